package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Query;

/** What shape an answer has, if there is one to see: a line over time, or bars of things side by side. */
enum Shape {
    LINE,
    BARS;

    static Optional<Shape> of(Answer.Figures answer) {
        List<Figure> figures = answer.figures();
        List<Cell> cells = figures.stream().map(Figure::cell).distinct().toList();
        boolean comparable = figures.stream().map(Figure::unit).distinct().count() == 1;
        if (cells.size() < 2 || !comparable) {
            return Optional.empty();
        }
        boolean ordered = answer.query() instanceof Query.Ranking;
        boolean overTime = Subject.differ(cells, Cell::period);
        if (overTime && !ordered) {
            return cells.stream().map(Cell::period).distinct().count() > 2 ? Optional.of(LINE) : Optional.of(BARS);
        }
        return Optional.of(BARS);
    }
}
