// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;

/**
 * Inputs of a million documents, read by a process with little memory. The default build reads three percent of them,
 * which tells that the parts fit together, not how much memory the whole takes.
 */
@NullMarked
class ManyEntriesTest {
    private static final int ALL = 1_000_000;
    private static final int SOME = ALL * 3 / 100;
    private static final long MOST_MINUTES = 20;

    @TempDir
    Path folder;

    /** Reads all entries of its argument, each of which must hold its own number. */
    public static void main(String[] arguments) throws RejectionException {
        long count = 0;
        long start = System.nanoTime();
        try (Inputs inputs = Inputs.of(List.of(arguments), Limits.standard(), omission -> {})) {
            while (inputs.hasNext()) {
                Entry entry = inputs.next();
                byte[] bytes = ((Entry.Found) entry).content().read().bytes();
                String expected = String.format("%07d", count);
                if (!new String(bytes, StandardCharsets.UTF_8).contains(expected)
                        || !(arguments[0].endsWith("warc.gz") || entry.uri().contains(expected))) {
                    throw new IllegalStateException(expected + " expected, found " + entry.uri());
                }
                count++;
            }
        }
        System.out.println(count + " in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
    }

    private static void reads(int expected, Path input, String memory) throws Exception {
        Path told = Files.createTempFile("told", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyEntriesTest.class.getName(),
                        input.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String text = Files.readString(told).strip();
        Files.delete(told);
        System.out.println(input.getFileName() + " with " + memory + ": " + text);
        assertEquals(String.valueOf(expected), text.split(" ", 2)[0], text);
    }

    private Path zip(int count) throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(buffered(file))) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(String.format("folder/%07d.txt", i)));
                zip.write(text(i));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path tar(int count) throws IOException {
        Path file = folder.resolve("many.tgz");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(buffered(file)))) {
            for (int i = 0; i < count; i++) {
                TarArchiveEntry entry = new TarArchiveEntry(String.format("folder/%07d.txt", i));
                entry.setSize(text(i).length);
                tar.putArchiveEntry(entry);
                tar.write(text(i));
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    private Path warc(int count) throws IOException {
        Path file = folder.resolve("many.warc.gz");
        try (OutputStream out = buffered(file)) {
            for (int i = 0; i < count; i++) {
                String record = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:" + i
                        + ">\r\nWARC-Date: 2024-01-31T00:00:00Z\r\nWARC-Target-URI: http://a/" + i
                        + "\r\nWARC-Payload-Digest: sha1:" + i + "\r\nContent-Length: " + text(i).length
                        + "\r\n\r\n" + new String(text(i), StandardCharsets.UTF_8) + "\r\n\r\n";
                GZIPOutputStream member = new GZIPOutputStream(out);
                member.write(record.getBytes(StandardCharsets.UTF_8));
                member.finish();
            }
        }
        return file;
    }

    private Path files(int count) throws IOException {
        Path files = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < count; i++) {
            Files.write(files.resolve(String.format("%07d.txt", i)), text(i));
        }
        return files;
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static byte[] text(int i) {
        return String.format("report %07d", i).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsAZipOfManyMembers() throws Exception {
        reads(SOME, zip(SOME), "-Xmx32m");
    }

    @Test
    void readsAWebArchiveOfManyRecords() throws Exception {
        reads(SOME, warc(SOME), "-Xmx32m");
    }

    @Test
    void readsAFolderOfManyFiles() throws Exception {
        reads(SOME / 10, files(SOME / 10), "-Xmx32m");
    }

    @Test
    @Tag("soak")
    void readsAZipOfAMillionMembers() throws Exception {
        reads(ALL, zip(ALL), "-Xmx64m");
    }

    @Test
    @Tag("soak")
    void readsATarOfAMillionMembers() throws Exception {
        reads(ALL, tar(ALL), "-Xmx64m");
    }

    @Test
    @Tag("soak")
    void readsAWebArchiveOfAMillionRecords() throws Exception {
        reads(ALL, warc(ALL), "-Xmx128m");
    }

    @Test
    @Tag("soak")
    void readsAFolderOfAMillionFiles() throws Exception {
        reads(ALL, files(ALL), "-Xmx192m");
    }
}
