package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code and a name in one field: {@code 8413 - Pumps}, {@code Pumps (HS 8413)}, «Насосы (код ТН ВЭД 8413)».
 *
 * @param harmonised whether it says that the code is of the Harmonised System
 */
record CodedName(String code, String name, boolean harmonised) {
    private static final String SYSTEM = "(?:(?:код )?(?:по )?тн ?вэд(?: еаэс)?|hs\\d*|h\\.s\\.|harmoni[sz]ed system)";
    private static final String WORD = "(?: ?(?:codes?|chapters?|headings?|no\\.?|код|группа))?[ :.№]*";
    private static final String DIGITS = "(\\d{2}(?:[. ]?\\d{2}){0,4}|\\d{2,10})";
    private static final Pattern FIRST =
            Pattern.compile("(?iu)['\\[]?(?:(" + SYSTEM + ")" + WORD + ")?" + DIGITS + "(?!\\d)\\]?[ .:;–—-]+(\\D.+)");
    private static final Pattern LAST =
            Pattern.compile("(?iu)(.*\\p{L}.*?),? *[(\\[](?:(" + SYSTEM + ")" + WORD + ")?" + DIGITS + "[)\\]]");

    /** The two of a text that is such a field. */
    static Optional<CodedName> of(String text) {
        Matcher first = FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(
                    new CodedName(plain(first.group(2)), first.group(3).strip(), first.group(1) != null));
        }
        Matcher last = LAST.matcher(text);
        return last.matches()
                ? Optional.of(new CodedName(plain(last.group(3)), last.group(1).strip(), last.group(2) != null))
                : Optional.empty();
    }

    /** Whether all texts of a column are such fields, but for those that mean all products. */
    static boolean all(List<String> column) {
        List<String> parts = parts(column);
        return !parts.isEmpty() && parts.stream().allMatch(text -> of(text).isPresent());
    }

    /** Whether some code cannot be one of the Harmonised System, where each level has two digits. */
    static boolean odd(List<String> column) {
        return parts(column).stream()
                .map(CodedName::of)
                .flatMap(Optional::stream)
                .anyMatch(field -> field.code().length() % 2 != 0);
    }

    /** Whether each says that its code is of the Harmonised System. */
    static boolean harmonised(List<String> column) {
        return parts(column).stream()
                .map(CodedName::of)
                .flatMap(Optional::stream)
                .allMatch(CodedName::harmonised);
    }

    private static List<String> parts(List<String> column) {
        return column.stream()
                .filter(text -> !text.isEmpty() && !Goods.all(text))
                .toList();
    }

    private static String plain(String digits) {
        return digits.replaceAll("[. ]", "");
    }
}
