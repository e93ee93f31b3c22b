// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** tabula was built on PDFBox 2 and runs here on PDFBox 3: what we reach of it must still find its methods. */
class TabulaLinkageTest {
    /** References from tabula into PDFBox that the test must at least have looked at. */
    private static final int REFERENCES_AT_LEAST = 10;

    @Test
    void everyReferenceFromTabulaResolves() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.nianbao.extract.pdf", "technology.tabula");
        Set<String> missing = new TreeSet<>();
        int references = 0;
        for (JavaClass tabula : reachable(classes)) {
            for (JavaAccess<?> access : tabula.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                if (!owner.startsWith("org.apache.pdfbox") && !owner.startsWith("org.apache.fontbox")) {
                    continue;
                }
                references++;
                if (access.getTarget().resolveMember().isEmpty()) {
                    missing.add(access.getDescription());
                }
            }
        }
        assertEquals(Set.of(), missing);
        int seen = references;
        assertTrue(seen >= REFERENCES_AT_LEAST, () -> "only " + seen + " references were seen");
    }

    /** The classes of tabula that our own reader uses, and those that they use. */
    private static Set<JavaClass> reachable(JavaClasses classes) {
        Set<JavaClass> seen = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        for (JavaClass ours : classes) {
            if (ours.getPackageName().startsWith("org.nianbao")) {
                open.addAll(tabulaClasses(ours));
            }
        }
        while (!open.isEmpty()) {
            JavaClass next = open.remove();
            if (seen.add(next)) {
                open.addAll(tabulaClasses(next));
            }
        }
        return seen;
    }

    private static List<JavaClass> tabulaClasses(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("technology.tabula"))
                .filter(target -> !target.getName().contains("CommandLineApp"))
                .toList();
    }
}
