package dev.arb.cli.output;

import java.util.Map;

/** Whether a stream is coloured: the option decides, then the environment, then whether it is a terminal. */
public final class ColorPolicy {
    private ColorPolicy() {}

    /**
     * @param environment {@code NO_COLOR} (set and not empty), {@code CLICOLOR_FORCE} (set, not empty and not 0) and
     *     {@code TERM=dumb} are looked at, in this order
     */
    public static boolean isColoured(ColorChoice choice, Map<String, String> environment, boolean terminal) {
        return switch (choice) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> automatic(environment, terminal);
        };
    }

    private static boolean automatic(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
