package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** "And going the other way?", «а в обратную сторону?»: the other flow than that of the question before. */
final class OtherWay {
    private static final Set<String> THEY = Set.of("they", "они", "она", "он");
    private static final Set<String> THEIRS = Set.of(
            "they", "they've", "their", "its", "it", "she", "he", "they'd", "они", "она", "он", "их", "ее", "его");

    private OtherWay() {}

    static boolean asked(Sketch sketch) {
        return sketch.line().any(Tag.OTHER_WAY) && sketch.flows().isEmpty();
    }

    /** Whether it is asked for and nothing was said before that it could be the other way of. */
    static boolean hangs(Sketch sketch, Optional<Previous> previous) {
        return asked(sketch) && previous.isEmpty();
    }

    /** "And how much did they sell us?", «а их экспорт?» after exports to somebody: it is they who sell. */
    static boolean turned(Sketch sketch, Query query, Slice before) {
        Line line = sketch.line();
        boolean others =
                !before.partners().isEmpty() || (query instanceof Query.Ranking list && list.by() == Dimension.PARTNER);
        boolean theirs = others
                && before.flows().equals(List.of(Flow.EXPORTS))
                && !line.catalog().manyReporters()
                && sketch.parties().reporters().isEmpty();
        return theirs && IntStream.range(0, line.size()).anyMatch(i -> sells(line, i));
    }

    private static boolean sells(Line line, int i) {
        boolean out = line.at(i).hasAny(Tag.SELL, Tag.EARN, Tag.EXPORT) && !Heads.denied(line, i);
        boolean bought = line.any(Tag.BUY) && line.at(i).has(Tag.EARN);
        return out && !bought && (they(line, i) || one(line, i));
    }

    /** "They sold", "their exports", «они продали», «их экспорт». */
    private static boolean they(Line line, int head) {
        int before = head - 1;
        while (before >= 0 && idle(line, before)) {
            before--;
        }
        boolean theirs = before >= 0
                && THEIRS.contains(line.token(before).norm())
                && !line.word(before - 1, "was", "were", "is", "are", "been");
        boolean after =
                THEY.contains(line.token(Math.min(head + 1, line.size() - 1)).norm());
        return theirs || after;
    }

    private static boolean idle(Line line, int i) {
        boolean fills = line.at(i).filler() && !THEIRS.contains(line.token(i).norm());
        return fills || line.at(i).is(Meaning.Topic.class) || line.at(i).hasAny(Tag.HOW_MANY, Tag.HOME);
    }

    /** «А продала?»: one of them, while the reporter's people say «мы продали». */
    private static boolean one(Line line, int head) {
        boolean alone = !line.any(Tag.HOME) && line.token(head).norm().matches("(про|поста|выру|зара)[а-я]*ла");
        return alone && !line.any(Meaning.Place.class);
    }

    static List<Flow> of(List<Flow> flows) {
        return flows.stream().map(OtherWay::of).toList();
    }

    private static Flow of(Flow flow) {
        return switch (flow) {
            case EXPORTS -> Flow.IMPORTS;
            case IMPORTS -> Flow.EXPORTS;
            case RE_EXPORTS -> Flow.RE_IMPORTS;
            case RE_IMPORTS -> Flow.RE_EXPORTS;
            case BALANCE, TURNOVER -> flow;
        };
    }
}
