package org.tradewind.reply;

import java.util.List;
import java.util.Set;

/** The questions that a reply offers on its buttons, for whoever reads it where there are none. */
final class Offers {
    /** Commands that ask the data. The others set something or show an answer again. */
    private static final Set<String> ASKING = Set.of(
            "/exports",
            "/imports",
            "/balance",
            "/turnover",
            "/top",
            "/share",
            "/growth",
            "/compare",
            "/trend",
            "/breakdown",
            "/check",
            "/coverage");

    private Offers() {}

    /** The labels of buttons that ask; none under an answer, where buttons only lead on from it. */
    static List<String> of(Reply reply) {
        List<Button> buttons = reply.buttons().stream().flatMap(List::stream).toList();
        boolean answer = buttons.stream().anyMatch(button -> name(button).equals("/why"));
        return answer
                ? List.of()
                : buttons.stream()
                        .filter(Offers::asks)
                        .map(Button::label)
                        .distinct()
                        .toList();
    }

    /** A label that is itself a command is what somebody may have meant to type. */
    private static boolean asks(Button button) {
        boolean typed = button.label().equals(button.command());
        return typed || !button.command().startsWith("/") || ASKING.contains(name(button));
    }

    private static String name(Button button) {
        return button.command().split(" ", 2)[0];
    }
}
