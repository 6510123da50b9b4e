package org.tradewind.dataset.formats;

import java.util.Optional;

/** A form in which a publisher gives its data away, known by its columns. */
interface Format {
    /** How {@code --format} calls it. */
    String name();

    Publisher publisher();

    /** Which column of this table holds what; empty where the table has another form. */
    Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws);
}
