package org.tradewind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;
import org.tradewind.store.Relocation;
import org.tradewind.store.Store;

/** Copies what must survive from one store into another, as from a folder into a database that processes share. */
final class MoveStateCommand implements Command {
    @Override
    public String name() {
        return "move-state";
    }

    @Override
    public String operands() {
        return "FROM TO";
    }

    @Override
    public String about() {
        return "Copies the state into an empty folder or PostgreSQL database, all or nothing.";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int run(Arguments arguments) {
        List<String> places = arguments.operands();
        if (places.size() != 2) {
            arguments.problem("give the place to copy from and the place to copy to");
        }
        for (String place : places) {
            try {
                Store.check(place);
            } catch (IllegalArgumentException e) {
                arguments.problem("the address of a database " + e.getMessage());
            }
        }
        arguments.check();
        Map<String, Integer> rows = Relocation.move(places.getFirst(), places.getLast());
        String told = rows.entrySet().stream()
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining(", "));
        System.out.println("Copied: " + (told.isEmpty() ? "an empty state" : told));
        return Main.DONE;
    }
}
