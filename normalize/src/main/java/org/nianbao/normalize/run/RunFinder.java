// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.normalize.align.AxisLeaf;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.align.FoundTable;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;

/** Recognises the forms' tables in running text, by row labels with figures behind them and the header's labels before. */
public final class RunFinder {
    /** So many rows of a table must be there: prose that counts the same things names one or two in a row. */
    private static final int MIN_ROWS = 3;

    private static final int MIN_HEADER_LABELS = 2;

    private final Map<String, List<FormTable>> tables = new LinkedHashMap<>();
    private final List<List<String>> forms = new ArrayList<>();

    public RunFinder(Forms forms) {
        for (FormDefinition form : forms.definitions()) {
            this.forms.add(form.tables().stream().map(TableDefinition::key).toList());
            for (TableDefinition definition : form.tables()) {
                tables.computeIfAbsent(definition.key(), k -> new ArrayList<>())
                        .add(new FormTable(form.id(), definition));
            }
        }
    }

    /** The tables in the text of the blocks, but for those with a key that is known from elsewhere. */
    public List<RunTable> find(List<Block> blocks, Set<String> known) {
        List<RunTable> found = new ArrayList<>();
        List<RunPair> pairs = null;
        for (Map.Entry<String, List<FormTable>> entry : tables.entrySet()) {
            if (known.contains(entry.getKey()) || !goesWith(entry.getKey(), known)) {
                continue;
            }
            pairs = pairs == null ? RunText.pairs(blocks) : pairs;
            RunTable table = best(entry.getKey(), entry.getValue(), pairs);
            if (table != null) {
                found.add(table);
            }
        }
        return found;
    }

    /** Whether some form has this table and one of those that are known: what no form joins need not be looked for. */
    private boolean goesWith(String key, Set<String> known) {
        return known.isEmpty()
                || forms.stream()
                        .anyMatch(keys -> keys.contains(key) && keys.stream().anyMatch(known::contains));
    }

    private static @Nullable RunTable best(String key, List<FormTable> candidates, List<RunPair> pairs) {
        List<FormTable> best = new ArrayList<>();
        List<RunPair> region = List.of();
        int most = 0;
        for (FormTable table : candidates) {
            Region own = table.hasUnlabelledRow() ? headerOnly(table, pairs) : labelled(table, pairs);
            if (own == null || own.labels < most) {
                continue;
            }
            if (own.labels > most) {
                best.clear();
                most = own.labels;
                region = own.pairs;
            }
            best.add(table);
        }
        return best.isEmpty() ? null : new RunTable(new FoundTable(key, best, List.of()), region);
    }

    /** Where a table stands, and by how many of its labels it was recognised. */
    private record Region(List<RunPair> pairs, int labels) {}

    private static @Nullable Region labelled(FormTable table, List<RunPair> pairs) {
        int start = 0;
        while (start < pairs.size() && !opens(table, pairs.get(start))) {
            start++;
        }
        int end = start;
        Set<String> rows = new HashSet<>();
        Set<String> header = new HashSet<>();
        Set<AxisLeaf> seen = new HashSet<>();
        for (int i = start; i < pairs.size(); i++) {
            RunPair pair = pairs.get(i);
            if (i > start && isSentence(pair.text())) {
                break;
            }
            String label = RunLabels.rowLabel(table, pair);
            if (label != null && !pair.atoms().isEmpty()) {
                if (seen.contains(leaf(table, label)) && isForeign(table, pair, label)) {
                    break;
                }
                seen.add(leaf(table, label));
                rows.add(label);
                end = i + 1;
            }
            header.addAll(RunLabels.headerLabels(table, pair.folded()));
        }
        if (rows.size() < MIN_ROWS || header.size() < MIN_HEADER_LABELS) {
            return null;
        }
        return new Region(pairs.subList(start, end), rows.size() + header.size());
    }

    private static AxisLeaf leaf(FormTable table, String label) {
        return table.rows().candidates(label).get(0).leaf();
    }

    /** The last word of another table's header, 总计, may be the label of a row that was there already. */
    private static boolean isForeign(FormTable table, RunPair pair, String label) {
        return ForeignWords.in(RunLabels.before(pair, label), 0, table.labels());
    }

    /** Whether the table's header begins in this stretch of words. */
    private static boolean opens(FormTable table, RunPair pair) {
        return RunLabels.headerLabels(table, pair.folded()).size() >= MIN_HEADER_LABELS;
    }

    private static boolean isSentence(String text) {
        return text.indexOf('。') >= 0 || text.indexOf('；') >= 0;
    }

    /** A table of one row without a label is known by its whole header, right before figures. */
    private static @Nullable Region headerOnly(FormTable table, List<RunPair> pairs) {
        for (RunPair pair : pairs) {
            int columns = table.columns(0).leaves().size();
            List<String> labels =
                    RunColumns.segment(pair.folded(), table.columns(0).labels());
            if (!pair.atoms().isEmpty() && labels.size() >= columns) {
                return new Region(List.of(pair), labels.size());
            }
        }
        return null;
    }
}
