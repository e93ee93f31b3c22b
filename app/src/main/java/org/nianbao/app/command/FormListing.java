// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.normalize.form.AxisNode;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.CheckDefinition;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;

/** Forms as plain text for people. */
final class FormListing {
    private static final int ID_WIDTH = 16;
    private static final int YEARS_WIDTH = 13;
    private static final int CELLS_WIDTH = 7;

    private FormListing() {}

    /** One line a form. */
    static String all(Forms forms) {
        StringBuilder text = new StringBuilder();
        text.append(padded("id", ID_WIDTH))
                .append(padded("years", YEARS_WIDTH))
                .append(padded("cells", CELLS_WIDTH))
                .append("tables; notice\n");
        for (FormDefinition form : forms.definitions()) {
            text.append(padded(form.id(), ID_WIDTH))
                    .append(padded(years(form), YEARS_WIDTH))
                    .append(padded(String.valueOf(cells(form)), CELLS_WIDTH))
                    .append(tables(form))
                    .append("; ")
                    .append(form.notice())
                    .append('\n');
        }
        return text.toString();
    }

    /** The rows, columns and checks of a form. */
    static String one(FormDefinition form) {
        StringBuilder text = new StringBuilder();
        text.append(form.id()).append(": ").append(form.name()).append('\n');
        text.append("years ")
                .append(years(form))
                .append(", ")
                .append(form.notice())
                .append('\n');
        for (TableDefinition table : form.tables()) {
            text.append('\n')
                    .append(table.key())
                    .append(" (")
                    .append(cells(table))
                    .append(" cells)\n");
            for (BlockDefinition block : table.blocks()) {
                block.banners()
                        .forEach(banner -> text.append("  ").append(banner).append('\n'));
                text.append("  rows\n");
                nodes(text, block.rows(), 2);
                text.append("  columns\n");
                nodes(text, block.columns(), 2);
            }
        }
        text.append("\nchecks\n");
        for (CheckDefinition check : form.checks()) {
            text.append("  ")
                    .append(check.id())
                    .append(" (")
                    .append(check.severity().code())
                    .append("): ");
            text.append(check.formula()).append('\n');
        }
        return text.toString();
    }

    private static void nodes(StringBuilder text, List<AxisNode> nodes, int depth) {
        for (AxisNode node : nodes) {
            text.append("  ".repeat(depth)).append(node.label());
            if (!node.key().isEmpty()) {
                text.append("  [").append(node.key().replace('/', '.')).append(']');
            }
            if (!node.meaning().isEmpty()) {
                text.append("  ").append(node.meaning());
            }
            text.append('\n');
            nodes(text, node.children(), depth + 1);
        }
    }

    private static String years(FormDefinition form) {
        return form.firstYear() + " to " + (form.lastYear() == null ? "now" : form.lastYear());
    }

    private static String tables(FormDefinition form) {
        List<String> parts = new ArrayList<>();
        for (TableDefinition table : form.tables()) {
            parts.add(table.key() + " " + cells(table));
        }
        return String.join(", ", parts);
    }

    private static int cells(FormDefinition form) {
        return form.tables().stream().mapToInt(FormListing::cells).sum();
    }

    private static int cells(TableDefinition table) {
        return table.blocks().stream().mapToInt(block -> block.cells().size()).sum();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
