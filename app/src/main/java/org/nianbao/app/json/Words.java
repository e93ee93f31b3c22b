// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.function.Function;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.ValueState;

/** The words of an enum, encoded once, looked up by constant. */
@SuppressWarnings("EnumOrdinal") // an index into an array of this enum's own constants, never stored
final class Words<E extends Enum<E>> {
    static final Words<ValueState> STATES = new Words<>(ValueState.values(), ValueState::code);
    static final Words<Confidence> CONFIDENCES = new Words<>(Confidence.values(), Confidence::code);
    static final Words<Match> MATCHES = new Words<>(Match.values(), Match::code);

    private final SerializableString[] words;

    private Words(E[] constants, Function<E, String> code) {
        words = new SerializableString[constants.length];
        for (E constant : constants) {
            words[constant.ordinal()] = new SerializedString(code.apply(constant));
        }
    }

    SerializableString of(E constant) {
        return words[constant.ordinal()];
    }
}
