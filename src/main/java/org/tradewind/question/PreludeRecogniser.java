package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * What is told before a question: "my editor keeps asking about the pandemic year: …", «вчера спорили до хрипоты, …: …».
 * It tells of people, names nothing that a figure could be kept to, and a whole question follows it.
 */
final class PreludeRecogniser implements Recogniser {
    /** Fewer words tell of nothing: "per capita:", "wine:" say what is asked. */
    private static final int SHORTEST = 3;

    private static final Pattern PEOPLE =
            Pattern.compile("i|im|ive|id|we|weve|my|our|me|us|he|she|they|nobody|everyone|everybody|somebody|someone|"
                    + "there|theres|reader|viewer|listener|я|мы|мой|моя|мое|мои|меня|мне|нас|нам|наш|наша|никто|"
                    + "все|он|она|они|читатель|читательница|зритель|слушатель|говорят|пишут|обсуждают|talk|"
                    + "talks|shouting|debate|dispute|quarrel|argument|row|спор|ссора|крик|криков|крики|скандал|"
                    + "дискуссия|шеф|начальник|начальница|босс|редактор|коллега|дед|бабушка|студент|студентка|"
                    + "профессор|стажер|преподаватель|журналист|аспирант|сосед|друг|подруга");
    private static final Pattern TOLD =
            Pattern.compile("[а-я]{3,}(или|али|ели|яли|лись|ял|ил|ал|ел|яла|ила|ала|ела|лся|лась)");
    /** What keeps a question to something, or says how it is to be counted. */
    private static final Pattern KEEPS = Pattern.compile(
            "only|just|solely|first|deflat.*|subtract.*|deduct.*|skip.*|drop.*|omit.*|leave|ignor.*|averag.*|season.*|normali.*|weight.*|mean|means|meant|count.*|need.*|want|care|interest.*|includ.*|consider.*|per|adjust.*|terms"
                    + "|bas(ed|is)|measur.*|exclud.*|regard.*|concern.*|restrict.*|limit.*|focus.*|work|works|sells?|make|makes"
                    + "|только|лишь|исключительно|имею|имеем|считая|счита[юе].*|нужн.*|хочу|хотим|интересу.*|учитыв.*|включ.*"
                    + "|пересчет.*|вычит.*|вычл.*|пропус.*|убра.*|убир.*|опуст.*|усредн.*|дефлир.*|скорректир.*|сначала|душу|касает.*|огранич.*|делаем|выпускаем|производ.*|занима.*");

    /** What is written or read about, whatever trade that is, is not what is asked: "writing about exports. How much …". */
    private static final Pattern WRITING = Pattern.compile(
            "writing|write|preparing|prepare|researching|research|studying|study|working|drafting|thesis|dissertation|article"
                    + "|piece|story|essay|presentation|пиш(у|ем)|готов(лю|им)|работа(ю|ем)|изуча(ю|ем)|исследу(ю|ем)|дела(ю|ем)"
                    + "|чита(ю|ем)|собира(ю|ем)|составля(ю|ем)|диплом|диссертация|статья|реферат|курсовая|доклад");

    private static final Pattern ASKING =
            Pattern.compile("what|how|who|which|when|where|did|was|were|is|does|do|сколько|что|какой|какая|какова|"
                    + "каков|какое|какие|кто|кому|насколько|какую|каким|на");
    private static final Pattern WONDERING =
            Pattern.compile("wonders|wondered|asks|asked|asking|know|спрашивает|спросил|спросила|интересуется|гадает|"
                    + "знать|спрашивают");
    private static final Pattern TURNING = Pattern.compile("but|so|yet|then|and|а|но|так|поэтому|однако|и");
    private static final Pattern MINDS = Pattern.compile(
            "believe.*|know|remember|recall|understand|agree|find|figures?|numbers?|answer|вер(ит|ят|ю)|зна(ю|ет|ем|ют)|помн.*|вспомн.*"
                    + "|понима.*|соглас.*|наш(ел|ла|ли)|нахо.*|цифр.*|числ.*|ответ.*");
    private static final Pattern REQUEST = Pattern.compile(
            "could|can|would|please|pls|plz|tell|give|kindly|подскаж(и|ите)|скаж(и|ите)|дай(те)?|можете|можешь|пожалуйста|нужн[аоы]?|прошу");
    private static final Pattern TIME = Pattern.compile(
            "half|hour.*|break|day|days|evening|morning|night|week.*|minutes?|time|lunch|курс(е|а|у)?|класс(е|а)?|час.*|день|дня|вечер|врем.*|недел.*|пол.*");

