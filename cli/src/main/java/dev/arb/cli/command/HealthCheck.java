package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.Console;
import dev.arb.state.HealthVerdict;

/** What {@code --check} means in every command that has it. */
final class HealthCheck {
    private HealthCheck() {}

    /** Prints what was seen, and each reason against it as a warning. */
    static ExitCode print(Console console, String seen, HealthVerdict health) {
        console.answer(seen);
        health.reasons().forEach(reason -> console.warn("unhealthy: " + reason));
        return health.healthy() ? ExitCode.OK : ExitCode.FAILED;
    }
}
