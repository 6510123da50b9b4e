package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "a<br>b | Unsupported start tag \"br\" at byte offset 1",
                "ф<br> | Unsupported start tag \"br\" at byte offset 2",
                "<b>x | Can't find end tag corresponding to start tag \"b\"",
                "x</b> | Unexpected end tag at byte offset 1",
                "<b><i>x</b></i> | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "<b | Unclosed start tag at byte offset 0",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "1 < 2 > | Unsupported start tag \"\" at byte offset 2"
            })
    void badHtmlIsRefusedInTelegramsWords(String html, String reason) {
        assertThatThrownBy(() -> HtmlText.parse(html)).hasMessage("400 Bad Request: can't parse entities: " + reason);
    }

    @Test
    void referencesAreDecodedAndUnknownOnesStay() {
        assertThat(HtmlText.parse("&lt;&gt;&amp;&quot; &#1071; &#x42f; &nbsp; AT&T")
                        .text())
                .isEqualTo("<>&\" Я Я &nbsp; AT&T");
    }

    @Test
    void offsetsCountUtf16Units() {
        Formatted text = HtmlText.parse("📈 <b>рост</b>");
        assertThat(text.entities()).containsExactly(new Entity("bold", 3, 4, ""));
    }

    @Test
    void aLanguageOfPreBelongsToThePre() {
        Formatted text = HtmlText.parse("<pre><code class=\"language-json\">{}</code></pre>");
        assertThat(text.entities()).containsExactly(new Entity("pre", 0, 2, "json"));
    }

    @Test
    void codeHoldsNoOtherFormatAndQuotationsDoNotNest() {
        Formatted code = HtmlText.parse("<pre>a <b>b</b></pre>");
        assertThat(code.entities()).extracting(Entity::type).containsExactly("pre");
        Formatted quotation = HtmlText.parse("<blockquote>a <blockquote expandable>b</blockquote></blockquote>");
        assertThat(quotation.entities()).extracting(Entity::type).containsExactly("blockquote");
    }

    @Test
    void blankEndsAreCutOff() {
        Formatted text = HtmlText.parse("\n  <b>x </b>\n ");
        assertThat(text.text()).isEqualTo("x");
        assertThat(text.covered("bold")).containsExactly("x");
    }

    @Test
    void linksKeepTheirAddress() {
        Formatted text = HtmlText.parse("<a href='https://example.org/?a=1&amp;b=2'>here</a>");
        assertThat(text.entities()).containsExactly(new Entity("text_link", 0, 4, "https://example.org/?a=1&b=2"));
    }
}
