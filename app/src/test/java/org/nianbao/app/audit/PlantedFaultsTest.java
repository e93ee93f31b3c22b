// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedFaultsTest {
    /** 3 % of the full size, see {@link FullSizeTest}. */
    private static final int REPORTS = 3_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void findsEveryPlantedFaultAndNothingElse() throws IOException {
        List<PlantedFault> faults = check(folder.resolve("reports.jsonl"), REPORTS, 1);
        Set<FindingKind> kinds = faults.stream().map(PlantedFault::kind).collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.of(FindingKind.DATA_GAP)), kinds);
    }

    @Test
    void findsNothingInCleanData() throws IOException {
        Path file = folder.resolve("reports.jsonl");
        MadeUpData.write(file, REPORTS, 2, false);
        AuditedData audited = AuditedData.of(file);
        assertEquals(
                List.of(), audited.findings().stream().map(Finding::message).toList());
        assertEquals(List.of(), audited.bad());
        assertTrue(audited.outcome().reports() >= REPORTS);
        assertEquals(0, audited.outcome().unjoined());
        assertEquals(0, audited.outcome().withoutText());
    }

    @Property(tries = 12)
    void findsPlantedFaultsInWhateverData(@ForAll long seed) throws IOException {
        Path file = Files.createTempFile("reports", ".jsonl");
        try {
            check(file, 400, seed);
        } finally {
            Files.delete(file);
        }
    }

    private static List<PlantedFault> check(Path file, int reports, long seed) throws IOException {
        List<PlantedFault> faults = MadeUpData.write(file, reports, seed, true);
        AuditedData audited = AuditedData.of(file);
        List<Finding> unexplained = new ArrayList<>(audited.findings());
        List<PlantedFault> unfound = new ArrayList<>();
        long bad = 0;
        for (PlantedFault fault : faults) {
            if (fault.kind() == FindingKind.BAD_LINE) {
                bad++;
            } else if (!unexplained.removeIf(fault::isToldBy)) {
                unfound.add(fault);
            }
        }
        assertEquals(List.of(), unfound, "planted and not found");
        assertEquals(bad, audited.bad().size());
        assertEquals(
                List.of(),
                unexplained.stream()
                        .map(finding -> finding.id() + ": " + finding.message())
                        .toList(),
                "found and not planted");
        return faults;
    }
}
