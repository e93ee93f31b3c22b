// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The characters that the models know, by number; 0 is none, and the last is a space. */
final class CharacterSet {
    private static final String OF_FIGURES = "0123456789.,-/%";

    private final List<String> characters;
    private final int[] figures;

    private CharacterSet(List<String> characters) {
        this.characters = List.copyOf(characters);
        this.figures = OF_FIGURES
                .chars()
                .map(c -> characters.indexOf(String.valueOf((char) c)))
                .filter(i -> i > 0)
                .toArray();
    }

    static CharacterSet read(InputStream keys) {
        List<String> characters = new ArrayList<>();
        characters.add("");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                characters.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        characters.add(" ");
        return new CharacterSet(characters);
    }

    String character(int number) {
        return characters.get(number);
    }

    int size() {
        return characters.size();
    }

    /** The numbers of the characters that figures are made of. */
    int[] figures() {
        return figures;
    }
}