    @Override
    public Line read(Line line) {
        for (int i = line.size() - 1; i > SHORTEST; i--) {
            boolean wonders = wonders(line, i);
            boolean writes = writes(line, i);
            if ((begins(line, i) || wonders) && complete(line, i, writes) && told(line, i, wonders, writes)) {
                return passed(line, i);
            }
        }
        return line;
    }

    /** Whether a clause begins here: after a colon or a stop, or after a comma with "but" or "so". */
    private static boolean begins(Line line, int i) {
        int before = i - 1;
        while (before > 0
                && line.token(before).word()
                && TURNING.matcher(line.token(before).norm()).matches()) {
            before--;
        }
        boolean stop =
                line.sign(before, ":") || line.sign(before, ";") || line.sign(before, ".") || line.sign(before, "-");
        boolean turns = line.sign(before, ",") && (before < i - 1 || requests(line, i));
        return stop || line.sign(before, "!") || line.sign(before, "?") || turns;
    }

    /** "…, could you please tell me …", «…, подскажите, …». */
    private static boolean requests(Line line, int i) {
        return REQUEST.matcher(line.token(i).norm()).matches();
    }

    private static boolean wonders(Line line, int i) {
        Mark before = line.at(i - 1);
        String last = before.to() == 0 ? "" : line.tokens().get(before.to() - 1).norm();
        return asks(line, i)
                && (WONDERING.matcher(last).matches() || (line.sign(i - 1, ",") && wonders(line, i - 1, i)));
    }

    private static boolean wonders(Line line, int comma, int from) {
        return comma > 0
                && from > comma
                && WONDERING
                        .matcher(line.tokens().get(line.at(comma - 1).to() - 1).norm())
                        .matches();
    }

    private static boolean asks(Line line, int i) {
        return line.word(i + 1, "ли")
                || ASKING.matcher(line.token(i).norm()).matches()
                || line.at(i).hasAny(Tag.HOW_MANY, Tag.WHO);
    }

    /** Whether what stands before begins with what somebody writes, and asks nothing. */
    private static boolean writes(Line line, int to) {
        int said = Math.min(to, 4);
        boolean writing = line.marks().subList(0, said).stream()
                .flatMap(m -> line.tokens().subList(m.from(), m.to()).stream())
                .anyMatch(token -> WRITING.matcher(token.norm()).matches());
        return writing
                && line.marks().subList(0, to).stream()
                        .noneMatch(m -> line.tokens().get(m.from()).sign("?"));
    }

    /** Whether a question that needs nothing more begins here: what it is of, the time, and the flow. */
    private static boolean complete(Line line, int from, boolean writes) {
        Line rest = line.with(line.marks().subList(from, line.size()));
        boolean needs = NeedRecogniser.said(line);
        boolean asks = needs || asks(line, from) || line.sign(line.size() - 1, "?");
        boolean flow = rest.marks().stream().anyMatch(Heads::is)
                || rest.anyOf(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER, Tag.BUYERS, Tag.SUPPLIERS);
        boolean topic = rest.any(Meaning.Topic.class)
                || rest.marks().stream().anyMatch(m -> m.hasAny(Tag.EXPORT, Tag.IMPORT) && m.to() - m.from() > 1);
        return asks && flow && (topic || writes) && rest.any(Meaning.When.class);
    }

    /** Whether what stands before tells of people and of nothing that the question could be kept to. */
    private static boolean told(Line line, int to, boolean wonders, boolean writes) {
        boolean people = wonders || writes;
        boolean named = false;
        int words = 0;
        for (int i = 0; i < to; i++) {
            Token token = line.token(i);
            boolean subject = writes && subject(line.at(i));
            if (!subject && !passable(line, i, wonders)) {
                return false;
            }
            words += token.word() ? 1 : 0;
            people |= PEOPLE.matcher(token.norm()).matches()
                    || TOLD.matcher(token.norm()).matches();
            people |= line.at(i).has(Tag.HOME) || line.at(i).by().equals("asides");
            named |= !line.at(i).known()
                    && i > 0
                    && token.word()
                    && Character.isUpperCase(token.text().codePointAt(0));
        }
        return people && words >= SHORTEST && !(named && !ofReporter(line, to));
    }

