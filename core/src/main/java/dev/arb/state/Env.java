package dev.arb.state;

import java.util.Locale;
import java.util.Map;

/** Where the program runs; part of every namespace, so that two environments never see each other's keys. */
public enum Env {
    DOCKER,
    LOCAL;

    /** The environment variable that chooses it; without it, {@link #DOCKER} for writers and readers alike. */
    public static final String VARIABLE = "APP_ENV";

    /** @throws IllegalArgumentException for another word */
    public static Env parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "docker" -> DOCKER;
            case "local" -> LOCAL;
            default -> throw new IllegalArgumentException("env was '" + text + "', it must be docker or local");
        };
    }

    /** From {@code APP_ENV}; unset or empty means {@link #DOCKER}. @throws IllegalArgumentException for another word */
    public static Env from(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "");
        if (text.isBlank()) {
            return DOCKER;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(VARIABLE + " was '" + text + "', it must be docker or local", wrong);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
