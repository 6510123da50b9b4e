package org.tradewind.simulator;

/** A part of a multipart body that is a file. */
final class Upload {
    private final String fileName;
    private final String mimeType;
    private final byte[] bytes;

    Upload(String fileName, String mimeType, byte[] bytes) {
        this.fileName = fileName;
        this.mimeType = mimeType;
        this.bytes = bytes.clone();
    }

    String fileName() {
        return fileName;
    }

    String mimeType() {
        return mimeType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int byteCount() {
        return bytes.length;
    }
}
