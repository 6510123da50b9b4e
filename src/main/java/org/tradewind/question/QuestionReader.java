package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Lang;

/** Reads questions. One reader serves all threads. */
public final class QuestionReader {
    /** How many dataset versions keep their vocabulary ready. */
    private static final int KEPT = 8;

    /** The longest message that Telegram takes; a longer one, or one of more tokens than text has, is no question. */
    private static final int LONGEST = 4096;

    private static final int MOST_TOKENS = 1200;

    /** Ends of lines part sentences. */
    private static final Pattern LINES = Pattern.compile("(?<!\\h)\\h*+\\R\\s*+");

    /** "2k15" is 2015. */
    private static final Pattern SHORT_YEARS = Pattern.compile("(?<![\\p{L}\\d])2[kкKК](\\d{2})(?![\\p{L}\\d])");

    /** What people paste with a text says nothing; "exports<imports and imports>2 bn" is no tag. */
    private static final Pattern TAGS = Pattern.compile(
            "</?(?:a|b|blockquote|body|br|code|del|div|em|font|h[1-6]|hr|html|i|img|ins|li|ol|p|pre|s|script|small|span"
                    + "|strong|style|sub|sup|table|t[dhr]|u|ul)(?:\\h[^<>]{0,60})?+/?>",
            Pattern.CASE_INSENSITIVE);

    /** "CY2015" is 2015, and no country. */
    private static final Pattern CALENDAR_YEARS =
            Pattern.compile("(?<![\\p{L}\\d])[CF]Y ?(?:((?:19|20)\\d{2})|['’](\\d{2}))(?!\\d)");

    /** "Y/y", «г/г»: a year held against the one before. */
    private static final Pattern YEAR_ON_YEAR = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(y/y)|г/г)(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "2013 -> 2014" is 2013 to 2014. */
    private static final Pattern ARROWS = Pattern.compile("(?<!\\s)\\s*+(?:[-–—=]>|[→⇒➡])\\s*+");

    static final List<Recogniser> RECOGNISERS = List.of(
            new BlankRecogniser(),
            new EchoRecogniser(),
            new SmallUsRecogniser(),
            new AsideRecogniser(),
            new InitialsRecogniser(),
            new TitleRecogniser(),
            new SignOffRecogniser(),
            new DatelineRecogniser(),
            new HearsayRecogniser(),
            new PlacedRecogniser(),
            new CapitalRecogniser(),
            new FirmRecogniser(),
            new CurrencyRecogniser(),
            new ExchangeRecogniser(),
            new OriginRecogniser(),
            new WayRecogniser(),
            new OrderRecogniser(),
            new PieRecogniser(),
            new GapRecogniser(),
            new NetRecogniser(),
            new AverageRecogniser(),
            new DegreeRecogniser(),
            new AuthorRecogniser(),
            new NeedRecogniser(),
            new RequestRecogniser(),
            new AboutRecogniser(),
            new SharedOutRecogniser(),
            new UnsplitRecogniser(),
            new WavedOffRecogniser(),
            new TakenInRecogniser(),
            new SaidInsteadRecogniser(),
            new DeedsRecogniser(),
            new OwnCountryRecogniser(),
            new SignRecogniser(),
            new RegionRecogniser(),
            new GoodsRecogniser(),
            new SectorRecogniser(),
            new ContributionRecogniser(),
            new NumberRecogniser(),
            new DecimalRecogniser(),
            new YearRecogniser(),
            new DecadeRecogniser(),
            new BareYearRecogniser(),
            new YearsApartRecogniser(),
            new NowRecogniser(),
            new HadRecogniser(),
            new RelativeTimeRecogniser(),
            new PartOfYearRecogniser(),
            new SeasonRecogniser(),
            new StandingRecogniser(),
            new PreludeRecogniser(),
            new CodaRecogniser(),
            new RangeRecogniser(),
            new YearsLeftOutRecogniser(),
            new LeftOutRecogniser(),
            new CorrectionRecogniser(),
            new ContrastRecogniser(),
            new EndsRecogniser(),
            new YearListRecogniser(),
            new AmountRecogniser(),
            new ToppedRecogniser(),
            new BoundRecogniser(),
            new MatchRecogniser(),
            new BetweenRecogniser(),
            new EachBuyerRecogniser(),
            new AnyoneRecogniser(),
            new BetterRecogniser(),
            new CodeRecogniser(),
            new CountRecogniser(),
            new FarEndRecogniser(),
            new PlaceClaimedRecogniser(),
            new LastPlaceRecogniser(),
            new RunnerUpRecogniser());

    private final Vocabulary.Base base = Vocabulary.Base.load();
    private final Map<DatasetVersion, Vocabulary> vocabularies = new ConcurrentHashMap<>();

    /**
     * Reads a message.
     *
     * @param intent what a command says before these words; empty for free text
     * @param text the words: of free text, or after the command; may be empty after a command
     * @param catalog the dataset that is asked
     * @param previous what the conversation was about last, if anything
     */
    public Reading read(Optional<Intent> intent, String text, Catalog catalog, Optional<Previous> previous) {
        if (tooLong(text)) {
            Lang lang = Languages.of(Tokenizer.tokens(text.substring(0, MOST_TOKENS)), previous);
            return new Reading.NotUnderstood(lang, Reading.Why.TOO_LONG, List.of(), List.of());
        }
        Line words = line(text, catalog);
        Line line = intent.equals(Optional.of(Intent.TOP)) ? CountRecogniser.listed(words) : words;
        Lang lang = Languages.of(line.tokens(), previous);
        return new Conversation(lang, intent, previous).read(line);
    }

    private static boolean tooLong(String text) {
        return text.length() > LONGEST
                || (text.length() > MOST_TOKENS && Tokenizer.tokens(text).size() > MOST_TOKENS);
    }

    /** A message with all its words recognised. */
    Line line(String text, Catalog catalog) {
        Vocabulary vocabulary = vocabulary(catalog);
        String plain =
                SHORT_YEARS.matcher(TAGS.matcher(text.strip()).replaceAll(" ")).replaceAll("20$1");
        plain = ARROWS.matcher(plain).replaceAll(" - ");
        plain = CALENDAR_YEARS
                .matcher(plain)
                .replaceAll(year -> year.group(1) == null ? "20" + year.group(2) : year.group(1));
        plain = YEAR_ON_YEAR.matcher(plain).replaceAll(found -> found.group(1) == null ? "год к году" : "yoy");
        List<Token> tokens =
                Wording.of(LINES.matcher(plain).replaceAll(" ; "), vocabulary).tokens();
        Line line = new Line(tokens, Marking.marks(tokens, vocabulary), vocabulary.known(), vocabulary.numerals());
        for (Recogniser recogniser : RECOGNISERS) {
            line = recogniser.read(line);
        }
        return line;
    }

    private Vocabulary vocabulary(Catalog catalog) {
        Vocabulary ready = vocabularies.get(catalog.version());
        if (ready != null) {
            return ready;
        }
        if (vocabularies.size() >= KEPT) {
            List<DatasetVersion> all = new ArrayList<>(vocabularies.keySet());
            all.forEach(vocabularies::remove);
        }
        return vocabularies.computeIfAbsent(catalog.version(), _ -> new Vocabulary(base, catalog));
    }
}
