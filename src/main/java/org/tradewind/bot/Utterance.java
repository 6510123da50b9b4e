package org.tradewind.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message's text, parted.
 *
 * @param command the command without its slash and in small letters; empty for free text
 * @param words what follows the command, or all of the free text
 */
record Utterance(Optional<String> command, String words) {
    private static final Pattern COMMAND =
            Pattern.compile("/(\\S*?)(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    static Utterance of(String text) {
        String stripped = text.strip();
        Matcher m = COMMAND.matcher(stripped);
        if (!m.matches()) {
            return new Utterance(Optional.empty(), stripped);
        }
        String words = m.group(2) == null ? "" : m.group(2).strip();
        return new Utterance(Optional.of(m.group(1).toLowerCase(Locale.ROOT)), words);
    }

    /** Whether it has words that tell its language; codes such as {@code NLD} do not. */
    boolean telling() {
        return WORD.matcher(words)
                .results()
                .anyMatch(word -> !CODE.matcher(word.group()).matches());
    }

    /** Whether its command is written in Cyrillic letters. */
    boolean cyrillicCommand() {
        return command.map(name -> CYRILLIC.matcher(name).find()).orElse(false);
    }
}
