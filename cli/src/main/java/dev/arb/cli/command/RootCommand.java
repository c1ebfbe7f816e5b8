package dev.arb.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code arb} itself: only help and version, everything else is a command. */
@Command(
        name = "arb",
        header = "Arbitrage between Upbit (KRW) and Binance (USDT): trade, watch, explain.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  arb run-live --mode mock --loops 50     trade a simulated market",
            "  arb monitor-run --latest                watch the newest run",
        })
@SuppressWarnings("UnusedVariable") // both are read by the parser
public final class RootCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end; arb help COMMAND shows a command's.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show version, commit, build time, Java and system, and end.")
    private boolean version;
}
