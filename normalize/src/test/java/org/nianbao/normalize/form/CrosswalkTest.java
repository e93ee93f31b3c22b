// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.normalize.report.CellKey;

class CrosswalkTest {
    private static final Forms FORMS = Forms.standard();
    private static final String RECEIVED = """
            concepts:
              - id: a.received
                meaning: received
                unit: 件
                members:
                  - {forms: [gid-2019, gid-2021], cell: /requests/received/total}
            """;

    private final Crosswalk standard = Crosswalk.standard(FORMS);

    @Test
    void joinsTheSameMeasureAcrossForms() {
        for (String[] cell : new String[][] {
            {"gid-2014", "/statistics/requestsReceived"},
            {"gid-2019", "/requests/received/total"},
            {"gid-2021", "/requests/received/total"}
        }) {
            assertEquals("requests.received", concept(cell[0], cell[1]));
        }
    }

    @Test
    void keepsApartWhatOnlyLooksAlike() {
        assertNull(concept("fujian-2014", "/statistics/requestsReceived/thisYear"));
        assertNull(concept("gid-2019", "/proactiveDisclosure/normativeDocuments/disclosedTotal"));
        assertNull(concept("gid-2021", "/proactiveDisclosure/normativeDocuments/inForce"));
        assertNull(concept("gid-2019", "/proactiveDisclosure/centralizedProcurement/amount"));
    }

    @Test
    void everyCellOfTablesThatTwoFormsShareHasAConcept() {
        for (String id : List.of("gid-2019", "gid-2021")) {
            FormDefinition form = form(id);
            for (TableDefinition table : form.tables()) {
                if (table.key().equals("proactiveDisclosure")) {
                    continue;
                }
                for (BlockDefinition block : table.blocks()) {
                    for (FormCell cell : block.cells()) {
                        boolean partOfOther =
                                id.equals("gid-2021") && cell.key().pointer().startsWith("/requests/outcomes/other/");
                        assertTrue(
                                partOfOther || standard.conceptOf(id, cell.key()) != null, () -> id + " " + cell.key());
                    }
                }
            }
        }
    }

    @Test
    void everyCellOfAConceptMeansTheSameInBothNationalForms() {
        for (Concept concept : standard.concepts()) {
            CellKey in2019 = cell(concept, "gid-2019");
            CellKey in2021 = cell(concept, "gid-2021");
            assertTrue(in2019 == null || in2021 == null || in2019.equals(in2021), concept::toString);
        }
    }

    @Test
    void readsSumsAndWholes() throws InvalidFormException {
        Crosswalk crosswalk = Crosswalk.read("x.yaml", RECEIVED + """
                          - id: "a.received.{key}"
                            each: {naturalPersons: people, businesses: firms}
                            meaning: "received from {words}"
                            unit: 件
                            partOf: a.received
                            members:
                              - {forms: [gid-2021], cell: "/requests/received/{key}"}
                        """, FORMS);
        assertEquals(
                List.of("a.received", "a.received.naturalPersons", "a.received.businesses"),
                crosswalk.concepts().stream().map(Concept::id).toList());
        assertEquals("received from firms", crosswalk.concepts().get(2).meaning());
        assertEquals("a.received", crosswalk.concepts().get(2).partOf());
    }

    @Test
    void refusesUnknownKeys() {
        refuses(RECEIVED.replace("meaning:", "meening:"), 3, "unknown key \"meening\"");
        refuses(RECEIVED.replace("cell:", "cel:"), 6, "unknown key \"cel\"");
        refuses(RECEIVED + "look: []\n", 7, "unknown key \"look\"");
    }

    @Test
    void refusesWhatNamesNothing() {
        refuses(RECEIVED.replace("received/total", "received/sum"), 6, "has no cell \"/requests/received/sum\"");
        refuses(RECEIVED.replace("gid-2019", "gid-2018"), 6, "no form has the id \"gid-2018\"");
        refuses(RECEIVED.replace("    unit", "    partOf: b\n    unit"), 2, "which is no concept");
        refuses(RECEIVED + lookAlike("{concept: b}", "{concept: a.received}"), 8, "no concept has the id \"b\"");
    }

    @Test
    void refusesACellInTwoConcepts() {
        refuses(RECEIVED + RECEIVED.substring(10).replace("a.received", "b"), 11, "is in two concepts");
        refuses(RECEIVED + RECEIVED.substring(10).replace("/received/", "/carriedIn/"), 7, "stands twice");
    }

    @Test
    void refusesCircles() {
        String first = RECEIVED.replace("    unit", "    partOf: b\n    unit");
        String second = RECEIVED.substring(10)
                .replace("a.received", "b")
                .replace("    unit", "    partOf: a.received\n    unit")
                .replace("/received/total", "/carriedIn/total");
        refuses(first + second, 2, "circle: a.received > b > a.received");
        refuses(RECEIVED.replace("    unit", "    partOf: a.received\n    unit"), 2, "circle");
    }

    @Test
    void refusesToJoinNumbersOfDifferentKinds() {
        refuses(
                RECEIVED.replace("[gid-2019, gid-2021]", "[gid-2021]")
                        + "      - {forms: [gid-2019], cell: /proactiveDisclosure/administrativeFees/change}\n",
                6,
                "different kinds of numbers");
        refuses(
                RECEIVED.replace(
                        "[gid-2019, gid-2021], cell: /requests/received/total",
                        "[gid-2014], cell: /statistics/feesCharged"),
                6,
                "is in 万元, the concept in 件");
    }

    @Test
    void refusesToJoinAndToPartTheSamePair() {
        refuses(
                RECEIVED
                        + lookAlike(
                                "{form: gid-2019, cell: /requests/received/total}",
                                "{form: gid-2021, cell: /requests/received/total}"),
                8,
                "both in the concept \"a.received\"");
        refuses(RECEIVED + lookAlike("{concept: a.received}", "{concept: a.received}"), 8, "cannot look like itself");
    }

    private static String lookAlike(String first, String second) {
        return "lookAlikes:\n  - {first: " + first + ", second: " + second + ", note: why}\n";
    }

    private static void refuses(String text, int line, String message) {
        InvalidFormException refusal =
                assertThrows(InvalidFormException.class, () -> Crosswalk.read("x.yaml", text, FORMS), text);
        String found = String.valueOf(refusal.getMessage());
        assertTrue(found.startsWith("x.yaml:" + line + ": ") && found.contains(message), found);
    }

    private @Nullable String concept(String form, String pointer) {
        Concept concept = standard.conceptOf(
                form, CellKey.of(Arrays.asList(pointer.substring(1).split("/", -1))));
        return concept == null ? null : concept.id();
    }

    private static @Nullable CellKey cell(Concept concept, String form) {
        for (Concept.Member member : concept.members()) {
            if (member.form().equals(form)) {
                return member.cell();
            }
        }
        return null;
    }

    private static FormDefinition form(String id) {
        FormDefinition found = null;
        for (FormDefinition form : FORMS.definitions()) {
            found = form.id().equals(id) ? form : found;
        }
        assertNotNull(found);
        return found;
    }
}
