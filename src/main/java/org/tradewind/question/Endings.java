package org.tradewind.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What may stand after the stem of a word in either language. */
final class Endings {
    private static final Set<String> ENGLISH = Set.of("", "s", "es", "d", "ed", "ing");
    private static final Set<String> RUSSIAN = new TreeSet<>(Arrays.asList(
            ("| а я о е ы и у ю ь й ам ям ами ями ах ях ом ем ой ей ою ею ов ев ий ый ая яя ое ее ие ые ого его ому ему ым"
                            + " им ых их ыми ими ую юю ия ию ией ии ием иям иями иях иев ью л ла ло ли ть т ал ала ало"
                            + " али ил ила ило или ел ела ело ели ял яла яло яли ет ит ут ют ат ят ешь ишь ете ите ать ять ить ась ось ись ся сь"
                            + " еть ует уют ует овать овал овала овало овали тся ться лся лась лось лись ется ится утся ются"
                            + " атся ятся ался алась алось ались ился илась илось ились ался ен ена ено ены ан ана ано аны"
                            + " нный нная нное нные нных нного ший шая шее шие ших вший вшая вшие вших ющий ющая ющие ющих"
                            + " ящий ящие щий щая щие щих енный енная енное енные енных анный анная анное анные анных"
                            + " айте ай яйте яй ши ка ки ку ке кой ок ек ен ец ца цу це цем цы цев цам цами цах еть ану анет")
                    .replace("|", "")
                    .trim()
                    .split(" ")));
    private static final Set<String> ADJECTIVE = new TreeSet<>(
            Arrays.asList("ий ый ой ая яя ое ее ие ые ого его ому ему ым им ом ем ую юю ых их ыми ими и".split(" ")));

    /** The letters of the longest ending. */
    static final int LONGEST = Stream.of(ENGLISH, RUSSIAN)
            .flatMap(Set::stream)
            .mapToInt(String::length)
            .max()
            .orElseThrow();

    private Endings() {}

    /** Whether what remains of a word after its stem is an ending. */
    static boolean fits(String stem, String rest) {
        return rest.isEmpty() || (Letters.cyrillic(stem) ? RUSSIAN : ENGLISH).contains(rest);
    }

    /** Whether it is the ending of a Russian adjective. */
    static boolean adjective(String rest) {
        return ADJECTIVE.contains(rest);
    }

    /** The cases that the ending of a Russian noun for a people may stand for. */
    static Set<Case> people(String rest) {
        return switch (rest) {
            case "ам", "ям", "у", "ю" -> EnumSet.of(Case.DATIVE);
            case "ами", "ями", "ом", "ем" -> EnumSet.of(Case.INSTRUMENTAL);
            case "ах", "ях" -> EnumSet.of(Case.PREPOSITIONAL);
            case "ов", "ев", "ей", "а", "я" -> EnumSet.of(Case.GENITIVE, Case.ACCUSATIVE);
            default -> EnumSet.of(Case.NOMINATIVE);
        };
    }
}
