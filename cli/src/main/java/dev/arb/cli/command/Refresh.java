package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.error.Failure;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.output.Console;
import dev.arb.config.Durations;
import dev.arb.json.JsonText;
import dev.arb.monitor.plain.Printable;
import java.util.OptionalLong;

/** Prints once, or again and again until nobody reads. */
final class Refresh {
    private final Console console;
    private final OutputFormat format;
    private final OptionalLong intervalNs;

    /** @param intervalNs between two blocks; empty to print once */
    Refresh(Console console, OutputFormat format, OptionalLong intervalNs) {
        this.console = console;
        this.format = format;
        this.intervalNs = intervalNs;
    }

    /** What is printed at a refresh. */
    @FunctionalInterface
    interface Block {
        String load() throws Exception;
    }

    /**
     * Prints. What cannot be loaded the first time ends it; later it is shown and tried again.
     *
     * @throws Exception what the first load throws
     */
    ExitCode print(Block block) throws Exception {
        console.answer(block.load());
        if (intervalNs.isEmpty()) {
            return ExitCode.OK;
        }
        while (console.context().pause().pause(intervalNs.getAsLong())) {
            again(block);
        }
        return ExitCode.OK;
    }

    private void again(Block block) throws Exception {
        String text;
        try {
            text = block.load();
        } catch (Exception e) {
            Failure failure = Failure.of(e);
            if (failure.exitCode() != ExitCode.FAILED && failure.exitCode() != ExitCode.UNREACHABLE) {
                throw e;
            }
            console.warn(failure.sentence() + "; trying again in " + Durations.format(intervalNs.getAsLong()));
            text = problem(failure.sentence());
        }
        console.answer(text);
    }

    /** Also what could not be loaded is answered: a closed pipe is noticed only by writing into it. */
    private String problem(String sentence) {
        return switch (format) {
            case TABLE, MARKDOWN, HTML, YAML, TOML -> "";
            case JSON, NDJSON -> JsonText.object(false, json -> json.text("problem", sentence));
            case PLAIN -> "problem=" + Printable.text(sentence);
            case PROMETHEUS -> "# problem: " + Printable.text(sentence);
            case LOG -> "[METRICS] problem=" + Printable.text(sentence);
        };
    }
}
