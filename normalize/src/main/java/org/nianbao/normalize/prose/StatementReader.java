// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.normalize.report.Statement;

/** Reads the quantities that running text states. A pure function; safe for use by many threads. */
public final class StatementReader {
    /** A report states some dozens; what comes after this many is not read, and the caller can see that by the count. */
    public static final int MAX_STATEMENTS = 5_000;

    private StatementReader() {}

    /**
     * The statements in the order of the text, at most {@link #MAX_STATEMENTS}. The subject is the thing counted, behind
     * the channel where one is named (微信公众号 动态信息); without a thing of its own a statement is about that of the one
     * before. A range is its lower end, approximate; 万元 are given in 元. Dates, codes, ordinals, names in quotes and
     * runs of digits that could be read in two ways give no statement.
     */
    public static List<Statement> read(List<ProseLine> lines) {
        List<Statement> statements = new ArrayList<>();
        for (ProseText text : ProseText.of(lines)) {
            new ParagraphReader(text, statements).read();
            if (statements.size() >= MAX_STATEMENTS) {
                break;
            }
        }
        return List.copyOf(statements);
    }
}
