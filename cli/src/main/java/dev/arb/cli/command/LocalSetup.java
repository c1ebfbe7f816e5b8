package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.output.CliContext;
import dev.arb.config.ArbConfig;
import dev.arb.config.Origin;
import dev.arb.config.Setting;
import dev.arb.model.TradingMode;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import dev.arb.run.StatePlace;
import dev.arb.run.setup.DiskSetup;
import dev.arb.run.setup.HostSetup;
import dev.arb.run.setup.SecretFiles;
import dev.arb.run.setup.StoreSetup;
import dev.arb.state.Namespace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The checks of {@code check-setup} that need no exchange, in the order in which they are worth mending. */
final class LocalSetup {
    private LocalSetup() {}

    static List<SetupCheck> check(ArbConfig config, TradingMode mode, CliContext context) {
        Path runs = context.resolve(config.runLog().directory());
        Path log = context.resolve(config.logging().file()).toAbsolutePath();
        Path logs = log.getParent() == null ? log : log.getParent();
        List<SetupCheck> checks = new ArrayList<>();
        checks.add(configuration(config));
        checks.addAll(SecretFiles.check(config, context.environment(), context.workingDirectory()));
        checks.addAll(HostSetup.check());
        checks.add(DiskSetup.writable("runs", runs, "run_log.dir"));
        checks.add(DiskSetup.space("runs.free", runs, "run_log.dir", DiskSetup.LEAST_FREE_BYTES));
        checks.add(DiskSetup.writable("logs", logs, "logging.file"));
        checks.add(terminal(context));
        checks.addAll(store(config, mode, context));
        checks.add(arming(mode));
        return checks;
    }

    private static SetupCheck configuration(ArbConfig config) {
        List<Origin> stated = config.settings().all().values().stream()
                .map(Setting::origin)
                .filter(Origin::given)
                .toList();
        String sources = stated.stream()
                .map(origin -> origin.kind() == Origin.Kind.FILE ? origin.source() : origin.toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return SetupCheck.ok(
                "config",
                stated.size() + " values stated",
                sources.isEmpty() ? "all are defaults; see arb show-config" : "in " + sources);
    }

    private static SetupCheck terminal(CliContext context) {
        return SetupCheck.ok(
                "terminal",
                context.environment().getOrDefault("TERM", "none"),
                context.hasScreen() ? "dashboards can be shown" : "no screen here: dashboards are lines");
    }

    private static List<SetupCheck> store(ArbConfig config, TradingMode mode, CliContext context) {
        Namespace namespace = new Namespace(mode.toString(), config.state().env());
        try {
            StatePlace place = new StatePlace(
                    config.state().env(),
                    StateAccess.request(config, context),
                    config.state().keyPrefix());
            return StoreSetup.check(place, namespace, context.clock());
        } catch (CommandException unusable) {
            return List.of(SetupCheck.without("state", Status.FAILED, String.valueOf(unusable.getMessage())));
        }
    }

    private static SetupCheck arming(TradingMode mode) {
        return mode == TradingMode.LIVE
                ? SetupCheck.without("arming", Status.FAILED, LiveGuards.refusal())
                : SetupCheck.ok("arming", "not armed", "mode " + mode + " sends no real order and needs none");
    }
}
