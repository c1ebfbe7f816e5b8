package dev.arb.cli.manual;

import dev.arb.config.Catalogue;
import dev.arb.config.Key;
import dev.arb.config.Section.ShippedFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every page says of variables and files. */
final class Surroundings {
    private Surroundings() {}

    /** Variable to meaning. */
    static Map<String, String> environment() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(
                "ARB_SECTION_KEY",
                "sets a key of the configuration, such as ARB_RISK_MAX_OPEN_POSITIONS; see arb show-config");
        for (Key<?> key : Catalogue.SHIPPED.keys()) {
            key.variables().forEach(variable -> meanings.put(variable, key.path() + ": " + key.doc()));
        }
        meanings.put("REDIS_USER, REDIS_PASSWORD, REDIS_PASSWORD_FILE", "login of Redis; the file for its owner only");
        meanings.put("NO_COLOR, CLICOLOR_FORCE", "never, or always, colour");
        meanings.put("XDG_CONFIG_HOME, XDG_STATE_HOME", "where the user's configuration and state lie");
        meanings.put("ARB_JAVA_HOME, ARB_JAVA_OPTS", "the Java to take, and further options for it");
        return meanings;
    }

    /** Place to meaning. */
    static Map<String, String> files() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("~/.config/arb/config.yml", "the user's configuration");
        meanings.put(
                ShippedFile.LIVE_YML.path() + ", " + ShippedFile.CONFIG_TOML.path(),
                "configuration in the working directory, over the user's");
        meanings.put("live_runs/", "one directory a run, in the working directory");
        meanings.put("logs/", "log files, in the working directory");
        meanings.put("~/.local/state/arb/", "the state store where there is no Redis, and the locks of runs");
        return meanings;
    }
}
