// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads single values of a report, and says what was expected where another stands. */
final class JsonFields {
    /** The value reader takes no longer number; with a sign it still fits a long. */
    private static final int MOST_WHOLE_DIGITS = 18;

    /** A decimal of more letters is nothing that a report prints. */
    private static final int MOST_DECIMAL_LETTERS = 40;

    private JsonFields() {}

    static @Nullable String text(JsonParser json, String name) throws IOException, ReportLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new ReportLineException("expected a text or null for " + name + ", found " + json.currentToken());
        }
        return json.getText();
    }

    static @Nullable Long whole(JsonParser json, String name) throws IOException, ReportLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new ReportLineException("expected a whole number or null for " + name + ", found "
                    + (json.currentToken().isNumeric() ? json.getText() : json.currentToken()));
        }
        int digits = json.getTextLength() - (json.getTextCharacters()[json.getTextOffset()] == '-' ? 1 : 0);
        if (digits > MOST_WHOLE_DIGITS) {
            throw new ReportLineException(
                    "expected at most " + MOST_WHOLE_DIGITS + " digits for " + name + ", found " + digits);
        }
        return json.getLongValue();
    }

    static @Nullable Number number(JsonParser json, String name) throws IOException, ReportLineException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            return whole(json, name);
        }
        if (json.getTextLength() > MOST_DECIMAL_LETTERS) {
            throw new ReportLineException("expected a number of at most " + MOST_DECIMAL_LETTERS + " letters for "
                    + name + ", found " + json.getTextLength());
        }
        BigDecimal number = json.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DECIMAL_LETTERS) {
            throw new ReportLineException("expected a plain number for " + name + ", found " + json.getText());
        }
        return number;
    }

    static @Nullable Boolean flag(JsonParser json, String name) throws IOException, ReportLineException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isBoolean()) {
            throw new ReportLineException("expected true or false for " + name + ", found " + token);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** False for null. */
    static boolean entersObject(JsonParser json, String name) throws ReportLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new ReportLineException("expected an object for " + name + ", found " + json.currentToken());
        }
        return true;
    }

    static void entersList(JsonParser json, String name) throws ReportLineException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new ReportLineException("expected a list for " + name + ", found " + json.currentToken());
        }
    }

    /** The texts of a list, joined. */
    static String joined(JsonParser json, String name, String separator) throws IOException, ReportLineException {
        entersList(json, name);
        StringBuilder all = new StringBuilder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String text = text(json, name);
            if (text != null) {
                all.append(all.length() == 0 ? "" : separator).append(text);
            }
        }
        return all.toString();
    }
}
