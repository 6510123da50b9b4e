package org.tradewind.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tradewind.trade.Product;

/** "Food", "agricultural products", «продовольствие»: in data by the Harmonised System its chapters 01 to 24, each by itself. */
final class SectorRecogniser implements Recogniser {
    private static final Pattern FOOD = Pattern.compile("food|foods|foodstuffs?|agricultur.*|agri|agrifood|farm|"
            + "продовольств.*|сельхоз.*|сельскохозяйственн.*|агро.*|еда|еды|едой|еду|продукт(ы|ов) питания");
    private static final Pattern THINGS =
            Pattern.compile("goods|products?|produce|commodit.*|продукц.*|товар.*|продукт.*|сырь.*|питани.*");
    private static final String LAST_OF_FOOD = "24";

    @Override
    public Line read(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (FOOD.matcher(line.written(line.at(i)).toLowerCase(Locale.ROOT)).matches()) {
                List<Product> chapters = chapters(line);
                return chapters.isEmpty() ? line : line.put(i, end(line, i), "sectors", new Meaning.Sector(chapters));
            }
        }
        return line;
    }

    private static int end(Line line, int from) {
        int to = from + 1;
        while (to < line.size() && THINGS.matcher(line.token(to).norm()).matches()) {
            to++;
        }
        return to;
    }

    /** The chapters of food that the data have, in order. */
    private static List<Product> chapters(Line line) {
        return GoodsRecogniser.coded(line)
                ? line.catalog().coverage().products().stream()
                        .filter(p -> p.code().matches("\\d{2}") && p.code().compareTo(LAST_OF_FOOD) <= 0)
                        .toList()
                : List.of();
    }
}