    /** Whether the question says itself whose trade it is of, so that a name before it may be passed over. */
    private static boolean ofReporter(Line line, int from) {
        return line.marks().subList(from, line.size()).stream()
                .anyMatch(m -> m.has(Tag.HOME)
                        || m.as(Meaning.Place.class)
                                .filter(place -> place.is(line.catalog().reporter()))
                                .isPresent());
    }

    /** What may be written about, with no time and no country that the question could be kept to. */
    private static boolean subject(Mark mark) {
        return mark.is(Meaning.Topic.class)
                || (mark.thing().isEmpty()
                        && mark.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.TRADE, Tag.BALANCE, Tag.TURNOVER, Tag.SELL, Tag.BUY)
                        && !mark.hasAny(Tag.NOT, Tag.EXCEPT));
    }

    /** Whether a word may be passed over in what is told around a question. */
    static boolean passable(Line line, int i, boolean wonders) {
        Mark mark = line.at(i);
        if (mark.has(Tag.WORLD) && PEOPLE.matcher(line.token(i).norm()).matches()) {
            return true;
        }
        if (mark.by().equals(NeedRecogniser.NAME)) {
            return true;
        }
        boolean keeps = line.tokens().subList(mark.from(), mark.to()).stream()
                .anyMatch(token -> KEEPS.matcher(token.norm()).matches()
                        && !(wonders && WONDERING.matcher(token.norm()).matches()));
        boolean home = wonders && mark.is(Meaning.Place.class) && line.at(i - 1).has(Tag.FROM);
        boolean thing = mark.thing().isPresent() && !mark.is(Meaning.Number.class) && !home;
        boolean counted = mark.is(Meaning.Number.class)
                && !TIME.matcher(line.token(Math.min(i + 1, line.size() - 1)).norm())
                        .matches();
        boolean figure = mark.hasAny(
                        Tag.EXPORT,
                        Tag.IMPORT,
                        Tag.SELL,
                        Tag.BALANCE,
                        Tag.DEFICIT,
                        Tag.SURPLUS,
                        Tag.TURNOVER,
                        Tag.SHARE,
                        Tag.TOP,
                        Tag.BOTTOM,
                        Tag.RANKING,
                        Tag.CATEGORIES,
                        Tag.BUYERS,
                        Tag.SUPPLIERS,
                        Tag.COUNTRIES)
                || mark.hasAny(Tag.GROWTH, Tag.FALL, Tag.COMPARE, Tag.IN_PERCENT, Tag.TIMES, Tag.SUM)
                || (mark.hasAny(Tag.MORE, Tag.LESS) && !line.word(i, "over", "under", "above", "below", "beyond"))
                || mark.hasAny(Tag.EXCEPT, Tag.OTHER, Tag.INSTRUCTION, Tag.FORECAST, Tag.TRUE, Tag.WORLD)
                || mark.hasAny(
                        Tag.MONTHLY, Tag.QUARTERLY, Tag.MONTH, Tag.QUARTER, Tag.HALFYEAR, Tag.AVERAGE, Tag.YEARLY);
        boolean denied = mark.has(Tag.NOT) && !minded(line, i);
        return !keeps && !thing && !counted && !figure && !denied && idle(line, i);
    }

    /** "Does not believe me", «ни одной цифры»: what is denied is no part of the figure. */
    private static boolean minded(Line line, int not) {
        boolean nobody = line.marks().subList(0, not).stream()
                .anyMatch(m -> line.tokens().get(m.from()).norm().matches("никто|ничего|nobody|none"));
        boolean minds = not + 1 < line.size()
                && MINDS.matcher(line.token(not + 1).norm()).matches();
        return nobody || minds;
    }

    /** "Spent half the break", «никто не принёс»: deeds that trade nothing. */
    private static boolean idle(Line line, int i) {
        Mark mark = line.at(i);
        if (mark.hasAny(Tag.BUY, Tag.EARN)) {
            boolean time = TIME.matcher(
                            line.token(Math.min(i + 1, line.size() - 1)).norm())
                    .matches();
            return time || line.at(i - 1).has(Tag.NOT);
        }
        return true;
    }

    private static Line passed(Line line, int to) {
        Line read = line;
        for (int i = 0; i < to; i++) {
            if (read.token(i).word() || read.token(i).number()) {
                boolean unknown = !read.at(i).known() && read.token(i).word();
                read = read.tag(i, "preludes", EnumSet.of(unknown ? Tag.PASSED : Tag.FILLER));
            }
        }
        return read;
    }
}
