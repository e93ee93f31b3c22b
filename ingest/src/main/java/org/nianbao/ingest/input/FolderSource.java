// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.archive.EntrySource;
import org.nianbao.ingest.archive.Trail;

/**
 * Gives a folder's files and, in their place, the folders below, all sorted by the UTF-8 bytes of their relative path.
 * Holds the names of the folders that are open, and nothing else.
 */
final class FolderSource implements EntrySource {
    /** What this program writes into the folder it may be run on again. */
    private static final Set<String> OUTPUTS = Set.of("reports.jsonl", "rejected.jsonl");

    private final String prefix;
    private final FileEntries files;
    private final Ancestry ancestry;
    private final List<Child> children;
    private int next;

    private FolderSource(String prefix, FileEntries files, Ancestry ancestry, List<Child> children) {
        this.prefix = prefix;
        this.files = files;
        this.ancestry = ancestry;
        this.children = children;
    }

    /** @param key the name's bytes; a folder's end in {@code /}, so that it sorts where its files would */
    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    private record Child(Path path, String name, byte[] key) {}

    /**
     * Puts a folder on the trail, or a refusal where it cannot be listed.
     *
     * @param prefix the folder's uri with its closing slash
     */
    static void enter(String prefix, Path folder, FileEntries files, Ancestry ancestry, Trail trail) {
        String uri = prefix.length() > 1 ? prefix.substring(0, prefix.length() - 1) : prefix;
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            for (Path path : listing) {
                String name = FileNames.of(path);
                String sortedAs = Files.isDirectory(path) ? name + "/" : name;
                children.add(new Child(path, name, sortedAs.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            trail.refuse(uri, RejectionCode.UNREADABLE, "the folder cannot be listed: " + FileEntries.reason(e));
            return;
        } catch (DirectoryIteratorException e) {
            trail.refuse(uri, RejectionCode.UNREADABLE, "the folder cannot be listed: " + e.getMessage());
            return;
        }
        children.sort((a, b) -> Arrays.compareUnsigned(a.key(), b.key()));
        trail.enter(new FolderSource(prefix, files, ancestry, children));
    }

    @Override
    public boolean advance(Trail trail) {
        if (next == children.size()) {
            return false;
        }
        Child child = children.get(next++);
        String uri = prefix + child.name();
        if (isUnfinishedOutput(child.name())) {
            return true; // What this very run is writing, as where the results go into the folder that is read.
        }
        if (child.name().startsWith(".")) {
            trail.leaveOut(uri, Omission.Reason.HIDDEN);
        } else if (OUTPUTS.contains(child.name())) {
            trail.leaveOut(uri, Omission.Reason.EARLIER_OUTPUT);
        } else {
            take(uri, child.path(), trail);
        }
        return true;
    }

    private static boolean isUnfinishedOutput(String name) {
        return name.startsWith(".nianbao-")
                || name.endsWith(".part") && OUTPUTS.stream().anyMatch(output -> name.startsWith("." + output + "."));
    }

    private void take(String uri, Path path, Trail trail) {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            BasicFileAttributes attributes = own;
            if (own.isSymbolicLink()) {
                try {
                    attributes = Files.readAttributes(path, BasicFileAttributes.class);
                } catch (IOException e) {
                    trail.refuse(uri, RejectionCode.UNREADABLE, "a symbolic link that leads nowhere or in a circle");
                    return;
                }
            }
            if (!attributes.isDirectory()) {
                files.offer(uri, path, attributes, trail);
                return;
            }
            Ancestry below = ancestry.enter(path, own.isSymbolicLink());
            if (below == null) {
                trail.refuse(uri, RejectionCode.UNREADABLE, "a symbolic link to a folder that is read already");
            } else {
                enter(uri + "/", path, files, below, trail);
            }
        } catch (IOException e) {
            trail.refuse(uri, RejectionCode.UNREADABLE, FileEntries.reason(e));
        }
    }
}
