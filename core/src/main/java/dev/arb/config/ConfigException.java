package dev.arb.config;

import java.util.Objects;

/**
 * The configuration cannot be used. The message is one sentence that begins with the place ({@code file:line}, variable
 * or flag) and names the key, the value, what is wrong with it and the remedy. The command line ends with exit code 2.
 */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    public ConfigException(Origin origin, String problem) {
        super(Objects.requireNonNull(origin, "origin") + ": " + problem);
        this.origin = origin;
    }

    /** The place of the fault; its line is 0 when the fault is not in a file. */
    public Origin origin() {
        return origin;
    }
}
