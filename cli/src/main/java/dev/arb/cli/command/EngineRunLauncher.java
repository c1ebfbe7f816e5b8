package dev.arb.cli.command;

/** Runs the engine behind {@code run-live}: the only class of the command line that knows the runner. */
final class EngineRunLauncher implements RunLauncher {
    @Override
    public RunOutcome run(RunRequest request, Observer observer) {
        throw new IllegalStateException("the runner is not part of this build");
    }
}
