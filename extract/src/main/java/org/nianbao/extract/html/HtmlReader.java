// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Problem;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;

/**
 * Reads a web page: its article as headings, paragraphs and table grids, each with the CSS path of its element. Menus,
 * imprints and other furniture of the site, and what a browser does not show, are left out.
 *
 * <p>The work is one walk over the parsed tree ({@link DomWalk}), then the choice of the article among the blocks found
 * ({@link ContentFinder}), then the writing of their locations ({@link BlockWriter}).
 */
public final class HtmlReader implements DocumentReader {
    /** Browsers nest no deeper either; it keeps what walks the tree recursively, such as a CSS query, off the stack. */
    private static final int MAX_DEPTH = 512;

    /** So many cells in a hidden part, and none in sight, are a report that the page shows by script. */
    private static final int FORM_CELLS = 12;

    private final Recognition recognition;
    private final PictureSource pictures;

    /** A reader of text only. */
    public HtmlReader() {
        this(Recognition.none());
    }

    /** @param recognition how pictures that a page holds are read, where it has no table */
    public HtmlReader(Recognition recognition) {
        this(recognition, address -> null);
    }

    /** @param pictures gives those that do not stand in the page itself */
    public HtmlReader(Recognition recognition, PictureSource pictures) {
        this.recognition = recognition;
        this.pictures = pictures;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        if (source.bytes().length > limits.maxBytes()) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE,
                    Stage.EXTRACT,
                    "a page of more than " + limits.maxBytes() + " bytes, found " + source.bytes().length);
        }
        String html = decode(source);
        List<Problem> problems = new ArrayList<>();
        if (EndOfInput.isCutOff(html)) {
            problems.add(new Problem("truncated", "the page ends before its elements are closed", null));
        }
        int depth = depth(limits);
        Element page = parse(html, depth);
        Element root = Objects.requireNonNull(page.firstElementChild(), "the parser always makes an html element");
        DomWalk walk = walk(root, limits, problems);
        if (walk.deepest() > depth) {
            problems.add(new Problem(
                    "nestingClamped", "elements nested deeper than " + depth + " were taken for siblings", null));
        }
        PageMetadata metadata = walk.meta().metadata();
        List<FlowBlock> content = new ContentFinder(walk.blocks(), walk.places(), metadata.title()).content();
        List<Block> written = new BlockWriter(walk.ids(), limits, problems).write(content);
        List<Block> blocks =
                new PicturedTables(recognition, pictures, problems, walk.ids()).add(written, content, walk.pictures());
        return new Document(source, metadata, blocks, problems);
    }

    private static int depth(Limits limits) {
        return Math.min(limits.maxNesting(), MAX_DEPTH);
    }

    private static org.jsoup.nodes.Document parse(String html, int depth) {
        // The stack of the parser holds the html element and one level more than is allowed, so that more shows.
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(depth + 2));
    }

    /** The page as the reader parses it, so that the paths of its locations lead to the same elements. */
    static org.jsoup.nodes.Document parse(SourceDocument source, Limits limits) {
        return parse(decode(source), depth(limits));
    }

    private static DomWalk walk(Element root, Limits limits, List<Problem> problems) throws RejectionException {
        DomWalk walk = new DomWalk(limits, false);
        walk.walk(root);
        boolean nothingShown = walk.blocks().isEmpty() && walk.hiddenChars() > 0;
        if (nothingShown || (walk.cells() < FORM_CELLS && walk.hiddenCells() >= FORM_CELLS)) {
            problems.add(new Problem(
                    "hiddenContent",
                    "the page hides its tables or all of its text; they were read all the same",
                    null));
            walk = new DomWalk(limits, true);
            walk.walk(root);
        } else if (walk.hiddenCells() >= FORM_CELLS) {
            problems.add(new Problem(
                    "hiddenContent",
                    "table cells that a browser does not show were left out: " + walk.hiddenCells(),
                    null));
        }
        if (walk.struckChars() > 0) {
            problems.add(new Problem(
                    "struckText",
                    "text that a line goes through was left out: " + walk.struckChars() + " characters",
                    null));
        }
        return walk;
    }

    private static String decode(SourceDocument source) {
        Charset charset = source.charset() == null ? StandardCharsets.UTF_8 : source.charset();
        String html = new String(source.bytes(), charset);
        return html.startsWith("\ufeff") ? html.substring(1) : html;
    }
}
