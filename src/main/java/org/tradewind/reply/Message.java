package org.tradewind.reply;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.math.BigDecimal;
import java.util.List;
import org.tradewind.trade.Lang;

/**
 * Puts arguments into a pattern of ICU's message format. The pattern may mark text with {@code <b>}, {@code <i>} and
 * {@code <code>}; arguments are taken as they are, so that nobody's words can mark anything.
 *
 * <p>ICU's own formatter is not used, since it loads number and date formats that no message needs; its parser and its
 * plural rules are.
 */
final class Message {
    private final MessagePattern pattern;
    private final Lang lang;
    private final Object[] arguments;
    private final SpanBuilder out = new SpanBuilder();

    private Message(String pattern, Lang lang, Object[] arguments) {
        this.pattern = new MessagePattern(pattern);
        this.lang = lang;
        this.arguments = arguments;
    }

    static List<Span> format(String pattern, Lang lang, Object... arguments) {
        Message message = new Message(pattern, lang, arguments);
        message.write(0, BigDecimal.ZERO);
        return message.out.spans();
    }

    private void write(int start, BigDecimal count) {
        int written = pattern.getPart(start).getLimit();
        for (int i = start + 1; ; i++) {
            Part part = pattern.getPart(i);
            out.literal(pattern.getPatternString().substring(written, part.getIndex()));
            written = part.getLimit();
            switch (part.getType()) {
                case MSG_LIMIT -> {
                    return;
                }
                case REPLACE_NUMBER -> out.argument(Numerals.of(lang).integer(count.toBigInteger()));
                case ARG_START -> {
                    argument(i);
                    i = pattern.getLimitPartIndex(i);
                    written = pattern.getPart(i).getLimit();
                }
                default -> {}
            }
        }
    }

    private void argument(int start) {
        ArgType type = pattern.getPart(start).getArgType();
        Object value = arguments[pattern.getPart(start + 1).getValue()];
        switch (type) {
            case NONE -> out.argument(value);
            case PLURAL -> choose(start + 2, number(value), PluralType.CARDINAL);
            case SELECTORDINAL -> choose(start + 2, number(value), PluralType.ORDINAL);
            case SELECT -> write(select(start + 2, value.toString()), BigDecimal.ZERO);
            case SIMPLE, CHOICE -> throw new IllegalArgumentException("not used here: " + pattern.getPatternString());
        }
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }

    /** A number with decimals is plural in its own way, whatever they are: 0.5 stands for all of them. */
    private void choose(int from, BigDecimal number, PluralType type) {
        double operand = number.scale() > 0 ? 0.5 : number.doubleValue();
        int message = find(from, "=" + number.toPlainString());
        write(message >= 0 ? message : select(from, plural(operand, type)), number);
    }

    private String plural(double operand, PluralType type) {
        return PluralRules.forLocale(lang.locale(), type).select(operand);
    }

    private int select(int from, String keyword) {
        int message = find(from, keyword);
        return message >= 0 ? message : find(from, "other");
    }

    /** Where the message for a selector starts, or -1. */
    private int find(int from, String selector) {
        for (int i = from; pattern.getPartType(i) == Part.Type.ARG_SELECTOR; i++) {
            boolean explicit = pattern.getPartType(i + 1) != Part.Type.MSG_START;
            int message = explicit ? i + 2 : i + 1;
            if (pattern.getSubstring(pattern.getPart(i)).equals(selector)) {
                return message;
            }
            i = pattern.getLimitPartIndex(message);
        }
        return -1;
    }
}
