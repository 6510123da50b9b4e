package org.tradewind.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A character written as a name or a number between an ampersand and a semicolon. Telegram knows four names and all
 * numbers; anything else stays as written.
 *
 * @param length how many characters of the source it takes
 */
record CharacterReference(String characters, int length) {
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));?");

    static Optional<CharacterReference> at(String source, int position) {
        Matcher matcher = REFERENCE.matcher(source).region(position, source.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return characters(matcher).map(decoded -> new CharacterReference(decoded, matcher.end() - position));
    }

    private static Optional<String> characters(Matcher matcher) {
        if (matcher.group(3) != null) {
            return Optional.ofNullable(NAMED.get(matcher.group(3)));
        }
        int code =
                matcher.group(1) == null ? Integer.parseInt(matcher.group(2)) : Integer.parseInt(matcher.group(1), 16);
        boolean real = code > 0 && Character.isValidCodePoint(code);
        return real ? Optional.of(Character.toString(code)) : Optional.empty();
    }
}
