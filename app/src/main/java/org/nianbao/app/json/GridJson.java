// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.nianbao.app.tables.PrintedGrid;
import org.nianbao.extract.Cell;
import org.nianbao.extract.PageBox;

/**
 * Grids as JSON: {@code {"uri", "tables": [{"page", "bbox": [left, top, right, bottom], "cells": [{"row", "column",
 * "rowSpan", "columnSpan", "text"}]}]}}. Pages count from 1, rows and columns from 0; {@code bbox} is in points from the
 * top left of the page as displayed, and absent where there are no pages.
 */
public final class GridJson {
    private static final int BOX_DECIMALS = 2;
    private static final SerializedString TEXT = new SerializedString("text");

    private GridJson() {}

    /** One line in UTF-8, ended by a line feed. */
    public static byte[] line(String uri, List<PrintedGrid> grids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("uri", uri);
            json.writeArrayFieldStart("tables");
            for (PrintedGrid grid : grids) {
                write(json, grid);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, PrintedGrid grid) throws IOException {
        FieldWriter fields = new FieldWriter(json);
        json.writeStartObject();
        json.writeNumberField("page", grid.page());
        PageBox box = grid.box();
        if (box != null) {
            json.writeArrayFieldStart("bbox");
            fields.rounded(box.left(), BOX_DECIMALS);
            fields.rounded(box.top(), BOX_DECIMALS);
            fields.rounded(box.right(), BOX_DECIMALS);
            fields.rounded(box.bottom(), BOX_DECIMALS);
            json.writeEndArray();
        }
        json.writeArrayFieldStart("cells");
        for (Cell cell : grid.cells()) {
            json.writeStartObject();
            json.writeNumberField("row", cell.row());
            json.writeNumberField("column", cell.column());
            json.writeNumberField("rowSpan", cell.rowSpan());
            json.writeNumberField("columnSpan", cell.columnSpan());
            fields.text(TEXT, cell.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
