// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.Problem;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/**
 * Reads plain text and Markdown: each line of prose a paragraph, tables with bars, tabs or spaces as grids of the
 * slots that are written there. What stands in the text decides, not the media type. Text without separators stays a
 * paragraph.
 *
 * <p>A table's geometry is {@link org.nianbao.extract.Geometry#RAGGED}: a cell's column is the number of its slot in the row, blank and
 * swallowed slots are cells without text, and no cell spans.
 *
 * <p>Lines end at LF, CR, CR LF, VT, FF, NEL, and the line and paragraph separators.
 */
public final class TextReader implements DocumentReader {
    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        Lines lines = Lines.of(decode(source));
        if (lines.count() == 0) {
            throw new RejectionException(RejectionCode.EMPTY, Stage.EXTRACT, "a text of white space only");
        }
        Blocks blocks = new Blocks(lines, limits);
        FrontMatter front = FrontMatter.of(lines);
        new BlockScanner(lines, blocks, limits.maxCells()).scan(front.end());
        return new Document(source, front.metadata(), blocks.finish(), problems(lines));
    }

    private static String decode(SourceDocument source) {
        byte[] bytes = source.bytes();
        Charset charset = source.charset();
        String text = new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private static List<Problem> problems(Lines lines) {
        List<Problem> problems = new ArrayList<>();
        int line = lines.firstReplaced();
        if (line >= 0) {
            problems.add(new Problem(
                    "undecodableBytes",
                    "the text holds replacement characters, first in line " + lines.number(line),
                    lines.span(line, lines.from(line), lines.to(line))));
        }
        return problems;
    }
}
