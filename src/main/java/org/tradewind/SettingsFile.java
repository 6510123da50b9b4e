package org.tradewind;

import io.smallrye.config.source.yaml.YamlConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file of settings. What it says is quoted in no fault, for it may hold the token. */
record SettingsFile(Path file, String text) {

    /**
     * The settings.
     *
     * @throws ConfigException where some of what the file says would be passed over
     */
    ConfigSource source(int ordinal) {
        try {
            if (!isOfKeys()) {
                throw fault("holds no settings; a setting is a line such as key: value");
            }
            return new YamlConfigSource(file.toString(), text, ordinal);
        } catch (ConfigException known) {
            throw known;
        } catch (DuplicateKeyException e) {
            throw fault("says a key twice, line " + (e.getProblemMark().getLine() + 1));
        } catch (RuntimeException e) {
            throw fault("is not YAML");
        }
    }

    /** A list or a bare word has no keys; nothing at all is a file that changes nothing. */
    private boolean isOfKeys() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        for (Object part : new Yaml(new SafeConstructor(strict)).loadAll(text)) {
            if (part != null && !(part instanceof Map<?, ?>)) {
                return false;
            }
        }
        return true;
    }

    private ConfigException fault(String what) {
        return new ConfigException(List.of("--config: " + file + " " + what));
    }
}
