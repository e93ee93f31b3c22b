// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the architecture: who may use whom, and which library lives where. */
class WallsTest {
    /** Fewer would mean that the rules looked at nothing; raise it as the program grows. */
    private static final int CLASSES_AT_LEAST = 250;

    private static JavaClasses classes = new ClassFileImporter().importPackages();

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.nianbao");
    }

    @Test
    void sawTheWholeProgram() {
        assertTrue(classes.size() >= CLASSES_AT_LEAST, () -> "only " + classes.size() + " classes were seen");
        for (String module : new String[] {
            "ingest", "extract", "normalize", "export", "export.parquet", "export.duckdb", "export.postgres", "app"
        }) {
            assertTrue(
                    classes.stream().anyMatch(c -> c.getPackageName().startsWith("org.nianbao." + module)),
                    () -> "no class of " + module + " was seen");
        }
    }

    @Test
    void nothingFlowsBack() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.nianbao..")
                .layer("ingest")
                .definedBy("org.nianbao.ingest..")
                .layer("extract")
                .definedBy("org.nianbao.extract..")
                .layer("normalize")
                .definedBy("org.nianbao.normalize..")
                .layer("export")
                .definedBy("org.nianbao.export..")
                .layer("app")
                .definedBy("org.nianbao.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("export")
                .mayNotAccessAnyLayer()
                .whereLayer("normalize")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("extract")
                .mayOnlyBeAccessedByLayers("normalize", "app")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("extract", "normalize", "app")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.nianbao.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void normalizeKnowsNoReader() {
        noClasses()
                .that()
                .resideInAPackage("org.nianbao.normalize..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nianbao.extract.*..")
                .check(classes);
    }

    /** A format is found by its name, so that the program runs without those that are not installed. */
    @Test
    void formatsAreUsedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.nianbao.export.parquet", "org.nianbao.export.duckdb", "org.nianbao.export.postgres")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nianbao.export.parquet", "org.nianbao.export.duckdb", "org.nianbao.export.postgres")
                .check(classes);
    }

    @Test
    void commandsAreUsedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nianbao.app.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nianbao.app.command..", "picocli..", "me.tongfei..")
                .check(classes);
    }

    @Test
    void eachLibraryStaysInItsPackage() {
        onlyIn("org.nianbao.extract.html", "org.jsoup..");
        onlyIn("org.nianbao.extract.mht", "org.apache.james..");
        onlyIn("org.nianbao.extract.pdf", "org.apache.pdfbox..", "org.apache.fontbox..", "technology.tabula..");
        onlyIn("org.nianbao.extract.rtf", "com.rtfparserkit..");
        onlyIn(List.of("org.nianbao.extract.sheet", "org.nianbao.extract.doc"), "org.apache.poi..");
        // Its packaged formats are read from their markup; only tests have the object model of them.
        onlyIn(List.of(), "org.apache.xmlbeans..", "org.openxmlformats..", "org.apache.poi.xwpf..");
        onlyIn(List.of("org.nianbao.app.json", "org.nianbao.ingest.rows"), "com.fasterxml.jackson..");
        onlyIn("org.nianbao.app.inspect", "org.jline..");
        onlyIn("org.nianbao.normalize.form", "org.snakeyaml..");
        onlyIn("org.nianbao.normalize.chinese", "com.hankcs..");
        onlyIn("org.nianbao.ingest", "org.apache.tika..");
        onlyIn("org.nianbao.ingest.rows", "io.airlift..");
        onlyIn("org.nianbao.ingest.webarchive", "org.netpreserve..", "org.brotli..");
        onlyIn("org.nianbao.export.csv", "de.siegmar..");
        onlyIn("org.nianbao.export.xlsx", "org.dhatim..");
        onlyIn("org.nianbao.export.parquet", "org.apache.parquet..", "org.apache.hadoop..", "com.github.luben..");
        onlyIn("org.nianbao.export.duckdb", "org.duckdb..");
        onlyIn("org.nianbao.export.postgres", "org.postgresql..");
        onlyIn(List.of("org.nianbao.export.duckdb", "org.nianbao.export.postgres"), "java.sql..");
    }

    private static void onlyIn(String home, String... library) {
        onlyIn(List.of(home), library);
    }

    private static void onlyIn(List<String> homes, String... library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes.stream().map(home -> home + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(classes);
    }

    @Test
    void onlyCommandsTouchTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nianbao.app.command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(classes);
    }

    /** HanLP's own dictionary is state that all threads share: what one document puts in would change another's report. */
    @Test
    void nobodyTouchesTheDictionaryThatAllShare() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.hankcs.hanlp.dictionary..")
                .check(classes);
    }

    @Test
    void nothingIsShared() {
        fields().that().areStatic().should().beFinal().check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(classes);
    }

    @Test
    void partsOfTabulaThatNeedPdfbox2AreUnused() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "technology\\.tabula\\.(CommandLineApp|debug\\.Debug|detectors\\.NurminenDetectionAlgorithm).*")
                .check(classes);
    }
}
