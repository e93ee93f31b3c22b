// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The program that wrote a report, as its {@code source.converter} names it. */
public record ConverterName(String name, String version) {
    private static final String VERSION_FILE = "/org/nianbao/app/version.txt";

    /** This program at the version it was built as. */
    public static ConverterName current() {
        try (InputStream in = ConverterName.class.getResourceAsStream(VERSION_FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + VERSION_FILE);
            }
            return new ConverterName("nianbao", new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
