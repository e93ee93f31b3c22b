// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.app.GoldenFile;
import org.nianbao.app.command.ProgramRun;

/** The page {@code docs/cookbook.md}: its examples, each with what it printed. */
final class Cookbook {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```(sql|python|r)\\n(.*?)^```\\n\\n```text\\n(.*?)^```$");

    private Cookbook() {}

    /** Runs the examples in one language and compares what they print; writes it into the page when told to. */
    static void run(String language, Program program) throws Exception {
        Path page = GoldenFile.root().resolve("docs/cookbook.md");
        String text = Files.readString(page);
        StringBuilder written = new StringBuilder();
        Matcher matcher = EXAMPLE.matcher(text);
        int last = 0;
        int examples = 0;
        List<String> wrong = new ArrayList<>();
        while (matcher.find()) {
            if (!matcher.group(1).equals(language)) {
                continue;
            }
            examples++;
            String printed = program.run(matcher.group(2));
            assertTrue(printed.lines().count() > 1, () -> "nothing is printed by " + matcher.group(2));
            written.append(text, last, matcher.start(3)).append(printed);
            last = matcher.end(3);
            if (!printed.equals(matcher.group(3))) {
                wrong.add(matcher.group(2) + "printed\n" + printed);
            }
        }
        assertTrue(examples > 0, language);
        if (GoldenFile.regenerating()) {
            Files.writeString(page, written.append(text.substring(last)));
        } else {
            assertEquals(List.of(), wrong);
        }
    }

    /** The data set that the page speaks of. */
    static Path data(Path folder) throws IOException {
        Path out = folder.resolve("out");
        ProgramRun run = ProgramRun.of(
                "convert",
                GoldenFile.root().resolve("samples/html").toString(),
                GoldenFile.root().resolve("samples/text").toString(),
                "--out",
                out.toString(),
                "--format",
                "csv,parquet,duckdb",
                "--quiet");
        assertEquals(0, run.exit(), run::err);
        return out;
    }

    /** Runs one example. */
    @FunctionalInterface
    interface Program {
        String run(String example) throws Exception;
    }
}
