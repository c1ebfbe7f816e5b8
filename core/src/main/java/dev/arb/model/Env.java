package dev.arb.model;

import java.util.Locale;

/** Where the program runs; part of every namespace, so that two environments never see each other's keys. */
public enum Env {
    DOCKER,
    LOCAL;

    /** @throws IllegalArgumentException for another word */
    public static Env parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "docker" -> DOCKER;
            case "local" -> LOCAL;
            default -> throw new IllegalArgumentException("env was '" + text + "', it must be docker or local");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
