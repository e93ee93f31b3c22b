// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.TextSpan;

/** Writes places. Row, column, table and cell are null where the place is outside a table. */
final class LocationWriter implements Location.Visitor<Boolean> {
    /** A hundredth of a point is finer than any page is printed. */
    private static final int BOX_DECIMALS = 2;

    private final JsonGenerator json;
    private final FieldWriter fields;

    LocationWriter(JsonGenerator json, FieldWriter fields) {
        this.json = json;
        this.fields = fields;
    }

    void write(@Nullable Location location) throws IOException {
        json.writeFieldName(Names.LOCATION);
        if (location == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        try {
            location.accept(this);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndObject();
    }

    @Override
    public Boolean dom(DomPath path) {
        return writing(() -> {
            fields.word(Names.TYPE, Names.DOM);
            fields.text(Names.PATH, path.path());
            fields.ordinal(Names.ROW, path.row());
            fields.ordinal(Names.COLUMN, path.column());
        });
    }

    @Override
    public Boolean page(PageBox box) {
        return writing(() -> {
            fields.word(Names.TYPE, Names.PAGE);
            fields.integer(Names.PAGE, (long) box.page());
            fields.startArray(Names.BOX);
            fields.rounded(box.left(), BOX_DECIMALS);
            fields.rounded(box.top(), BOX_DECIMALS);
            fields.rounded(box.right(), BOX_DECIMALS);
            fields.rounded(box.bottom(), BOX_DECIMALS);
            json.writeEndArray();
        });
    }

    @Override
    public Boolean text(TextSpan span) {
        return writing(() -> {
            fields.word(Names.TYPE, Names.TEXT);
            fields.integer(Names.LINE, (long) span.line());
            fields.integer(Names.START, (long) span.start());
            fields.integer(Names.END, (long) span.end());
        });
    }

    @Override
    public Boolean part(PartPath path) {
        return writing(() -> {
            fields.word(Names.TYPE, Names.PART);
            fields.text(Names.PART, path.part());
            fields.ordinal(Names.TABLE, path.table());
            fields.ordinal(Names.ROW, path.row());
            fields.ordinal(Names.CELL, path.cell());
        });
    }

    private static Boolean writing(Step step) {
        try {
            step.run();
            return Boolean.TRUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of writing that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
