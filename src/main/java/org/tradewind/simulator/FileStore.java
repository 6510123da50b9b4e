package org.tradewind.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that were ever sent, by identifier. Guarded by the world's lock. */
final class FileStore {
    private final Map<String, Media> files = new LinkedHashMap<>();
    private int count;

    Media photo(String name, String mimeType, byte[] bytes, ImageSize size) {
        return keep(new Media(Media.Kind.PHOTO, nextId("photo"), name, mimeType, bytes, size));
    }

    Media document(String name, String mimeType, byte[] bytes) {
        return keep(new Media(Media.Kind.DOCUMENT, nextId("document"), name, mimeType, bytes, ImageSize.NONE));
    }

    private Media keep(Media file) {
        files.put(file.fileId(), file);
        return file;
    }

    private String nextId(String kind) {
        count++;
        return "simulated-" + kind + "-" + count;
    }

    Optional<Media> find(String fileId) {
        return Optional.ofNullable(files.get(fileId));
    }

    Optional<Media> atPath(String path) {
        return files.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
