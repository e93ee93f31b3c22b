// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.io.IOException;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** The long tail of formats, by a library that knows a thousand of them; loaded only when it is first asked. */
final class TikaTypes {
    /** Types of bytes that hold nothing to read. */
    private static final Set<String> JUNK = Set.of(
            "application/octet-stream",
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-elf",
            "application/x-mach-o",
            "application/java-vm",
            "application/x-iso9660-image",
            "application/x-apple-diskimage",
            "application/x-font-ttf",
            "application/x-vhd");

    private TikaTypes() {}

    /** The holder idiom: building the detector reads a type registry, which costs more than most conversions. */
    private static final class Lazy {
        static final Detector DETECTOR = new DefaultDetector();
    }

    /** The media type without parameters, or {@link Magic#JUNK}; for bytes that are known not to be text. */
    static String mediaTypeOf(byte[] bytes, String fileName) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            String type = Lazy.DETECTOR.detect(in, metadata).getBaseType().toString();
            return JUNK.contains(type) || type.startsWith("text/") ? Magic.JUNK : type;
        } catch (IOException e) {
            return Magic.JUNK;
        }
    }
}
