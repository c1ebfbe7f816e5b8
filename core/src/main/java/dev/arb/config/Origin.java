package dev.arb.config;

import java.util.Objects;

/**
 * Where a value came from.
 *
 * @param kind the sort of source
 * @param source the file as it was named, the environment variable or the flag; empty for defaults
 * @param line 1-based line in a file, 0 where there is none
 */
public record Origin(Kind kind, String source, int line) {

    /** The sorts of sources, weakest first. */
    public enum Kind {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        FLAG
    }

    /** The origin of every built-in default. */
    public static final Origin BUILT_IN = new Origin(Kind.DEFAULT, "", 0);

    public Origin {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " is below 0");
        }
    }

    public static Origin file(String name, int line) {
        return new Origin(Kind.FILE, name, line);
    }

    public static Origin environment(String variable) {
        return new Origin(Kind.ENVIRONMENT, variable, 0);
    }

    public static Origin flag(String flag) {
        return new Origin(Kind.FLAG, flag, 0);
    }

    /** True when somebody stated the value, false for a built-in default. */
    public boolean given() {
        return kind != Kind.DEFAULT;
    }

    /** {@code config/live.yml:12}, {@code environment REDIS_HOST}, {@code --interval} or {@code default}. */
    @Override
    public String toString() {
        return switch (kind) {
            case DEFAULT -> "default";
            case FILE -> line == 0 ? source : source + ":" + line;
            case ENVIRONMENT -> "environment " + source;
            case FLAG -> source;
        };
    }
}
