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
import org.tradewind.bot.Memory;

/**
 * Answers given on the terminal, a file each, so that a later start can show and prove them again. Many processes may
 * use one folder: a file never changes once it is there, and stays when a conversation is forgotten, as it may have been
 * given in others; it does not say in which. Settings end with the program.
 */
public final class AnswerFolder implements Memory, Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}");

    private final Path folder;
    private final Memory settings = Memory.inMemory();
    private final Map<Long, Entry> last = new ConcurrentHashMap<>();

    /** A ledger in a folder, which is created with the first answer. */
    public AnswerFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, String> settings(long chat) {
        return settings.settings(chat);
    }

    @Override
    public void set(long chat, String name, String value) {
        settings.set(chat, name, value);
    }

    @Override
    public void forget(long chat) {
        settings.forget(chat);
        last.remove(chat);
    }

    @Override
    public void move(long from, long to) {
        settings.move(from, to);
        Optional.ofNullable(last.remove(from)).ifPresent(entry -> last.put(to, entry));
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
