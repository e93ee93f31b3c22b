// SPDX-License-Identifier: Apache-2.0
package org.nianbao.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.nianbao.app.Nianbao;
import org.nianbao.app.json.ReportJson;
import org.nianbao.ingest.RejectionException;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.PageIterator;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Measures conversions beside the libraries that they stand on, in one process and in turn, and prints the ratios of the
 * medians of processor time as Markdown. Arguments: the samples folder, and perhaps further PDF files.
 */
public final class SideBySide {
    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 150_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        int run() throws IOException, RejectionException;
    }

    /** The compiler of the virtual machine needs this long to be done with a conversion. */
    private static final long WARM_NANOS = 20_000_000_000L;

    private final Nianbao nianbao = Nianbao.standard();
    private final ReportJson json = ReportJson.standard();
    private int sink;

    private SideBySide() {}

    public static void main(String[] args) throws IOException, RejectionException {
        new SideBySide().run(Path.of(args[0]), List.of(args).subList(1, args.length));
    }

    @SuppressWarnings("SystemOut") // a program for people
    private void print(String line) {
        System.out.println(line);
    }

    private void run(Path samples, List<String> pdfs) throws IOException, RejectionException {
        print("| what | beside | ours, µs | theirs, µs | ratio |");
        print("|---|---|---|---|---|");
        byte[] report = Files.readAllBytes(samples.resolve("html/plain.html"));
        byte[] styled = Pages.styled(report);
        byte[] page = Pages.inside(styled, 110_000);
        web("HTML report, " + report.length + " bytes", report);
        web("HTML report, " + styled.length + " bytes", styled);
        web("HTML page, " + page.length + " bytes", page);
        byte[] word = Files.readAllBytes(samples.resolve("word/merged-cells.docx"));
        compare("DOCX, " + word.length + " bytes", "opening with XWPF", () -> convert("a.docx", word), () -> {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
                return document.getTables().size();
            }
        });
        List<Path> files = new ArrayList<>(List.of(samples.resolve("pdf/header-repeated.pdf")));
        pdfs.forEach(pdf -> files.add(Path.of(pdf)));
        for (Path file : files) {
            byte[] pdf = Files.readAllBytes(file);
            String name = "PDF " + file.getFileName();
            compare(name, "PDFTextStripper", () -> convert("a.pdf", pdf), () -> strip(pdf));
            compare(name, "tabula lattice", () -> convert("a.pdf", pdf), () -> lattice(pdf));
        }
        byte[] text = Files.readAllBytes(samples.resolve("text/padded.txt"));
        double micros = median(() -> convert("a.txt", text), () -> text.length)[0];
        print(String.format(
                Locale.ROOT,
                "%nPadded text, %d bytes: %.0f µs, %.0f reports a second on one core.",
                text.length,
                micros,
                1e6 / micros));
        // Printed, so that no result can be optimised away.
        print("(" + sink + " characters and tables in all)");
    }

    private void web(String name, byte[] bytes) throws IOException, RejectionException {
        compare(
                name,
                "Jsoup.parse",
                () -> convert("a.html", bytes),
                () -> Jsoup.parse(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name(), "")
                        .childNodeSize());
    }

    private int convert(String uri, byte[] bytes) throws RejectionException {
        return json.line(nianbao.convert(nianbao.document(uri, bytes, Instant.EPOCH))).length;
    }

    private static int strip(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static int lattice(byte[] pdf) throws IOException {
        int tables = 0;
        try (PDDocument document = Loader.loadPDF(pdf);
                ObjectExtractor extractor = new ObjectExtractor(document)) {
            PageIterator pages = extractor.extract();
            while (pages.hasNext()) {
                Page page = pages.next();
                tables += new SpreadsheetExtractionAlgorithm().extract(page).size();
            }
        }
        return tables;
    }

    private void compare(String name, String other, Work ours, Work theirs) throws IOException, RejectionException {
        double[] medians = median(ours, theirs);
        print(String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.2f |",
                name,
                other,
                medians[0],
                medians[1],
                medians[0] / medians[1]));
    }

    /** Medians over the rounds, after warming up, in microseconds of processor time a run. */
    private double[] median(Work ours, Work theirs) throws IOException, RejectionException {
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        warm(ours);
        warm(theirs);
        for (int round = 0; round < ROUNDS; round++) {
            one.add(round(ours));
            two.add(round(theirs));
        }
        one.sort(null);
        two.sort(null);
        return new double[] {one.get(one.size() / 2), two.get(two.size() / 2)};
    }

    private void warm(Work work) throws IOException, RejectionException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_NANOS) {
            sink += work.run();
        }
    }

    private double round(Work work) throws IOException, RejectionException {
        long start = THREADS.getCurrentThreadCpuTime();
        long end;
        int runs = 0;
        do {
            sink += work.run();
            runs++;
            end = THREADS.getCurrentThreadCpuTime();
        } while (end - start < ROUND_NANOS);
        return (end - start) / 1e3 / runs;
    }
}
