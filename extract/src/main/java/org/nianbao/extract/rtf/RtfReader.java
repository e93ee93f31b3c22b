// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/**
 * Reads RTF. Headers, footers, footnotes, comments, deleted and hidden text are left out; tables have their spans from the
 * sides of their cells. Of a file that is cut off or broken, what stands before is read, and a problem says so.
 */
public final class RtfReader implements DocumentReader {
    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        RtfStory story = new RtfStory(limits);
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(source.bytes())), story);
        } catch (PastLimit e) {
            throw rejected(RejectionCode.TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The library meets braces, numbers and charsets that make no sense with unchecked exceptions of many
            // kinds.
            story.endEarly(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        if (story.blocks().isEmpty()) {
            throw rejected(RejectionCode.DAMAGED, "no paragraph and no table could be read");
        }
        return new Document(source, story.metadata(), story.blocks(), story.problems());
    }

    private static RejectionException rejected(RejectionCode code, String message) {
        return new RejectionException(code, Stage.EXTRACT, message);
    }
}
