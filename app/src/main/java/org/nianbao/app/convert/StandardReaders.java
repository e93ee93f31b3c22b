// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.doc.DocReader;
import org.nianbao.extract.html.HtmlReader;
import org.nianbao.extract.html.PictureSource;
import org.nianbao.extract.mht.MhtReader;
import org.nianbao.extract.opendocument.FlatOdfReader;
import org.nianbao.extract.opendocument.OdsReader;
import org.nianbao.extract.opendocument.OdtReader;
import org.nianbao.extract.pdf.PdfReader;
import org.nianbao.extract.picture.PictureReader;
import org.nianbao.extract.rtf.RtfReader;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.extract.sheet.ExcelXmlReader;
import org.nianbao.extract.sheet.XlsReader;
import org.nianbao.extract.sheet.XlsxReader;
import org.nianbao.extract.text.TextReader;
import org.nianbao.extract.word.DocxReader;
import org.nianbao.extract.word.FlatWordReader;
import org.nianbao.extract.word.WordXmlReader;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** The readers that come with the program. Each is made when asked for, so that its library loads only when needed. */
public final class StandardReaders implements Readers {
    private final Recognition recognition;

    /** Readers that read pictures by the recogniser on the class path, if there is one. */
    public StandardReaders() {
        this(Recognition.installed());
    }

    /** @param recognition how pictures are read */
    public StandardReaders(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public DocumentReader forType(String mediaType, PictureSource pictures) throws RejectionException {
        return mediaType.equals(MediaTypes.HTML) ? new HtmlReader(recognition, pictures) : forType(mediaType);
    }

    @Override
    public DocumentReader forType(String mediaType) throws RejectionException {
        return switch (mediaType) {
            case MediaTypes.HTML -> new HtmlReader(recognition);
            case MediaTypes.MHT -> new MhtReader(recognition);
            case MediaTypes.TEXT, MediaTypes.MARKDOWN -> new TextReader();
            case MediaTypes.PDF -> new PdfReader(recognition);
            case MediaTypes.DOCX -> new DocxReader(recognition);
            case MediaTypes.FLAT_WORD -> new FlatWordReader(recognition);
            case MediaTypes.WORD_XML -> new WordXmlReader();
            case MediaTypes.DOC -> new DocReader();
            case MediaTypes.RTF -> new RtfReader();
            case MediaTypes.ODT -> new OdtReader(recognition);
            case MediaTypes.ODS -> new OdsReader();
            case MediaTypes.FLAT_ODT -> FlatOdfReader.ofTexts();
            case MediaTypes.FLAT_ODS -> FlatOdfReader.ofSpreadsheets();
            case MediaTypes.EXCEL_XML -> new ExcelXmlReader();
            case MediaTypes.XLS -> new XlsReader();
            case MediaTypes.XLSX -> new XlsxReader();
            case MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TIFF, MediaTypes.GIF, MediaTypes.BMP ->
                new PictureReader(recognition);
            default ->
                throw new RejectionException(
                        RejectionCode.UNSUPPORTED,
                        Stage.EXTRACT,
                        "no reader for documents of type " + mediaType
                                + "; read are HTML, MHT, text, Markdown, PDF, DOCX, DOC, Word XML, RTF, ODT, XLS, XLSX, Excel XML, ODS,"
                                + " flat ODF and, by text recognition, PNG, JPEG, TIFF, GIF and BMP");
        };
    }
}
