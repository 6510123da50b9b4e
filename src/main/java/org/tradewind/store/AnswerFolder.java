package org.tradewind.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tradewind.bot.Ledger;

/**
 * Answers given on the terminal, a file each, so that a later start can show and prove them again. Many processes may
 * use one folder: a file never changes once it is there.
 */
public final class AnswerFolder implements Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}");

    private final Path folder;
    private final Map<Long, Entry> last = new ConcurrentHashMap<>();

    /** A ledger in a folder, which is created with the first answer. */
    public AnswerFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(long chat, Entry entry) {
        last.put(chat, entry);
        Path file = file(entry.id());
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "writing-", ".json");
            Files.write(aside, JSON.writeValueAsBytes(entry));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("cannot keep an answer in " + folder, e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }

    @Override
    public Optional<Entry> find(String id) {
        if (!ID.matcher(id).matches() || !Files.isRegularFile(file(id))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file(id).toFile(), Entry.class));
        } catch (JsonProcessingException e) {
            throw new StoreException("the kept answer " + id + " is damaged", e);
        } catch (IOException e) {
            throw new StoreException("cannot read an answer in " + folder, e);
        }
    }

    @Override
    public Optional<Entry> last(long chat) {
        return Optional.ofNullable(last.get(chat));
    }
}
