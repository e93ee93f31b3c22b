// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a link of a page may mean beside the page. */
final class LinkPaths {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private LinkPaths() {}

    /**
     * The addresses that the link may lead to; none where it leads to a server or out of the folder.
     *
     * @param folder the page's, with its closing slash
     */
    static Set<String> of(String folder, String href) {
        String link = href.strip();
        int end = firstOf(link, '#', '?');
        String path = end < 0 ? link : link.substring(0, end);
        Set<String> paths = new LinkedHashSet<>();
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
            return paths;
        }
        add(folder, path, paths);
        if (path.indexOf('%') >= 0) {
            byte[] bytes = decoded(path);
            add(folder, new String(bytes, StandardCharsets.UTF_8), paths);
            add(folder, new String(bytes, GB18030), paths);
        }
        return paths;
    }

    private static int firstOf(String text, char a, char b) {
        int first = text.indexOf(a);
        int second = text.indexOf(b);
        return first < 0 || second < 0 ? Math.max(first, second) : Math.min(first, second);
    }

    private static void add(String folder, String path, Set<String> paths) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return;
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        paths.add(folder + String.join("/", parts));
    }

    private static byte[] decoded(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.length(); ) {
            int c = path.codePointAt(i);
            int high = c == '%' && i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(path.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(16 * high + low);
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toByteArray();
    }
}
