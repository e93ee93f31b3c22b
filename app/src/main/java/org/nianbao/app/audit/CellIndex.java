// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.Quantity;
import org.nianbao.normalize.form.TableDefinition;

/** A number from 0 for every cell that a known form has, so that reports can be arrays. Immutable. */
public final class CellIndex {
    private final List<String> pointers = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> amounts = new HashSet<>();
    private final Branch root = new Branch();

    public CellIndex(Forms forms) {
        for (FormDefinition form : forms.definitions()) {
            for (TableDefinition table : form.tables()) {
                for (BlockDefinition block : table.blocks()) {
                    block.cells().forEach(this::add);
                }
            }
        }
    }

    private void add(FormCell cell) {
        String pointer = cell.key().pointer();
        if (numbers.containsKey(pointer)) {
            return;
        }
        int number = pointers.size();
        pointers.add(pointer);
        numbers.put(pointer, number);
        if (cell.quantity() == Quantity.AMOUNT) {
            amounts.add(number);
        }
        Branch branch = root;
        List<String> path = cell.key().path();
        for (String key : path.subList(0, path.size() - 1)) {
            branch = branch.branches.computeIfAbsent(key, name -> new Branch());
        }
        branch.cells.put(path.get(path.size() - 1), number);
    }

    /** How many cells there are. */
    public int size() {
        return pointers.size();
    }

    /** The number of the cell with this JSON Pointer, or -1. */
    public int number(String pointer) {
        return numbers.getOrDefault(pointer, -1);
    }

    /** The JSON Pointer of a cell. */
    public String pointer(int cell) {
        return pointers.get(cell);
    }

    /** Whether it holds money, and so may have decimals. */
    public boolean isAmount(int cell) {
        return amounts.contains(cell);
    }

    /** The object of a table in the report, or null where no form has the table. */
    public @Nullable Branch table(String key) {
        return root.branches.get(key);
    }

    /** An object of the report that holds cells or further objects. */
    public static final class Branch {
        private final Map<String, Branch> branches = new HashMap<>();
        private final Map<String, Integer> cells = new HashMap<>();

        /** The object below it, or null. */
        public @Nullable Branch branch(String key) {
            return branches.get(key);
        }

        /** The number of the cell below it, or -1. */
        public int cell(String key) {
            return cells.getOrDefault(key, -1);
        }
    }
}
