package org.tradewind.dataset.formats;

import java.util.List;

/** Asks where a table may hold a part of the trade that would be told as all of it. */
final class WholeTrade {
    private final Grid grid;
    private final Header header;
    private final Mapping mapping;
    private final boolean products;
    private final Flaws flaws;

    /** @param products whether a column tells the products */
    WholeTrade(Grid grid, Header header, Mapping mapping, boolean products, Flaws flaws) {
        this.grid = grid;
        this.header = header;
        this.mapping = mapping;
        this.products = products;
        this.flaws = flaws;
    }

    /**
     * Asks what a column such as {@code Oil exports} is, which is not the whole flow, and of several which is meant.
     *
     * @param parts the columns that hold parts of a flow where none holds all of it
     */
    void columns(List<Integer> parts) {
        boolean several = several(parts);
        List<String> names = parts.stream()
                .map(header::name)
                .filter(name -> !products || several || FlowName.directed(name))
                .toList();
        boolean directed = names.stream().anyMatch(FlowName::directed);
        boolean told = mapping.constant(directed ? "partner" : "product").isPresent();
        if (!names.isEmpty() && (several || !told)) {
            throw flaws.stopAt(
                    grid.name(),
                    header.line().number(),
                    parts.getFirst() + 1,
                    several || directed ? Flaw.VALUE_WANTED : Flaw.PRODUCT_WANTED,
                    names.getFirst(),
                    names.getLast());
        }
    }

    /** Whether one flow of one time has several columns, each another part. */
    private boolean several(List<Integer> parts) {
        long flows = parts.stream()
                .map(header::name)
                .map(name -> ColumnWords.direction(name) + "/" + Times.within(name))
                .distinct()
                .count();
        return flows < parts.size();
    }

    /** A table of wheat without a column of products must not be told as one of all of them. */
    void title() {
        if (products || mapping.constant("product").isPresent()) {
            return;
        }
        TitledGoods goods = new TitledGoods();
        grid.titles(header)
                .filter(title -> goods.in(title).isPresent())
                .findFirst()
                .ifPresent(title -> {
                    throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.PRODUCT_WANTED, title);
                });
    }
}
