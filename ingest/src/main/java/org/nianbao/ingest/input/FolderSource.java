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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.archive.EntrySource;
import org.nianbao.ingest.archive.Trail;

/**
 * Gives a folder's files and, in their place, the folders below, all sorted by the UTF-8 bytes of their relative path.
 * Holds the names of the folders that are open as bytes, and nothing else: some 60 MB for a million files in one folder.
 */
final class FolderSource implements EntrySource {
    /** What this program writes into the folder it may be run on again. */
    private static final Set<String> OUTPUTS = Set.of("reports.jsonl", "rejected.jsonl");

    private final String prefix;
    private final Path folder;
    private final FileEntries files;
    private final Ancestry ancestry;
    private final Listing listing;
    private int next;

    private FolderSource(String prefix, Path folder, FileEntries files, Ancestry ancestry, Listing listing) {
        this.prefix = prefix;
        this.folder = folder;
        this.files = files;
        this.ancestry = ancestry;
        this.listing = listing;
    }

    /**
     * What a folder holds.
     *
     * @param keys the names' bytes; a folder's end in {@code /}, so that it sorts where its files would
     * @param odd paths that their names do not lead to, as where the platform could not decode them
     */
    private record Listing(List<byte[]> keys, Map<String, Path> odd) {
        static Listing of(Path folder) throws IOException {
            Listing listing = new Listing(new ArrayList<>(), new HashMap<>());
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
                for (Path path : paths) {
                    listing.add(path);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            listing.keys.sort(Arrays::compareUnsigned);
            return listing;
        }

        private void add(Path path) {
            String name = FileNames.of(path);
            if (!name.equals(String.valueOf(path.getFileName()))) {
                odd.put(name, path);
            }
            String sortedAs = Files.isDirectory(path) ? name + "/" : name;
            keys.add(sortedAs.getBytes(StandardCharsets.UTF_8));
        }

        String name(int index) {
            byte[] key = keys.get(index);
            int length = key.length > 0 && key[key.length - 1] == '/' ? key.length - 1 : key.length;
            return new String(key, 0, length, StandardCharsets.UTF_8);
        }

        Path path(String name, Path folder) {
            Path path = odd.get(name);
            return path == null ? folder.resolve(name) : path;
        }
    }

    /**
     * Puts a folder on the trail, or a refusal where it cannot be listed.
     *
     * @param prefix the folder's uri with its closing slash
     */
    static void enter(String prefix, Path folder, FileEntries files, Ancestry ancestry, Trail trail) {
        try {
            trail.enter(new FolderSource(prefix, folder, files, ancestry, Listing.of(folder)));
        } catch (IOException e) {
            String uri = prefix.length() > 1 ? prefix.substring(0, prefix.length() - 1) : prefix;
            trail.refuse(uri, RejectionCode.UNREADABLE, "the folder cannot be listed: " + FileEntries.reason(e));
        }
    }

    @Override
    public boolean advance(Trail trail) {
        if (next == listing.keys().size()) {
            return false;
        }
        String name = listing.name(next++);
        String uri = prefix + name;
        if (isUnfinishedOutput(name)) {
            return true; // What this very run is writing, as where the results go into the folder that is read.
        }
        if (name.startsWith(".")) {
            trail.leaveOut(uri, Omission.Reason.HIDDEN);
        } else if (OUTPUTS.contains(name)) {
            trail.leaveOut(uri, Omission.Reason.EARLIER_OUTPUT);
        } else {
            take(uri, listing.path(name, folder), trail);
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
