// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.picture.DocumentPictures;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.RejectionException;

/** Reads the pictures of a page that has no table, since its tables may be among them. */
final class PicturedTables {
    private final Recognition recognition;
    private final PictureSource source;
    private final List<Problem> problems;
    private final PathWriter paths;

    PicturedTables(Recognition recognition, PictureSource source, List<Problem> problems, UniqueIds ids) {
        this.recognition = recognition;
        this.source = source;
        this.problems = problems;
        this.paths = new PathWriter(ids);
    }

    /**
     * The blocks with those of the pictures at their places.
     *
     * @param content what the blocks were written of, one for one
     * @throws RejectionException where there is nothing but pictures, and no recogniser
     */
    List<Block> add(List<Block> blocks, List<FlowBlock> content, List<ShownPicture> pictures)
            throws RejectionException {
        if (pictures.isEmpty() || blocks.stream().anyMatch(Table.class::isInstance)) {
            return blocks;
        }
        List<List<Block>> behind = new ArrayList<>();
        for (int i = 0; i <= blocks.size(); i++) {
            behind.add(new ArrayList<>());
        }
        DocumentPictures reading = new DocumentPictures(recognition, problems);
        for (ShownPicture picture : pictures) {
            String path = paths.path(picture.place());
            byte[] bytes = bytes(picture, path);
            if (bytes != null) {
                int place = picture.before() == null ? 0 : content.indexOf(picture.before()) + 1;
                behind.get(place)
                        .addAll(reading.read(
                                bytes, path, blocks.isEmpty(), (row, column) -> new DomPath(path, "", row, column)));
            }
        }
        List<Block> all = new ArrayList<>(behind.get(0));
        for (int i = 0; i < blocks.size(); i++) {
            all.add(blocks.get(i));
            all.addAll(behind.get(i + 1));
        }
        return all;
    }

    private byte @Nullable [] bytes(ShownPicture picture, String path) {
        try {
            return source.shown(picture.source());
        } catch (RejectionException e) {
            problems.add(new Problem(
                    "pictureNotRead",
                    "the picture " + path + " cannot be had: " + e.getMessage(),
                    new DomPath(path, "", 0, 0)));
            return null;
        }
    }
}
