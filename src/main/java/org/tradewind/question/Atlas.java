package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tradewind.trade.Economy;

/** The names that people give to countries: as in the CLDR, and as they are called. */
final class Atlas {
    /** Where words end: at signs, and between letters and digits. */
    private static final String APART = "[\\s\\-–—()/,;:«»\"]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)";

    private static final Set<Case> ANY = EnumSet.allOf(Case.class);

    private Atlas() {}

    static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>(6000);
        for (String line : WordList.of("economies.txt").lines()) {
            String[] column = line.split("\\|", -1);
            List<Economy> codes =
                    WordList.items(column[0], ',').stream().map(Economy::new).toList();
            english(codes, column[2], Meaning.Form.NOUN, phrases);
            english(codes, column[3], Meaning.Form.ADJECTIVE, phrases);
            WordList.items(column[4], ';').forEach(name -> russian(codes, name, phrases));
            stems(codes, column[5], Meaning.Form.ADJECTIVE, phrases);
            stems(codes, column[6], Meaning.Form.PEOPLE, phrases);
            if (codes.size() == 1) {
                code(codes, column[0], phrases);
                code(codes, column[1], phrases);
            }
        }
        return phrases;
    }

    /** English names; of adjectives those that end in s are peoples. */
    private static void english(List<Economy> codes, String names, Meaning.Form form, List<Phrase> into) {
        for (String name : WordList.items(names, ';')) {
            String words = words(name);
            boolean people = form == Meaning.Form.ADJECTIVE && (words.endsWith("s") || words.endsWith("men"));
            Meaning.Form as = people && !words.equals("swiss") ? Meaning.Form.PEOPLE : form;
            // "CAR" is a country, "car" is not.
            boolean initials = form == Meaning.Form.NOUN
                    && words.length() > 2
                    && name.strip().equals(name.strip().toUpperCase(Locale.ROOT));
            into.add(Phrase.of(words, Sense.of(new Meaning.Place(codes, initials ? Meaning.Form.CODE : as, ANY))));
        }
    }

    /** A Russian name in the nominative, with all its forms. */
    static void russian(List<Economy> codes, String name, List<Phrase> into) {
        String words = words(name);
        boolean abbreviation = name.equals(name.toUpperCase(Locale.ROOT));
        Map<String, Set<Case>> forms = abbreviation ? Map.of(words, ANY) : Declension.forms(words);
        forms.forEach((form, cases) ->
                into.add(Phrase.of(form, Sense.of(new Meaning.Place(codes, Meaning.Form.NOUN, cases)))));
    }

    private static void stems(List<Economy> codes, String stems, Meaning.Form form, List<Phrase> into) {
        for (String stem : WordList.items(stems, ';')) {
            into.add(Phrase.of(words(stem) + "~", Sense.of(new Meaning.Place(codes, form, ANY))));
        }
    }

    private static void code(List<Economy> codes, String code, List<Phrase> into) {
        String letters = code.strip().toLowerCase(Locale.ROOT);
        if (!letters.isEmpty()) {
            into.add(Phrase.of(letters, Sense.of(new Meaning.Place(codes, Meaning.Form.CODE, ANY))));
        }
    }

    /** A name as its words in normal letters; "&" is read as "and". */
    static String words(String name) {
        boolean russian = Letters.cyrillic(name);
        StringBuilder words = new StringBuilder();
        for (String part : name.replace(" & ", russian ? " и " : " and ").split(APART, -1)) {
            String word = Letters.normal(part);
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }
}
