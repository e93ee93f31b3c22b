// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.Heading;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.SourceDocument;

/** Small reports for tests; a line that begins with # is a heading of the document. */
final class Reports {
    private Reports() {}

    static Narrative read(String uri, PageMetadata metadata, String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            TextSpan span = new TextSpan(i + 1, 0, lines[i].length());
            blocks.add(
                    lines[i].startsWith("#")
                            ? new Heading(1, lines[i].substring(1), span)
                            : new Paragraph(lines[i], span));
        }
        SourceDocument source =
                new SourceDocument(uri, "text/plain", StandardCharsets.UTF_8, new byte[0], "", Instant.EPOCH, null);
        return Narrative.of(new Document(source, metadata, blocks, List.of()));
    }

    static Narrative read(String... lines) {
        return read("t.txt", PageMetadata.none(), lines);
    }

    /** The codes of the diagnostics, in order. */
    static List<String> codes(Narrative narrative) {
        return narrative.diagnostics().stream().map(d -> d.code()).toList();
    }
}
