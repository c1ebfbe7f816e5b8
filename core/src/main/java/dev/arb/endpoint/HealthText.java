package dev.arb.endpoint;

import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code /readyz?verbose}: a line a check, for people. */
final class HealthText {
    private HealthText() {}

    static String of(boolean ready, List<HealthCheck> checks) {
        return checks.stream().map(HealthText::line).collect(Collectors.joining())
                + (ready ? "ready: the run may trade\n" : "not ready: the run may not trade\n");
    }

    private static String line(HealthCheck check) {
        String word = check.level().word().toLowerCase(Locale.ROOT);
        return check.level().isWorseThan(HealthLevel.OK)
                ? "[-]" + check.name() + " " + word + ": " + check.message() + "\n"
                : "[+]" + check.name() + " " + word + "\n";
    }
}
