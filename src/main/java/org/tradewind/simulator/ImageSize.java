package org.tradewind.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Width and height of a picture in pixels, read from its header only. */
record ImageSize(int width, int height) {
    static final ImageSize NONE = new ImageSize(0, 0);

    static Optional<ImageSize> of(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? Optional.of(read(readers.next(), input)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static ImageSize read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input);
            return new ImageSize(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /** Telegram's rule for photos: sides of at most 10000 together, one at most 20 times the other. */
    boolean isAllowedForPhoto() {
        int longer = Math.max(width, height);
        int shorter = Math.min(width, height);
        return shorter > 0 && width + height <= 10_000 && longer <= 20 * shorter;
    }
}
