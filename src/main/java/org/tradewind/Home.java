package org.tradewind;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tradewind.store.Store;

/** Where things are when nothing else is said: the folder that the program was installed in. */
record Home(Path folder, Map<String, String> environment) {

    /** The launcher says where home is; without it, it is the current folder. */
    static Home here() {
        Map<String, String> environment = System.getenv();
        return new Home(Path.of(environment.getOrDefault("TRADEWIND_HOME", ".")).toAbsolutePath(), environment);
    }

    /** A path from the environment, relative to the current folder, else the default, relative to home. */
    Path path(String variable, String otherwise) {
        return variable(variable).map(Path::of).orElseGet(() -> folder.resolve(otherwise));
    }

    /** A variable of the environment that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Path data() {
        return path("TRADEWIND_DATA", "data");
    }

    /** The folder of the state; with a database in its place, what the terminal keeps is in the usual folder. */
    Path state() {
        return variable("TRADEWIND_STATE").filter(Store::isDatabase).isPresent()
                ? folder.resolve("state")
                : path("TRADEWIND_STATE", "state");
    }
}
