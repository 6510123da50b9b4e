package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.question.Intent;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.reply.Button;
import org.tradewind.trade.TradeData;

/** Where nobody named a dataset: the same question of the others that can answer it, a button each. */
final class OtherDatasets {
    private static final int MOST = 2;

    private final QuestionReader reader;
    private final Voice voice;
    private final Datasets datasets;

    OtherDatasets(QuestionReader reader, Voice voice, Datasets datasets) {
        this.reader = reader;
        this.voice = voice;
        this.datasets = datasets;
    }

    /** Buttons that ask the others what was asked of this one; none for what is no question of one figure or list. */
    List<Button> than(Scene scene, Reading here, Optional<Intent> intent, String words) {
        return here instanceof Reading.Understood ? buttons(scene, intent, words) : List.of();
    }

    private List<Button> buttons(Scene scene, Optional<Intent> intent, String words) {
        List<Button> buttons = new ArrayList<>();
        for (String name : datasets.others(scene.dataset())) {
            if (buttons.size() < MOST) {
                datasets.borrow(name).ifPresent(data -> {
                    try (data) {
                        button(scene.at(data), intent, words).ifPresent(buttons::add);
                    }
                });
            }
        }
        return buttons;
    }

    private Optional<Button> button(Scene there, Optional<Intent> intent, String words) {
        TradeData data = there.data();
        Reading reading = reader.read(intent, words, data.catalog(), there.previous());
        if (!(reading instanceof Reading.Understood understood)
                || understood.questions().size() != 1
                || !Fitting.here(reading, data)) {
            return Optional.empty();
        }
        return voice.writer()
                .asking(
                        there.lang(),
                        data.catalog(),
                        LatestAnswer.of(understood.questions().getFirst(), data).query())
                .map(asking -> new Button(
                        data.catalog().title().in(there.lang()),
                        "/datasets " + there.dataset() + " " + asking.command()))
                .filter(Button::fits);
    }
}
