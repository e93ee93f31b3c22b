// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** File names whose encoding nobody recorded. */
public final class MemberNames {
    private MemberNames() {}

    /** The name, read as UTF-8 where the bytes are that, else as GB18030, else byte by byte so that it stays distinct. */
    public static String decode(byte[] name) {
        String utf8 = strict(name, StandardCharsets.UTF_8);
        String decoded = utf8 == null ? strict(name, CharsetLabels.GB18030) : utf8;
        return decoded == null ? new String(name, StandardCharsets.ISO_8859_1) : decoded;
    }

    private static @Nullable String strict(byte[] name, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
