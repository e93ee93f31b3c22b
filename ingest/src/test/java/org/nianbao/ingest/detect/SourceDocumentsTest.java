// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

@NullMarked
class SourceDocumentsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SENTENCE = "某市人民政府2023年度政府信息公开工作报告，由朱镕基、黄堃、王喆、龑与㐂撰写。";

    private static SourceDocument of(String uri, byte[] bytes) throws RejectionException {
        return SourceDocuments.of(uri, bytes, Instant.EPOCH, Limits.standard());
    }

    private static RejectionCode refusal(byte[] bytes) {
        return assertThrows(RejectionException.class, () -> of("a.html", bytes)).code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16LE,false", "UTF-16BE,true", "GB18030,false"})
    void seesAPageNamedAsAWordFile(String charset, boolean marked) throws RejectionException {
        String page = "<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w='urn:w'><head>"
                + "<title>政府信息公开工作年度报告</title></head><body><p class=MsoNormal>规章<o:p></o:p></p></body></html>";
        SourceDocument document = of("a.doc", ((marked ? "\uFEFF" : "") + page).getBytes(Charset.forName(charset)));
        assertEquals(MediaTypes.HTML, document.mediaType());
        assertEquals(Charset.forName(charset), document.charset());
    }

    @Test
    void digestsTheBytes() throws RejectionException {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                of("a.txt", utf8("abc")).sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t", "\u3000\u3000\n", "\uFEFF", "\uFEFF \u00A0\n"})
    void refusesWhatIsBlank(String text) {
        assertEquals(RejectionCode.EMPTY, refusal(utf8(text)));
        assertEquals(RejectionCode.EMPTY, refusal(text.getBytes(GB18030)));
        assertEquals(RejectionCode.EMPTY, refusal(utf8(text.repeat(1000))));
    }

    @Test
    void refusesZerosJunkAndExecutables() {
        assertEquals(RejectionCode.NOT_A_DOCUMENT, refusal(new byte[1]));
        assertEquals(RejectionCode.NOT_A_DOCUMENT, refusal(new byte[100_000]));
        byte[] junk = new byte[50_000];
        new Random(7).nextBytes(junk);
        assertEquals(RejectionCode.NOT_A_DOCUMENT, refusal(junk));
        byte[] elf = junk.clone();
        System.arraycopy("\u007FELF".getBytes(StandardCharsets.ISO_8859_1), 0, elf, 0, 4);
        assertEquals(RejectionCode.NOT_A_DOCUMENT, refusal(elf));
        byte[] iso = new byte[40_000];
        System.arraycopy(utf8("CD001"), 0, iso, 32_769, 5);
        assertEquals(RejectionCode.NOT_A_DOCUMENT, refusal(iso));
        byte[] dos = new byte[512];
        dos[0] = 'M';
        dos[1] = 'Z';
        assertEquals(RejectionCode.NOT_A_DOCUMENT, refusal(dos));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.html|<!DOCTYPE html><html><body>x</body></html>|text/html",
                "a.doc|  <html xmlns:o='x'><head></head></html>|text/html",
                "a.pdf|<html><head><title>404</title></head></html>|text/html",
                "a.txt|<!-- c --><?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html></html>|text/html",
                "a.txt|<table border=1><tr><td>规章</td></tr></table>|text/html",
                "a.txt|表格用 <td> 标出，</td> 结束|text/plain",
                "a.html|表格用 <td>规章</td> 标出|text/html",
                "a.md|# 报告|text/markdown",
                "a.MD|<div align='center'>报告</div>|text/markdown",
                "a.md|<!doctype html><html><body>x</body></html>|text/html",
                "a.txt|<3 is a heart|text/plain",
                "a.txt|`<?xml version='1.0'?><note/>`|application/xml",
                "a.html|`<?xml version='1.0' encoding='utf-8'?><html/>`|text/html",
                "a.doc|{\\rtf1 x}|application/rtf",
                "a.doc|MIME-Version: 1.0|multipart/related",
                "a.mht|`From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\nx`|multipart/related",
                "a.txt|`Subject: 年报\n\nmime-version:`|text/plain",
                "a.doc|`<?xml version='1.0'?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>`|application/vnd.ms-wordml",
                "a.xml|`<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>`|application/vnd.ms-word2006ml",
                "a.xls|`<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>`|application/vnd.ms-spreadsheetml",
                "a.xml|`<office:document office:mimetype='application/vnd.oasis.opendocument.text'/>`|application/vnd.oasis.opendocument.flat.text",
                "a.xml|`<office:document office:mimetype='application/vnd.oasis.opendocument.spreadsheet'/>`|application/vnd.oasis.opendocument.flat.spreadsheet",
                "a.xml|`<?xml version='1.0'?><document/>`|application/xml",
                "a.txt|WARC/1.0|application/warc",
                "a.txt|%PDF-1.4|application/pdf",
                "a.txt|Files start with %PDF-1.4 here|text/plain",
                "a|plain|text/plain"
            })
    void seesTheTypeInTheContent(String uri, String text, String mediaType) throws RejectionException {
        assertEquals(mediaType, of(uri, utf8(text)).mediaType());
        assertEquals(mediaType, of(uri, text.getBytes(GB18030)).mediaType());
    }

    @Test
    void findsAPageBehindAWarning() throws RejectionException {
        assertEquals(
                MediaTypes.HTML,
                of("a.txt", utf8("Warning: x\n<html><body>y</body></html>")).mediaType());
    }

    @Test
    void findsAPdfBehindJunk() throws RejectionException {
        assertEquals(
                MediaTypes.PDF,
                of("a", utf8("\n\u0001\u0002junk\n%PDF-1.7\n1 0 obj")).mediaType());
        assertNull(of("a", utf8("%PDF-1.7")).charset());
    }

    @Test
    void keepsKnownFormatsThatNoReaderTakes() throws RejectionException {
        assertEquals(
                "image/png", of("a", latin1("\u0089PNG\r\n\u001A\n\0\0\0\0")).mediaType());
        assertEquals(
                "image/jpeg",
                of("a", latin1("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF")).mediaType());
        assertEquals("audio/mpeg", of("a", latin1("ID3\u0003\0\0\0\0\0")).mediaType());
        assertEquals(
                "application/x-rar-compressed",
                of("a", latin1("Rar!\u001A\u0007\u0001\0\0\0")).mediaType());
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument,application/msword",
        "Workbook,application/vnd.ms-excel",
    })
    void tellsOldOfficeFormatsApart(String stream, String mediaType) throws RejectionException {
        assertEquals(mediaType, of("a.doc", ole(stream)).mediaType());
    }

    @Test
    void refusesLockedOfficeDocuments() {
        assertEquals(RejectionCode.ENCRYPTED, refusal(ole("EncryptedPackage")));
    }

    private static byte[] ole(String stream) {
        byte[] bytes = new byte[512 + 4 * 128];
        byte[] mark = latin1("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 512 + 128, name.length);
        bytes[512 + 128 + 64] = (byte) (name.length + 2);
        bytes[512 + 128 + 66] = 2;
        return bytes;
    }

    @Test
    void tellsZipDocumentsFromZipArchives() throws IOException, RejectionException {
        assertEquals(
                MediaTypes.DOCX,
                of("a.zip", zip("[Content_Types].xml", "word/document.xml")).mediaType());
        assertEquals(
                MediaTypes.DOCX,
                of("a.zip", zip("word/document.xml", "[Content_Types].xml")).mediaType());
        assertEquals(
                MediaTypes.XLSX,
                of("a.docx", zip("[Content_Types].xml", "xl/workbook.xml")).mediaType());
        assertEquals(MediaTypes.ZIP, of("a.docx", zip("word/document.xml")).mediaType());
        assertEquals(MediaTypes.ODT, of("a", odt()).mediaType());
    }

    @Test
    void knowsAnOfficeDocumentThatWasCutOff() throws IOException, RejectionException {
        byte[] whole = zip("docProps/app.xml", "word/styles.xml", "word/document.xml", "[Content_Types].xml");
        int cut = new String(whole, StandardCharsets.ISO_8859_1).indexOf("word/document.xml") + 20;
        assertEquals(MediaTypes.DOCX, of("a.docx", Arrays.copyOf(whole, cut)).mediaType());
        byte[] files = zip("word/list.txt", "b.txt");
        assertEquals(
                MediaTypes.ZIP,
                of("a.zip", Arrays.copyOf(files, files.length - 60)).mediaType());
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(utf8("x"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] odt() throws IOException {
        byte[] type = utf8(MediaTypes.ODT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("mimetype");
            CRC32 crc = new CRC32();
            crc.update(type);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gb2312", "GBK", "gb_2312-80", "x-gbk", "cp936", "gb18030", "utf-8", "iso-8859-1", "nonsense"})
    void readsGbkWhateverThePageDeclares(String declared) throws RejectionException {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body>" + SENTENCE + "</body></html>";
        SourceDocument source = of("a.html", page.getBytes(GB18030));
        assertEquals(GB18030, source.charset());
        assertEquals(page, new String(source.bytes(), GB18030));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "utf-8", "big5", "iso-8859-1"})
    void readsUtf8WhateverThePageDeclares(String declared) throws RejectionException {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=" + declared
                + "'></head><body>" + SENTENCE + "</body></html>";
        assertEquals(StandardCharsets.UTF_8, of("a.html", utf8(page)).charset());
    }

    @Test
    void believesTheHeaderBeforeThePage() throws RejectionException {
        String page = "<html><meta charset=gbk><body>政府資訊公開</body></html>";
        SourceDocument source = SourceDocuments.of(
                "a",
                page.getBytes(CharsetLabels.BIG5),
                Instant.EPOCH,
                "text/html; charset=Big5",
                null,
                Limits.standard());
        assertEquals(CharsetLabels.BIG5, source.charset());
    }

    @Test
    void readsTheXmlDeclaration() throws RejectionException {
        String page = "<?xml version=\"1.0\" encoding=\"big5\"?><html><body>abc</body></html>";
        assertEquals(
                CharsetLabels.BIG5, of("a", page.getBytes(CharsetLabels.BIG5)).charset());
    }

    @Test
    void ignoresADeclarationInsideAComment() throws RejectionException {
        String page = "<html><!-- <meta charset=big5> --><meta charset=gbk><body>" + SENTENCE + "</body></html>";
        assertEquals(GB18030, of("a", page.getBytes(GB18030)).charset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsTheCharsetOfBareText(String name) throws RejectionException {
        Charset charset = Charset.forName(name);
        for (String text : new String[] {SENTENCE, "规章 | 0 | 0\n".repeat(40), "一、总体情况\r\n" + SENTENCE}) {
            assertEquals(charset, of("a.txt", text.getBytes(charset)).charset(), text);
        }
    }

    @Test
    void findsBig5ByItsTrails() throws RejectionException {
        String text = "政府資訊公開工作年度報告，本年新收政府資訊公開申請數量，上年結轉申請數量，本年度辦理結果";
        assertEquals(
                CharsetLabels.BIG5,
                of("a.txt", text.getBytes(CharsetLabels.BIG5)).charset());
        assertEquals(GB18030, of("a.txt", text.getBytes(GB18030)).charset());
    }

    @Test
    void trustsAByteOrderMark() throws RejectionException {
        String marked = "\uFEFF" + SENTENCE;
        byte[] little = marked.getBytes(StandardCharsets.UTF_16LE);
        assertEquals(StandardCharsets.UTF_16LE, of("a", little).charset());
        String page = "\uFEFF<html>x";
        byte[] big = page.getBytes(StandardCharsets.UTF_16BE);
        assertEquals(StandardCharsets.UTF_16BE, of("a", big).charset());
        assertEquals(MediaTypes.HTML, of("a", big).mediaType());
        assertEquals(MediaTypes.HTML, of("a", utf8(page)).mediaType());
    }

    @Test
    void keepsDamagedUtf8AsUtf8() throws RejectionException {
        byte[] bytes = utf8(SENTENCE.repeat(10));
        bytes[300] = (byte) 0xFF;
        assertEquals(StandardCharsets.UTF_8, of("a.txt", bytes).charset());
        byte[] cut = java.util.Arrays.copyOf(utf8(SENTENCE), utf8(SENTENCE).length - 1);
        assertEquals(StandardCharsets.UTF_8, of("a.txt", cut).charset());
    }

    @Test
    void keepsTextThatIsPaddedWithZeros() throws RejectionException {
        assertEquals(
                MediaTypes.TEXT, of("a.txt", utf8(SENTENCE + "\0".repeat(4000))).mediaType());
    }

    @Test
    void refusesMoreBytesThanAllowed() {
        Limits small = new Limits(10, 10, 10, 10, 10, 10, 10, 10, 10);
        RejectionException e = assertThrows(
                RejectionException.class, () -> SourceDocuments.of("a", new byte[11], Instant.EPOCH, small));
        assertEquals(RejectionCode.TOO_LARGE, e.code());
        assertEquals(64, String.valueOf(e.sha256()).length());
    }
}
