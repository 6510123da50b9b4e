package org.tradewind.question;

/** What a word or phrase does in a question of trade. The words stand in the lexicons. */
enum Tag {
    /** Exports, seen from the reporter. */
    EXPORT,
    /** Imports, seen from the reporter. */
    IMPORT,
    /** Exports of what was imported; such words are of exports too. */
    RE_EXPORT,
    /** Imports of what was exported; such words are of imports too. */
    RE_IMPORT,
    /** Who exports. */
    EXPORTERS,
    /** Who imports. */
    IMPORTERS,
    /** Selling. */
    SELL,
    /** Buying and paying. */
    BUY,
    /** Earning. */
    EARN,
    /** Goods going somewhere. */
    GO,
    /** Exports less imports. */
    BALANCE,
    /** A negative balance. */
    DEFICIT,
    /** A positive balance. */
    SURPLUS,
    /** Exports and imports together. */
    TURNOVER,
    /** Trade in general. */
    TRADE,
    /** Those who buy from the reporter. */
    BUYERS,
    /** Those who sell to the reporter. */
    SUPPLIERS,
    /** Countries in general. */
    COUNTRIES,
    /** Asks for a country. */
    WHO,
    /** Asks for the country that goods go to. */
    TO_WHOM,
    /** Asks for the country that goods come from. */
    FROM_WHOM,
    /** The rest of the world. */
    WORLD,
    /** All over the world. */
    WORLDWIDE,
    /** Somebody's own. */
    OWN,
    /** The reporter, as its people say it. */
    HOME,
    /** A group of countries. */
    GROUPS,
    /** From the top. */
    TOP,
    /** From the bottom. */
    BOTTOM,
    /** In order of size. */
    RANKING,
    /** Largest first. */
    DESCENDING,
    /** Smallest first. */
    ASCENDING,
    /** Years as things. */
    YEARS,
    /** Asks for a time. */
    WHEN,
    /** Categories as things. */
    CATEGORIES,
    /** A part of a whole. */
    SHARE,
    /** Growing. */
    GROWTH,
    /** Falling. */
    FALL,
    /** Changing. */
    CHANGE,
    /** In money rather than in percent. */
    IN_MONEY,
    /** Asks for a difference. */
    BY_HOW,
    /** In percent. */
    IN_PERCENT,
    /** Multiples. */
    TIMES,
    /** Twice as much. */
    DOUBLED,
    /** Three times as much. */
    TRIPLED,
    /** Four times as much. */
    QUADRUPLED,
    /** Average growth a year. */
    YEARLY,
    /** Side by side. */
    COMPARE,
    /** Which of them is larger. */
    AHEAD,
    /** Over time. */
    SERIES,
    /** Parts of a whole. */
    BREAKDOWN,
    /** By category. */
    BY_CATEGORY,
    /** By country. */
    BY_COUNTRY,
    /** A lower bound, or a comparison. */
    MORE,
    /** An upper bound, or a comparison. */
    LESS,
    /** A lower bound that belongs. */
    AT_LEAST,
    /** An upper bound that belongs. */
    AT_MOST,
    /** Just under. */
    ALMOST,
    /** Just over. */
    JUST_OVER,
    /** Near. */
    ABOUT,
    /** Exactly. */
    JUST,
    /** Between two bounds. */
    BETWEEN,
    /** Came to an amount. */
    REACHED,
    /** From a time on. */
    SINCE,
    /** And later. */
    ONWARD,
    /** Up to a time. */
    UNTIL,
    /** The last ones. */
    LAST,
    /** The ones to come. */
    NEXT,
    /** The year before. */
    BEFORE_YEAR,
    /** The year after. */
    AFTER_YEAR,
    /** The latest data. */
    LATEST,
    /** The year before this one. */
    LAST_YEAR,
    /** The year before last year, as seen from the asker. */
    YEAR_BEFORE_LAST,
    /** The last year with data but one. */
    PENULTIMATE,
    /** The place after those that were told. */
    NEXT_PLACE,
    /** This year. */
    THIS_YEAR,
    /** The word year beside a number. */
    YEARWORD,
    /** The word years beside a number. */
    YEARSWORD,
    /** A decade's ending. */
    DECADE,
    /** A quarter of a year. */
    QUARTER,
    /** Half a year. */
    HALFYEAR,
    /** A season. */
    SEASON,
    /** A month. */
    MONTH,
    /** Quarter by quarter. */
    QUARTERLY,
    /** Month by month. */
    MONTHLY,
    /** Days and weeks. */
    DAY,
    /** An ending that makes a number an ordinal. */
    ORDINAL,
    /** Two. */
    A_COUPLE,
    /** Twelve. */
    DOZEN,
    /** A half. */
    HALF,
    /** One and a half. */
    ONE_HALF,
    /** A fourth part. */
    QUARTER_PART,
    /** A third part. */
    THIRD_PART,
    /** A fifth part. */
    FIFTH_PART,
    /** A tenth part. */
    TENTH_PART,
    /** Two thirds. */
    TWO_THIRDS,
    /** Three quarters. */
    THREE_QUARTERS,
    /** Thousands. */
    K,
    /** Millions. */
    M,
    /** Billions. */
    B,
    /** Trillions. */
    T,
    /** Percent. */
    PERCENT,
    /** What data there is. */
    COVERAGE,
    /** There is. */
    HAVE,
    /** The data. */
    DATA,
    /** Asks for a number. */
    HOW_MANY,
    /** What a word means. */
    DEFINE,
    /** Begins a question for a definition or a value. */
    WHAT_IS,
    /** Where figures come from. */
    SOURCE,
    /** Whether something is true. */
    TRUE,
    /** Something was said. */
    HEARD,
    /** The future. */
    FORECAST,
    /** Causes. */
    CAUSE,
    /** Opinions. */
    OPINION,
    /** Orders to the program. */
    INSTRUCTION,
    /** Other talk. */
    JOKE,
    /** A greeting. */
    GREETING,
    /** Thanks. */
    THANKS,
    /** Help. */
    HELP,
    /** A picture. */
    CHART,
    /** A citation. */
    CITE,
    /** How an answer came about. */
    WHY,
    /** Joins. */
    AND,
    /** Offers a choice. */
    OR,
    /** At one time or another. */
    EVER,
    /** Negation. */
    NOT,
    /** Leaves out. */
    EXCEPT,
    /** Adding up. */
    SUM,
    /** Averages. */
    AVERAGE,
    /** What was spoken of before. */
    SAME,
    /** The first of the list before. */
    FIRST_ONE,
    /** The second of the list before. */
    SECOND_ONE,
    /** The third of the list before. */
    THIRD_ONE,
    /** The last of the list before. */
    LAST_ONE,
    /** The other flow than that of the question before. */
    OTHER_WAY,
    /** Changes one part of the question before. */
    WHAT_ABOUT,
    /** A direction to. */
    TO,
    /** A direction from. */
    FROM,
    /** By somebody or something. */
    BY,
    /** For. */
    FOR,
    /** In. */
    IN,
    /** Of. */
    OF,
    /** With. */
    WITH,
    /** Carries nothing here. */
    FILLER,
    /** Told before a question, and passed over, which is said. */
    PASSED,
    /** A thing or a person around the question, which carries nothing unless it is what is traded, or who trades. */
    ASIDE,
    /** Currencies in general. */
    CURRENCY_WORD,
    /** An exchange rate. */
    EXCHANGE,
    /** A thing that the dataset is not about. */
    OTHER
}
