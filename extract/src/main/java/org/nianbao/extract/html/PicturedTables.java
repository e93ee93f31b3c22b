// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.picture.EmbeddedPicture;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Reads the pictures of a page that has no table, since its tables may be among them. */
final class PicturedTables {
    /** Pictures of one page that are looked at. */
    private static final int MAX_PICTURES = 40;

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
        int seen = 0;
        for (ShownPicture picture : pictures) {
            byte[] bytes = source.bytes(picture.source());
            if (bytes != null && EmbeddedPicture.mayShowTable(bytes)) {
                if (++seen > MAX_PICTURES) {
                    problems.add(notRead(paths.path(picture.place()), "more than " + MAX_PICTURES + " pictures"));
                    break;
                }
                int place = picture.before() == null ? 0 : content.indexOf(picture.before()) + 1;
                behind.get(place).addAll(read(bytes, picture, blocks.isEmpty()));
            }
        }
        List<Block> all = new ArrayList<>(behind.get(0));
        for (int i = 0; i < blocks.size(); i++) {
            all.add(blocks.get(i));
            all.addAll(behind.get(i + 1));
        }
        return all;
    }

    private List<Block> read(byte[] bytes, ShownPicture picture, boolean nothingElse) throws RejectionException {
        String path = paths.path(picture.place());
        PageRecogniser recogniser = recognition.recogniser();
        if (recogniser == null) {
            if (nothingElse) {
                throw new RejectionException(
                        RejectionCode.NEEDS_OCR,
                        Stage.EXTRACT,
                        "the page holds pictures and no text; " + recognition.hint());
            }
            problems.add(notRead(path, recognition.hint()));
            return List.of();
        }
        try {
            List<Block> read =
                    EmbeddedPicture.read(bytes, recogniser, (row, column) -> new DomPath(path, "", row, column));
            problems.add(new Problem(
                    "recognisedPicture",
                    "the picture " + path + " was read by text recognition",
                    new DomPath(path, "", 0, 0)));
            return read;
        } catch (RejectionException e) {
            problems.add(notRead(path, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static Problem notRead(String path, String reason) {
        return new Problem(
                "pictureNotRead",
                "the picture " + path + " may show a table and was not read: " + reason,
                new DomPath(path, "", 0, 0));
    }
}
