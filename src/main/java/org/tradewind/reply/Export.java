package org.tradewind.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Lang;

/** An answer as a file, with a caption that says what is in it. */
final class Export {
    private static final int LONGEST_NAME = 60;

    private final Exchange exchange;
    private final Voice voice;

    Export(Exchange exchange) {
        this.exchange = exchange;
        this.voice = Voice.of(exchange);
    }

    /** Empty where the answer has no figures. */
    Optional<Reply> as(FileForm form, String id) {
        List<Figure> figures = figures();
        return figures.isEmpty() ? Optional.empty() : Optional.of(document(form, id, figures));
    }

    private List<Answer> answers() {
        return exchange.outcome() instanceof Outcome.Answered o ? o.answers() : List.of();
    }

    private List<Figure> figures() {
        return answers().stream().flatMap(answer -> figures(answer).stream()).toList();
    }

    private static List<Figure> figures(Answer answer) {
        return switch (answer) {
            case Answer.Figures a -> a.figures();
            case Answer.NoData _, Answer.Info _ -> List.of();
        };
    }

    private Reply document(FileForm form, String id, List<Figure> figures) {
        FigureSheet sheet = new FigureSheet(voice, figures);
        byte[] content = switch (form) {
            case CSV -> CsvFile.of(sheet);
            case XLSX -> WorkbookFile.of(voice, sheet, citation(id));
        };
        return new Reply.Document(new Attachment(name(id, form), content), caption(form, id, figures), other(form, id));
    }

    private List<String> citation(String id) {
        return PlainText.of(new Citation(exchange).of(id).blocks()).lines().toList();
    }

    private List<Block> caption(FileForm form, String id, List<Figure> figures) {
        List<Span> head = answers().stream()
                .flatMap(answer -> answer instanceof Answer.Figures a ? Stream.of(a) : Stream.empty())
                .findFirst()
                .map(new Heads(voice)::of)
                .orElseThrow();
        Block what = Sections.paragraph(voice.text("export.caption." + code(form), figures.size()));
        return List.of(new Block.Paragraph(head), what, new Block.Paragraph(new Footers(voice).signed(id)));
    }

    private List<List<Button>> other(FileForm form, String id) {
        FileForm other = form == FileForm.CSV ? FileForm.XLSX : FileForm.CSV;
        return List.of(
                List.of(new Button(voice.text("button.export." + code(other)), "/export " + code(other) + " " + id)));
    }

    private static String code(FileForm form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /** What was asked in small Latin letters, such as exports-to-the-netherlands-2020-k3f9mnp2qr.csv. */
    private String name(String id, FileForm form) {
        Voice english = Voice.of(Lang.EN, exchange.catalog());
        String asked = exchange.query().map(new Asks(english)::of).orElse("");
        String slug = Normalizer.normalize(asked, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = slug.substring(0, Math.min(LONGEST_NAME, slug.length())).replaceAll("^-+|-+$", "");
        return (cut.isEmpty() ? "answer" : cut) + "-" + id + "." + code(form);
    }
}
