// SPDX-License-Identifier: Apache-2.0
package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.nianbao.app.Nianbao;
import org.nianbao.app.json.ReportJson;
import org.nianbao.ingest.RejectionException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bytes to compact JSON, for a sample of each container. Run from the repository's root. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConversionBenchmark {
    @Param({
        "html/plain.html",
        "html/agency-page.html",
        "text/padded.txt",
        "text/markdown.md",
        "word/merged-cells.docx",
        "pdf/header-repeated.pdf"
    })
    String sample = "";

    private final Nianbao nianbao = Nianbao.standard();
    private final ReportJson json = ReportJson.standard();
    private byte[] bytes = {};

    @Setup
    public void read() throws IOException {
        bytes = Files.readAllBytes(Path.of("samples", sample));
    }

    @Benchmark
    public byte[] convert() throws RejectionException {
        return json.line(nianbao.convert(nianbao.document(sample, bytes, Instant.EPOCH)));
    }
}
