package dev.arb.state;

import dev.arb.model.Env;
import java.util.List;

/** {@code tuning:{env}:{mode}}: tuning sessions of one namespace share an index, those of different ones never meet. */
public record TuningNamespace(Env env, String mode) {
    /** What can be tuned for, the default first. */
    public static final List<String> MODES = List.of("paper", "shadow", "live");

    public TuningNamespace {
        if (!MODES.contains(mode)) {
            throw new IllegalArgumentException("tuning mode was '" + mode + "', it must be one of " + MODES);
        }
    }

    /** For example {@code tuning:docker:paper}. */
    @Override
    public String toString() {
        return "tuning:" + env + ":" + mode;
    }
}
