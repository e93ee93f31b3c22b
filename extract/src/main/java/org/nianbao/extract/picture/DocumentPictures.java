// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Problem;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Reads the pictures of one document, since its tables may be among them, and tells of each. Mutable, of one document. */
public final class DocumentPictures {
    /** Pictures of one document that are read. */
    private static final int MAX_PICTURES = 40;

    private final Recognition recognition;
    private final List<Problem> problems;
    private int seen;

    /** @param problems where it is told which pictures were read, and which were not */
    public DocumentPictures(Recognition recognition, List<Problem> problems) {
        this.recognition = recognition;
        this.problems = problems;
    }

    /**
     * What the picture shows; nothing where it is too small to show a table.
     *
     * @param name of the picture, for messages
     * @param nothingElse whether the document has nothing but pictures
     * @throws RejectionException where there is nothing but pictures, and no recogniser
     */
    public List<Block> read(byte[] bytes, String name, boolean nothingElse, EmbeddedPicture.Placing placing)
            throws RejectionException {
        if (seen > MAX_PICTURES) {
            return List.of();
        }
        if (EmbeddedPicture.isOfUnknownKind(bytes)) {
            seen++;
            problems.add(notRead(name, "it is of a kind that cannot be decoded", placing));
            return List.of();
        }
        if (!EmbeddedPicture.mayShowTable(bytes)) {
            return List.of();
        }
        if (++seen > MAX_PICTURES) {
            problems.add(notRead(name, "more than " + MAX_PICTURES + " pictures", placing));
            return List.of();
        }
        PageRecogniser recogniser = recognition.recogniser();
        if (recogniser == null) {
            if (nothingElse) {
                throw new RejectionException(
                        RejectionCode.NEEDS_OCR,
                        Stage.EXTRACT,
                        "the document holds pictures and no text; " + recognition.hint());
            }
            problems.add(notRead(name, recognition.hint(), placing));
            return List.of();
        }
        return recognised(bytes, name, recogniser, placing);
    }

    private List<Block> recognised(
            byte[] bytes, String name, PageRecogniser recogniser, EmbeddedPicture.Placing placing) {
        try {
            EmbeddedPicture.Read read = EmbeddedPicture.read(bytes, recogniser, placing);
            problems.add(new Problem(
                    "recognisedPicture", "the picture " + name + " was read by text recognition", placing.at(0, 0)));
            problems.addAll(read.problems());
            return read.blocks();
        } catch (RejectionException e) {
            problems.add(notRead(name, String.valueOf(e.getMessage()), placing));
            return List.of();
        }
    }

    private static Problem notRead(String name, String reason, EmbeddedPicture.Placing placing) {
        return new Problem(
                "pictureNotRead",
                "the picture " + name + " may show a table and was not read: " + reason,
                placing.at(0, 0));
    }
}
