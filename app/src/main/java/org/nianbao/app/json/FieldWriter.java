// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object after another; a null value becomes a JSON null. */
final class FieldWriter {
    private final JsonGenerator json;

    FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    void text(SerializableString name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(wellFormed(value));
        }
    }

    /** The text with U+FFFD for every half of a surrogate pair, which UTF-8 has no bytes for. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        return text;
    }

    void word(SerializableString name, SerializableString value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    void flag(SerializableString name, boolean value) throws IOException {
        json.writeFieldName(name);
        json.writeBoolean(value);
    }

    void integer(SerializableString name, long value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }

    void integer(SerializableString name, @Nullable Integer value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.intValue());
        }
    }

    /** A number that counts from 1, with 0 for a place that has none: null. */
    void ordinal(SerializableString name, int value) throws IOException {
        json.writeFieldName(name);
        if (value == 0) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    void number(SerializableString name, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(name);
        number(value);
    }

    /** The digits as they were read: no exponent, no zero taken away or added. */
    void number(@Nullable BigDecimal value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value.scale() == 0 && value.precision() < Long.SIZE / 4) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(value.toPlainString());
        }
    }

    /** A length in points or a score, rounded to {@code decimals}. */
    void rounded(double value, int decimals) throws IOException {
        double power = Math.pow(10, decimals);
        long scaled = Math.round(value * power);
        long whole = (long) power;
        if (scaled % whole == 0) {
            json.writeNumber(scaled / whole);
        } else {
            json.writeNumber(
                    BigDecimal.valueOf(scaled, decimals).stripTrailingZeros().toPlainString());
        }
    }

    void startObject(SerializableString name) throws IOException {
        json.writeFieldName(name);
        json.writeStartObject();
    }

    void startArray(SerializableString name) throws IOException {
        json.writeFieldName(name);
        json.writeStartArray();
    }
}
