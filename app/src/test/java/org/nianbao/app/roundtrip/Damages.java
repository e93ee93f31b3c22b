// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Everything that the round trip does to reports. */
final class Damages {
    /** Measured: all but the few below are read whole, apart from a line of nothing but tabs, which is an empty line. */
    private static final double USUAL_FLOOR = 0.99;

    /** What was measured, less a little for the draw. A row whose label is gone or a copy cannot be read for certain. */
    private static final Map<String, Double> FLOORS = Map.of(
            "synonyms", 0.99,
            "characters lost from labels", 0.99,
            "label gone", 0.97,
            "label copied", 0.93,
            "trailing empty column", 0.95,
            "column span too long", 0.10,
            "two damages", 0.97);

    static final List<Damage> ALL = List.of(
            any("none", (report, random) -> report),
            any("form of another year", Damages::otherYear),
            any("characters lost from labels", TextDamage::charactersLost),
            any("synonyms", TextDamage::synonyms),
            any("compatibility radicals", TextDamage::radicals),
            any("full width", TextDamage::fullWidth),
            any("traditional characters", TextDamage::traditional),
            any("label gone", TextDamage::labelGone),
            any("group label gone", TextDamage::groupLabelGone),
            any("label copied", TextDamage::labelCopied),
            any("thousands separators", TextDamage::thousands),
            any("units in cells", TextDamage::units),
            any("annotated cells", TextDamage::annotated),
            any("wrong figure", TextDamage::wrongFigure),
            any("row missing", StructureDamage::rowMissing),
            any("rows missing", StructureDamage::rowsMissing),
            any("row doubled", StructureDamage::rowDoubled),
            any("extra row", StructureDamage::extraRow),
            any("rows swapped", StructureDamage::rowsSwapped),
            any("rows swapped, renumbered", StructureDamage::rowsSwappedRenumbered),
            any("columns swapped", StructureDamage::columnsSwapped),
            any("persons and total swapped", StructureDamage::personsAndTotalSwapped),
            any("results swapped", StructureDamage::resultsSwapped),
            any("table 2 columns swapped", StructureDamage::disclosureColumnsSwapped),
            any("header repeated", StructureDamage::headerRepeated),
            any("group repeated", StructureDamage::groupRepeated),
            any("group label cut", StructureDamage::groupLabelCut),
            any("table split", StructureDamage::tableSplit),
            any("table split, header repeated", StructureDamage::tableSplitWithHeader),
            any("table missing", StructureDamage::tableMissing),
            any("(六) as one row", StructureDamage::otherAsOneRow),
            blank("totals blank", StructureDamage::totalsBlank),
            blank("only totals", StructureDamage::onlyTotals),
            any("trailing empty column", StructureDamage::trailingColumn),
            spans("row span too long", StructureDamage::groupSpanLonger),
            spans("row span too short", StructureDamage::groupSpanShorter),
            spans("column span too long", StructureDamage::columnSpanLonger),
            any("two damages", Damages::two));

    private Damages() {}

    private static Damage any(String name, Damage.Change change) {
        return new Damage(name, Damage.Scope.ANY, FLOORS.getOrDefault(name, USUAL_FLOOR), change);
    }

    private static Damage blank(String name, Damage.Change change) {
        return new Damage(name, Damage.Scope.BLANKS_SHOW, USUAL_FLOOR, change);
    }

    private static Damage spans(String name, Damage.Change change) {
        return new Damage(name, Damage.Scope.HTML_SPANS, FLOORS.getOrDefault(name, USUAL_FLOOR), change);
    }

    /** The form tells what the form is, not the year. */
    private static FilledReport otherYear(FilledReport report, Random random) {
        int year = 2016 + random.nextInt(12);
        List<Part> parts = report.parts().stream()
                .map(part -> new Part(part.kind(), part.text().replace("" + report.year(), "" + year), part.table()))
                .toList();
        String title = report.title().replace("" + report.year(), "" + year);
        return new FilledReport(report.form(), year, title, report.agency(), report.published(), parts);
    }

    private static FilledReport two(FilledReport report, Random random) {
        List<Damage.Change> gentle = List.of(
                TextDamage::charactersLost,
                TextDamage::synonyms,
                StructureDamage::rowMissing,
                StructureDamage::rowDoubled,
                StructureDamage::rowsSwapped,
                StructureDamage::columnsSwapped,
                StructureDamage::headerRepeated,
                StructureDamage::tableSplit);
        Damage.Change first = Filling.pick(random, gentle);
        Damage.Change second = Filling.pick(random, gentle);
        return second.apply(first.apply(report, random), random);
    }
}
