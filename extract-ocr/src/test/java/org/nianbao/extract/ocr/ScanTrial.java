// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;
import java.util.Random;
import org.nianbao.extract.scan.RecognisedPage;

/** Measures the recogniser by face and resolution; the tables of docs/scans.md are its output. */
final class ScanTrial {
    private ScanTrial() {}

    static Scan scan(Face face, int dotsPerInch, long seed) {
        Random random = new Random(seed * 1000 + dotsPerInch);
        random.nextInt();
        String zero = random.nextInt(6) > 0 ? "0" : List.of("/", "—", "-", "").get(random.nextInt(4));
        FormTables tables = new FormTables(random, random.nextBoolean(), zero);
        PageDrawing drawing = PageDrawing.of(face, dotsPerInch, random, tables);
        return Scan.of(drawing, dotsPerInch, Damage.any(random), random);
    }

    /** Arguments: first seed, number of seeds, resolutions, which faces by number. */
    public static void main(String[] arguments) throws Exception {
        int first = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        ScanRecogniser recogniser = new ScanRecogniser();
        for (String number : arguments[3].split(",", -1)) {
            Face face = Face.ALL.get(Integer.parseInt(number));
            for (String resolution : arguments[2].split(",", -1)) {
                ScanScore score = new ScanScore();
                long nanos = 0;
                long cpu = 0;
                for (int seed = first; seed < first + count; seed++) {
                    Scan scan = scan(face, Integer.parseInt(resolution), seed);
                    int before = score.mistakes.size();
                    long start = System.nanoTime();
                    long startCpu = cpu();
                    RecognisedPage page = recogniser.recognise(scan.picture(), Float.parseFloat(resolution));
                    nanos += System.nanoTime() - start;
                    cpu += cpu() - startCpu;
                    score.add(scan, page);
                    ScanScore own = new ScanScore();
                    own.add(scan, page);
                    System.out.println("   seed " + seed + " " + own + " " + page.width() + "x" + page.height()
                            + " rules " + page.rules().size());
                    for (String mistake : score.mistakes.subList(before, score.mistakes.size())) {
                        System.out.println("   seed " + seed + " " + mistake);
                    }
                }
                System.out.println(face.name() + " " + resolution + ": " + score + "; " + nanos / 1_000_000 / count
                        + " ms, cpu " + cpu / 1_000_000 / count);
            }
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
