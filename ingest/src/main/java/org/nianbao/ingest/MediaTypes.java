// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/** The media types that the stages name; others travel as the plain string that detection gave. */
public final class MediaTypes {
    public static final String HTML = "text/html";
    public static final String TEXT = "text/plain";
    public static final String MARKDOWN = "text/markdown";
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String DOC = "application/msword";
    public static final String ZIP = "application/zip";
    public static final String TAR = "application/x-tar";
    public static final String GZIP = "application/gzip";

    public static final String XML = "application/xml";
    public static final String WARC = "application/warc";
    public static final String RTF = "application/rtf";
    public static final String XLS = "application/vnd.ms-excel";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    /** A saved web page with its pictures in one file (MHT, MHTML), the single file web page of Word. */
    public static final String MHT = "multipart/related";
    /** The XML of Word 2003. */
    public static final String WORD_XML = "application/vnd.ms-wordml";
    /** A Word document whose parts stand in one XML file (Flat OPC). */
    public static final String FLAT_WORD = "application/vnd.ms-word2006ml";
    /** The XML of Excel 2003. */
    public static final String EXCEL_XML = "application/vnd.ms-spreadsheetml";

    public static final String FLAT_ODT = "application/vnd.oasis.opendocument.flat.text";
    public static final String FLAT_ODS = "application/vnd.oasis.opendocument.flat.spreadsheet";

    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TIFF = "image/tiff";
    public static final String GIF = "image/gif";
    public static final String BMP = "image/bmp";

    private MediaTypes() {}
}
