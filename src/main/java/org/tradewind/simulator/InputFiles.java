package org.tradewind.simulator;

/** Turns what a bot gives as a file (an upload, an identifier, an address) into a file that is kept. */
final class InputFiles {
    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;
    private static final int LARGEST_DOCUMENT = 50 * 1024 * 1024;

    private final FileStore files;

    InputFiles(FileStore files) {
        this.files = files;
    }

    /** The file of a call that is given under this name, by upload or by reference. */
    Media given(Parameters parameters, String name, Media.Kind kind) {
        if (parameters.upload(name).isPresent()) {
            return keep(parameters.upload(name).get(), kind);
        }
        if (!parameters.has(name)) {
            throw Refusal.badRequest("there is no " + name + " in the request");
        }
        return referred(parameters, parameters.text(name), kind);
    }

    /** The file that a reference means: {@code attach://part}, an address, or an identifier. */
    Media referred(Parameters parameters, String reference, Media.Kind kind) {
        if (reference.startsWith("attach://")) {
            Upload upload = parameters
                    .upload(reference.substring("attach://".length()))
                    .orElseThrow(() -> Refusal.badRequest("there is no " + kind.wireName() + " in the request"));
            return keep(upload, kind);
        }
        if (reference.startsWith("http://") || reference.startsWith("https://")) {
            throw Refusal.badRequest("failed to get HTTP URL content");
        }
        return files.find(reference)
                .filter(file -> file.kind() == kind)
                .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
    }

    private Media keep(Upload upload, Media.Kind kind) {
        if (upload.byteCount() == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return kind == Media.Kind.PHOTO ? keepPhoto(upload) : keepDocument(upload);
    }

    private Media keepPhoto(Upload upload) {
        if (upload.byteCount() > LARGEST_PHOTO) {
            throw Refusal.badRequest("file of size " + upload.byteCount()
                    + " bytes is too big for a photo; the maximum size is " + LARGEST_PHOTO + " bytes");
        }
        ImageSize size = ImageSize.of(upload.bytes()).orElseThrow(() -> Refusal.badRequest("IMAGE_PROCESS_FAILED"));
        if (!size.isAllowedForPhoto()) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        return files.photo(upload.fileName(), upload.mimeType(), upload.bytes(), size);
    }

    private Media keepDocument(Upload upload) {
        if (upload.byteCount() > LARGEST_DOCUMENT) {
            throw Refusal.of(413, "Request Entity Too Large");
        }
        return files.document(upload.fileName(), upload.mimeType(), upload.bytes());
    }
}
