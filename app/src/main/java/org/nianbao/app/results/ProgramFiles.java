// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.nianbao.ingest.detect.Sha256;

/** The program's own jars: those on the class path, and those in the folder {@code lib} beside them. */
final class ProgramFiles {
    private ProgramFiles() {}

    /** A digest over their names and contents; over the names alone of what is no file, as in tests. */
    static String digest() {
        TreeSet<Path> files = new TreeSet<>();
        String classPath = System.getProperty("java.class.path");
        for (String entry : Pattern.compile(Pattern.quote(File.pathSeparator)).split(classPath, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            files.add(path);
            files.addAll(jarsIn(path.resolveSibling("lib")));
        }
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.startsWith("nianbao") && Files.isRegularFile(file)) {
                all.append(name).append(' ').append(contents(file)).append('\n');
            }
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Set<Path> jarsIn(Path folder) {
        TreeSet<Path> jars = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder, "nianbao*.jar")) {
                listing.forEach(jars::add);
            } catch (IOException e) {
                // A folder that cannot be listed holds nothing that was loaded from it.
            }
        }
        return jars;
    }

    /** What a jar's own list of entries says of their contents: the checksum of each. */
    private static String contents(Path jar) {
        StringBuilder entries = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .sorted()
                    .forEach(entries::append);
            return Sha256.of(entries.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
