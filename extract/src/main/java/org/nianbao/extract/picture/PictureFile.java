// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.nianbao.extract.scan.JpegEnd;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** The frames of a picture file, decoded one at a time, the sizes known before. Of one thread. */
public final class PictureFile implements AutoCloseable {
    /** Pixels of one frame; A3 at 600 dpi has 70 million. */
    private static final long MAX_PIXELS = 100_000_000;
    /** Pixels of one frame as decoded: A3 at 300 dpi. A larger frame is decoded to every second or third pixel. */
    private static final long MAX_DECODED_PIXELS = 25_000_000;

    private final byte[] bytes;
    private final ImageInputStream stream;
    private final ImageReader reader;

    private PictureFile(byte[] bytes, ImageInputStream stream, ImageReader reader) {
        this.bytes = bytes;
        this.stream = stream;
        this.reader = reader;
    }

    /**
     * A frame.
     *
     * @param dotsPerInch as the file states it or, where that makes no sense for paper, as if the frame were as long as A4
     * @param whole false where its data breaks off
     */
    public record Frame(BufferedImage picture, float dotsPerInch, boolean whole) {}

    /** A frame's size in pixels. */
    public record Size(int width, int height) {}

    /** Opens a picture; its frames are decoded only when asked for. */
    public static PictureFile open(byte[] bytes) throws RejectionException {
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new RejectionException(
                    RejectionCode.UNSUPPORTED, Stage.EXTRACT, "a picture of a kind that cannot be decoded");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream, false, false);
        return new PictureFile(bytes, stream, reader);
    }

    /** How many frames there are, at most one more than {@code most}. */
    public int frames(int most) throws RejectionException {
        try {
            if (!isManyFramed()) {
                return 1;
            }
            int count = 0;
            while (count <= most && hasFrame(count)) {
                count++;
            }
            return count;
        } catch (IOException | RuntimeException e) {
            throw damaged(0, e);
        }
    }

    private boolean isManyFramed() throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        return format.contains("tif") || format.contains("gif");
    }

    private boolean hasFrame(int index) throws IOException {
        try {
            return reader.getWidth(index) > 0;
        } catch (IndexOutOfBoundsException e) {
            return false;
        } catch (IIOException e) {
            // Behind a frame that breaks off there is none; the first one must be there.
            if (index == 0) {
                throw e;
            }
            return false;
        }
    }

    /** The size that the file states for a frame; not decoded. */
    public Size size(int index) throws RejectionException {
        try {
            return new Size(reader.getWidth(index), reader.getHeight(index));
        } catch (IOException | RuntimeException e) {
            throw damaged(index, e);
        }
    }

    /**
     * Decodes a frame.
     *
     * @throws RejectionException {@code tooLarge} for too many pixels, {@code damaged} for what cannot be decoded
     */
    public Frame frame(int index) throws RejectionException {
        Size size = size(index);
        long pixels = (long) size.width() * size.height();
        if (pixels > MAX_PIXELS) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE,
                    Stage.EXTRACT,
                    "a picture of " + size.width() + " x " + size.height() + " pixels, at most " + MAX_PIXELS
                            + " are read");
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MAX_DECODED_PIXELS));
        float dotsPerInch = Resolution.of(reader, index, size) / step;
        try {
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage picture = reader.read(index, parameters);
            return new Frame(picture, dotsPerInch, !JpegEnd.isMissing(bytes));
        } catch (IOException | RuntimeException e) {
            throw damaged(index, e);
        }
    }

    private static RejectionException damaged(int index, Exception e) {
        return new RejectionException(
                RejectionCode.DAMAGED,
                Stage.EXTRACT,
                "frame " + (index + 1) + " of the picture cannot be decoded: " + e.getMessage(),
                e);
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            stream.close();
        } catch (IOException e) {
            // It lies in memory, and nothing was written.
        }
    }
}
