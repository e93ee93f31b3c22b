// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program's forms as the build writes them beside the files they come from: reading YAML takes a third of the time in
 * which one document is converted from cold. Made anew by every build; user's forms are never packed.
 */
public final class PackedForms {
    /** Where the packed forms lie among the resources. */
    static final String RESOURCE = "/forms/standard.bin";

    private PackedForms() {}

    /**
     * Run by the build: reads the program's form files and packs them.
     *
     * @param arguments the folder of the compiled classes
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0] + RESOURCE);
        Files.createDirectories(file.getParent());
        Files.write(file, pack(Forms.ofFiles()));
    }

    static byte[] pack(Forms forms) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringPool strings = new StringPool();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(body))) {
            new FormWriter(out, strings).forms(forms.definitions());
        }
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(strings.all().size());
            for (String string : strings.all()) {
                byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
                out.writeShort(utf8.length);
                out.write(utf8);
            }
            body.writeTo(out);
        }
        return bytes.toByteArray();
    }

    static Forms unpack(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        String[] strings = new String[data.readInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = new String(data.readNBytes(data.readUnsignedShort()), StandardCharsets.UTF_8);
        }
        return new Forms(new FormReader(data, strings).forms());
    }
}
