package org.tradewind.dataset.formats;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tradewind.trade.Text;

/** Knows by their words the names of several countries together, which would be counted twice beside their members. */
final class Aggregates {
    /** What such a name means. */
    static final Place PLACE = new Place(Place.Kind.ASIDE, "_ASIDE", new Text("Aggregates", "Агрегаты"));

    private static final Pattern WHOLE =
            Pattern.compile("^(sub-?|grand |over)?total\\b|\\btotal$|^(итого|всего|общий итог|подытог)");
    private static final Pattern PART =
            Pattern.compile("^(of which|including|thereof|из них|в том числе|в т\\. ?ч\\.)");
    private static final Pattern UNION =
            Pattern.compile("^(extra|intra|ext|int)[-_ ]?(eu|ea|asean|eaeu|euro)|[-_](extra|intra)\\b"
                    + "|\\beu[- ]?(15|25|27|28)|\\beuro ?(area|zone)|european union|^ес[- ]?(15|25|27|28)");
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(countries|economies|members|nations|regions?|continent)\\b|\\b(member|baltic|gulf|arab) states\\b"
                    + "|^(apec|asean|cafta|cacm|lafta|laia|nato|oecd|opec|nics|nafta|usmca|efta|mercosur|caricom|ecowas|comesa|sadc)\\b"
                    + "|^pacific rim|sub[- ]?saharan|\\brepublics$|^asia - |/ ?central america|western hemisphere|^emdes\\b"
                    + "|emerging and developing|middle east and|^(все )?(страны|государства)\\b|\\bрегион|^(bloc|group) ");
    /** What is left over is a part and no sum. */
    private static final Pattern REST = Pattern.compile(
            "other|n\\.?e\\.?s\\b|not |un(specified|known|identified|disclosed)|confidential|secret|проч|друг|иные|неизв|не ук");

    private Aggregates() {}

    /** Whether a name that nobody knows is one of several countries. */
    static boolean spokenOf(String name) {
        String low = name.toLowerCase(Locale.ROOT).strip();
        if (WHOLE.matcher(low).find()
                || PART.matcher(low).find()
                || UNION.matcher(low).find()) {
            return true;
        }
        return SEVERAL.matcher(low).find() && !REST.matcher(low).find();
    }
}
