package dev.arb.state;

import dev.arb.model.Env;
import java.util.List;

/** {@code {mode}:{env}}: runs of one namespace share their keys, runs of different ones never meet. */
public record Namespace(String mode, Env env) {
    /** The modes a run can have, the one with real money first. */
    public static final List<String> MODES = List.of("live", "paper", "shadow", "mock");

    public Namespace {
        if (!MODES.contains(mode)) {
            throw new IllegalArgumentException("mode was '" + mode + "', it must be one of " + MODES);
        }
    }

    /** For example {@code mock:docker}. */
    @Override
    public String toString() {
        return mode + ":" + env;
    }
}
