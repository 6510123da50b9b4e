package org.tradewind.simulator;

import java.util.Locale;

/** A picture or a file that was sent, with its bytes. */
public final class Media {
    /** How a file was sent. */
    public enum Kind {
        PHOTO,
        DOCUMENT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final String fileId;
    private final String fileName;
    private final String mimeType;
    private final byte[] bytes;
    private final ImageSize size;

    Media(Kind kind, String fileId, String fileName, String mimeType, byte[] bytes, ImageSize size) {
        this.kind = kind;
        this.fileId = fileId;
        this.fileName = fileName;
        this.mimeType = mimeType;
        this.bytes = bytes.clone();
        this.size = size;
    }

    public Kind kind() {
        return kind;
    }

    /** The identifier by which the file can be fetched or sent again. */
    public String fileId() {
        return fileId;
    }

    public String fileName() {
        return fileName;
    }

    public String mimeType() {
        return mimeType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Width of a photo in pixels; 0 for a document. */
    public int width() {
        return size.width();
    }

    /** Height of a photo in pixels; 0 for a document. */
    public int height() {
        return size.height();
    }

    int byteCount() {
        return bytes.length;
    }

    String path() {
        return (kind == Kind.PHOTO ? "photos/" : "documents/") + fileId;
    }
}
