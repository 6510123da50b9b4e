package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the words and however they are marked, each part fits, reads as HTML, and no word is lost. */
class MarkupTests {
    private static final Pattern TOKEN =
            Pattern.compile("</?(b|i|code|pre|blockquote|a)(?: [^<>]*)?>|&(?:lt|gt|amp|quot);|[^<>&]", Pattern.DOTALL);

    @Provide
    Arbitrary<Markup> markups() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab <>&\"\n;я5€")
                .withChars('\t', '\u00a0')
                .ofMaxLength(60)
                .flatMap(text ->
                        Arbitraries.of("", "😀", "&amp;", "👨‍👩‍👧", "</b>").map(more -> text + more));
        Arbitrary<Markup.Run> runs =
                Combinators.combine(texts, Arbitraries.of(marks())).as(Markup.Run::new);
        return runs.list().ofMaxSize(12).map(Markup::new);
    }

    private static List<List<Mark>> marks() {
        return List.of(
                List.of(),
                List.of(Mark.Simple.BOLD),
                List.of(Mark.Simple.PRE),
                List.of(Mark.Simple.CODE),
                List.of(new Mark.Link(URI.create("https://example.org/?a=1&b=%22"))),
                List.of(Mark.Simple.FOLD),
                List.of(Mark.Simple.FOLD, Mark.Simple.ITALIC));
    }

    @Property
    void everyPartFits(@ForAll("markups") Markup markup, @ForAll @IntRange(min = 2, max = 80) int most) {
        assertThat(markup.split(most, most))
                .allSatisfy(part -> assertThat(part.plain().length()).isBetween(1, most));
    }

    @Property
    void everyPartIsWellFormed(@ForAll("markups") Markup markup, @ForAll @IntRange(min = 2, max = 80) int most) {
        assertThat(markup.split(most, most))
                .allSatisfy(part -> assertThat(shown(part.html())).isEqualTo(part.plain()));
    }

    @Property
    void noWordIsLost(@ForAll("markups") Markup markup, @ForAll @IntRange(min = 2, max = 80) int most) {
        StringBuilder parts = new StringBuilder();
        markup.split(most, most).forEach(part -> parts.append(part.plain()));
        assertThat(dense(parts.toString())).isEqualTo(dense(markup.plain()));
    }

    @Property
    void noSurrogatePairIsCut(@ForAll("markups") Markup markup, @ForAll @IntRange(min = 2, max = 80) int most) {
        assertThat(markup.split(most, most))
                .allSatisfy(part -> assertThat(part.html()).doesNotContain("\uFFFD"));
    }

    @Example
    void cutsBetweenLinesWhereItCan() {
        Markup markup = new Markup(List.of(new Markup.Run("one two\nthree\nfour", List.of(Mark.Simple.PRE))));
        assertThat(markup.split(14, 14))
                .extracting(Markup::html)
                .containsExactly("<pre>one two\nthree</pre>", "<pre>four</pre>");
    }

    @Example
    void keepsTheIndentOfALineAtACut() {
        Markup markup = new Markup(List.of(new Markup.Run("first\n  12 USA", List.of(Mark.Simple.PRE))));
        assertThat(markup.split(8, 8)).extracting(Markup::plain).containsExactly("first", "  12 USA");
    }

    @Example
    void theFirstPartMayBeShorter() {
        Markup markup = new Markup(List.of(new Markup.Run("aa bb cc dd", List.of())));
        assertThat(markup.split(2, 8)).extracting(Markup::plain).containsExactly("aa", "bb cc dd");
    }

    @Example
    void halfAPairAndControlCharactersAreReplaced() {
        Markup markup = new Markup(List.of(new Markup.Run("a\ud83d b\u0000", List.of())));
        assertThat(markup.html()).isEqualTo("a\uFFFD b\uFFFD");
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    /** The characters that HTML shows; fails where it is not well formed. */
    private static String shown(String html) {
        StringBuilder shown = new StringBuilder();
        ArrayDeque<String> open = new ArrayDeque<>();
        List<String> seen = new ArrayList<>();
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        while (at < html.length()) {
            assertThat(token.find(at) && token.start() == at)
                    .as("token at %d of %s", at, html)
                    .isTrue();
            String found = token.group();
            if (found.startsWith("</")) {
                assertThat(open.pop()).isEqualTo(token.group(1));
            } else if (token.group(1) != null) {
                open.push(token.group(1));
                seen.add(found);
            } else {
                shown.append(found.startsWith("&") ? character(found) : found);
            }
            at = token.end();
        }
        assertThat(open).as("tags left open, of %s", seen).isEmpty();
        return shown.toString();
    }

    private static String character(String reference) {
        return switch (reference) {
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&quot;" -> "\"";
            default -> "&";
        };
    }
}
