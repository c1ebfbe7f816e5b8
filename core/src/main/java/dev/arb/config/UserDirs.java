package dev.arb.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The user's directories by the XDG base directory specification. A relative path in an XDG variable is ignored, as the
 * specification demands.
 *
 * @param home the user's home directory
 * @param environment where the XDG variables are looked up
 */
public record UserDirs(Path home, Map<String, String> environment) {

    private static final String NAME = "arb";

    public UserDirs {
        Objects.requireNonNull(home, "home");
        environment = Map.copyOf(environment);
    }

    /** {@code $XDG_CONFIG_HOME/arb}, else {@code ~/.config/arb}. */
    public Path config() {
        return base("XDG_CONFIG_HOME", Path.of(".config"));
    }

    /** {@code $XDG_STATE_HOME/arb}, else {@code ~/.local/state/arb}. */
    public Path state() {
        return base("XDG_STATE_HOME", Path.of(".local", "state"));
    }

    /** {@code $XDG_CACHE_HOME/arb}, else {@code ~/.cache/arb}. */
    public Path cache() {
        return base("XDG_CACHE_HOME", Path.of(".cache"));
    }

    private Path base(String variable, Path belowHome) {
        Path stated = Path.of(environment.getOrDefault(variable, ""));
        return (stated.isAbsolute() ? stated : home.resolve(belowHome)).resolve(NAME);
    }
}
