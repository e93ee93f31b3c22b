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

    private MediaTypes() {}
}
