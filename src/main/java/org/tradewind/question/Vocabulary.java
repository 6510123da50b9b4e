package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;

/** All words known for one version of a dataset: those of the trade, the countries, and the dataset's own. */
final class Vocabulary {
    /** Short codes that are no words of either language, so that they are read in small letters too. */
    private static final Set<String> SMALL_CODES = Set.of(
            "nl", "cn", "kz", "uk", "gb", "us", "cz", "ru", "jp", "kr", "ua", "uz", "fr", "pl", "tr", "usa", "deu",
            "nld", "chn", "gbr", "cze", "kaz", "blr", "cyp", "rus", "jpn", "kor", "fra", "ita", "pol", "ukr", "uae",
            "cis", "drc", "prc", "ksa", "rsa", "rok", "dprk", "brd");

    private final Base base;
    private final Known known;
    private final Dictionary own;
    private final Supplier<Spelling> spelling;

    /**
     * What does not depend on the dataset; built once.
     *
     * @param phrases those that a misspelt word may stand for
     */
    record Base(Dictionary dictionary, Numerals numerals, List<Phrase> phrases) {
        static Base load() {
            List<Phrase> phrases = new ArrayList<>(Lexicon.phrases());
            phrases.addAll(Atlas.phrases());
            List<Phrase> all = new ArrayList<>(phrases);
            all.addAll(Lexicon.chatter());
            return new Base(new Dictionary(all), new Numerals(), phrases);
        }
    }

    /** A sense found, and how many tokens it takes. */
    record Found(Sense sense, int length) {}

    Vocabulary(Base base, Catalog catalog) {
        this.base = base;
        this.known = new Known(catalog);
        List<Phrase> phrases = Glossary.phrases(catalog, base.dictionary());
        this.own = new Dictionary(phrases);
        this.spelling =
                Once.of(() -> new Spelling(Stream.concat(base.phrases().stream(), phrases.stream()), base.numerals()));
    }

    Known known() {
        return known;
    }

    Numerals numerals() {
        return base.numerals();
    }

    Spelling spelling() {
        return spelling.get();
    }

    /** The longest sense that begins at a token. */
    Optional<Found> at(List<Token> tokens, int at, boolean shouting) {
        List<Dictionary.Hit> hits = new ArrayList<>(own.at(tokens, at));
        int ownHits = hits.size();
        List<Dictionary.Hit> general = base.dictionary().at(tokens, at);
        int longest = Math.max(length(hits), length(general));
        if (length(hits) < longest) {
            hits.clear();
            ownHits = 0;
        }
        if (length(general) == longest) {
            hits.addAll(general);
        }
        return merged(hits, ownHits, tokens.get(at), shouting).map(sense -> new Found(sense, longest));
    }

    private static int length(List<Dictionary.Hit> hits) {
        return hits.isEmpty() ? 0 : hits.getFirst().length();
    }

    private static Optional<Sense> merged(List<Dictionary.Hit> hits, int own, Token token, boolean shouting) {
        Optional<Sense> merged = Optional.empty();
        boolean words = hits.stream().anyMatch(Vocabulary::tagged);
        for (int i = 0; i < hits.size(); i++) {
            Optional<Sense> sense = sense(hits.get(i), token, words && i >= own, shouting);
            boolean other = sense.isPresent() && sense.get().tags().contains(Tag.OTHER);
            if (sense.isEmpty() || (other && merged.isPresent())) {
                continue;
            }
            boolean replaces = merged.isEmpty() || merged.get().tags().contains(Tag.OTHER);
            merged = replaces ? sense : Optional.of(merged.get().with(sense.get()));
        }
        return merged.map(Vocabulary::codeAlone);
    }

    /** Whoever writes "LIE" within a sentence names a country, and calls nobody a liar. */
    private static Sense codeAlone(Sense sense) {
        boolean code = sense.thing()
                .filter(thing -> thing instanceof Meaning.Place place && place.form() == Meaning.Form.CODE)
                .isPresent();
        return code && sense.tags().equals(EnumSet.of(Tag.TRUE))
                ? Sense.of(sense.thing().get())
                : sense;
    }

    private static boolean tagged(Dictionary.Hit hit) {
        Set<Tag> tags = hit.phrase().sense().tags();
        return !tags.isEmpty() && !tags.contains(Tag.OTHER);
    }

    /** The sense of a hit here, or empty where the form of the word speaks against it. */
    private static Optional<Sense> sense(Dictionary.Hit hit, Token token, boolean hasWord, boolean shouting) {
        Sense sense = hit.phrase().sense();
        if (sense.thing().isEmpty() || !(sense.thing().get() instanceof Meaning.Place place)) {
            return Optional.of(sense);
        }
        return switch (place.form()) {
            case CODE -> code(token, hasWord, shouting) ? Optional.of(sense) : Optional.empty();
            case NOUN -> hasWord && hit.length() == 1 && !name(token) ? Optional.empty() : Optional.of(sense);
            case ADJECTIVE ->
                !token.cyrillic() || Endings.adjective(hit.rest()) ? Optional.of(sense) : Optional.empty();
            case PEOPLE ->
                Optional.of(
                        token.cyrillic()
                                ? new Sense(sense.tags(), Optional.of(place.in(Endings.people(hit.rest()))))
                                : sense);
        };
    }

    /** Whether a word within a sentence is written as a name. */
    private static boolean name(Token token) {
        return token.start() > 0 && Character.isUpperCase(token.text().codePointAt(0));
    }

    private static boolean code(Token token, boolean hasWord, boolean shouting) {
        if (token.kind() == Token.Kind.FLAG) {
            return true;
        }
        if ((token.capitals() && !shouting && !token.norm().equals("and"))
                || token.text().indexOf('.') > 0) {
            return true;
        }
        return !hasWord && SMALL_CODES.contains(token.norm());
    }
}
