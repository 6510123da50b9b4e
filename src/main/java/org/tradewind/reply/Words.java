package org.tradewind.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.tradewind.trade.Lang;

/** The words of one language: the messages of replies, of the bot and of faults in packages. */
final class Words {
    /** Files without suffix, in order of lookup. Those of others may be absent. */
    private static final List<String> BUNDLES = List.of("messages", "bot", "faults");

    private static final Words ENGLISH = load(Lang.EN);
    private static final Words RUSSIAN = load(Lang.RU);

    private final Lang lang;
    private final List<Properties> bundles;

    private Words(Lang lang, List<Properties> bundles) {
        this.lang = lang;
        this.bundles = bundles;
    }

    static Words of(Lang lang) {
        return switch (lang) {
            case EN -> ENGLISH;
            case RU -> RUSSIAN;
        };
    }

    Lang lang() {
        return lang;
    }

    /** A message in spans; an unknown id, which tests rule out, gives the general words for it. */
    List<Span> spans(String id, Object... arguments) {
        String pattern = pattern(id).orElseGet(() -> pattern("unknown").orElseThrow());
        return Message.format(pattern, lang, arguments);
    }

    String text(String id, Object... arguments) {
        return SpanBuilder.text(spans(id, arguments));
    }

    boolean has(String id) {
        return pattern(id).isPresent();
    }

    /** The first of two ids that has words. */
    String firstOf(String id, String otherwise) {
        return has(id) ? id : otherwise;
    }

    Optional<String> pattern(String id) {
        for (Properties bundle : bundles) {
            String pattern = bundle.getProperty(id);
            if (pattern != null) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    private static Words load(Lang lang) {
        return new Words(
                lang,
                BUNDLES.stream()
                        .map(name -> read(name + "_" + lang.code() + ".properties"))
                        .toList());
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in != null) {
                try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages " + file, e);
        }
        return properties;
    }
}
