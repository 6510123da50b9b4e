package org.tradewind.reply;

import java.util.Optional;
import org.tradewind.trade.Answer;

/** What shape an answer has, if there is one to see. */
enum Shape {
    /** Numbers over time. */
    LINE,
    /** Things side by side, to both sides of zero where there are both. */
    BARS,
    /** What was bought on one side, what was sold on the other. */
    FLOWS,
    /** Parts of a hundred. */
    SHARES;

    static Optional<Shape> of(Answer.Figures answer) {
        return View.of(answer).map(View::shape);
    }
}
