// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The keys of the canonical report, encoded once. */
final class Names {
    static final SerializableString SCHEMA_VERSION = of("schemaVersion");
    static final SerializableString TITLE = of("title");
    static final SerializableString AGENCY = of("agency");
    static final SerializableString NAME = of("name");
    static final SerializableString INFERRED = of("inferred");
    static final SerializableString KIND = of("kind");
    static final SerializableString REGION = of("region");
    static final SerializableString CODE = of("code");
    static final SerializableString PATH = of("path");
    static final SerializableString YEAR = of("year");
    static final SerializableString FORM = of("form");
    static final SerializableString PUBLISHED_ON = of("publishedOn");
    static final SerializableString SOURCE = of("source");
    static final SerializableString URI = of("uri");
    static final SerializableString MEDIA_TYPE = of("mediaType");
    static final SerializableString CHARSET = of("charset");
    static final SerializableString SIZE_BYTES = of("sizeBytes");
    static final SerializableString SHA256 = of("sha256");
    static final SerializableString RETRIEVED_AT = of("retrievedAt");
    static final SerializableString ARCHIVE = of("archive");
    static final SerializableString FILE = of("file");
    static final SerializableString OFFSET = of("offset");
    static final SerializableString CONVERTER = of("converter");
    static final SerializableString VERSION = of("version");
    static final SerializableString ATTACHMENTS = of("attachments");
    static final SerializableString SECTIONS = of("sections");
    static final SerializableString KEY = of("key");
    static final SerializableString HEADING = of("heading");
    static final SerializableString TEXT = of("text");
    static final SerializableString STATEMENTS = of("statements");
    static final SerializableString SUBJECT = of("subject");
    static final SerializableString MEASURE = of("measure");
    static final SerializableString VALUE = of("value");
    static final SerializableString UNIT = of("unit");
    static final SerializableString APPROXIMATE = of("approximate");
    static final SerializableString PART_OF = of("partOf");
    static final SerializableString SECTION = of("section");
    static final SerializableString LOCATION = of("location");
    static final SerializableString EVIDENCE = of("evidence");
    static final SerializableString RAW = of("raw");
    static final SerializableString STATE = of("state");
    static final SerializableString CONFIDENCE = of("confidence");
    static final SerializableString MATCH = of("match");
    static final SerializableString SCORE = of("score");
    static final SerializableString ATTACHMENT = of("attachment");
    static final SerializableString READINGS = of("readings");
    static final SerializableString CHECKS = of("checks");
    static final SerializableString PASSED = of("passed");
    static final SerializableString FAILED = of("failed");
    static final SerializableString INCONCLUSIVE = of("inconclusive");
    static final SerializableString ID = of("id");
    static final SerializableString SEVERITY = of("severity");
    static final SerializableString STATUS = of("status");
    static final SerializableString REPORTED = of("reported");
    static final SerializableString COMPUTED = of("computed");
    static final SerializableString DIFFERENCE = of("difference");
    static final SerializableString CELLS = of("cells");
    static final SerializableString MISSING = of("missing");
    static final SerializableString CAUSE = of("cause");
    static final SerializableString SUGGESTIONS = of("suggestions");
    static final SerializableString WITH = of("with");
    static final SerializableString CELL = of("cell");
    static final SerializableString DIAGNOSTICS = of("diagnostics");
    static final SerializableString MESSAGE = of("message");
    static final SerializableString STAGE = of("stage");
    static final SerializableString TYPE = of("type");
    static final SerializableString DOM = of("dom");
    static final SerializableString PAGE = of("page");
    static final SerializableString PART = of("part");
    static final SerializableString ROW = of("row");
    static final SerializableString COLUMN = of("column");
    static final SerializableString BOX = of("box");
    static final SerializableString LINE = of("line");
    static final SerializableString START = of("start");
    static final SerializableString END = of("end");
    static final SerializableString TABLE = of("table");

    private Names() {}

    private static SerializableString of(String name) {
        return new SerializedString(name);
    }
}
