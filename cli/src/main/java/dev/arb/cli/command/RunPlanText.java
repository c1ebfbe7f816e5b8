package dev.arb.cli.command;

import dev.arb.config.ArbConfig;
import dev.arb.config.Durations;
import dev.arb.config.MonitoringConfig;
import dev.arb.config.StateKeys;
import dev.arb.market.replay.Recordings;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.TradingMode;
import dev.arb.monitor.plain.LabelledRows;
import dev.arb.run.MarketChoice;
import dev.arb.run.RunRequest;
import dev.arb.run.Speed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code --dry-run} shows: everything that a run would do, without doing any of it. */
final class RunPlanText {
    private static final String LIMITS = "risk.";
    private static final String INDENT = "  ";

    private RunPlanText() {}

    static String of(RunRequest request) {
        return LabelledRows.render(rows(request)) + "\nLimits\n" + limits(request.config()) + "\nGuards\n"
                + guards(request);
    }

    private static Map<String, String> rows(RunRequest request) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Plan", "nothing is started or written");
        rows.put("Mode", request.mode().toString());
        rows.put("Market", market(request));
        rows.put("Symbols", request.symbols().stream().map(Asset::code).collect(Collectors.joining(", ")));
        rows.put("Venue A", "upbit, KRW: " + balances(request.config(), "a"));
        rows.put("Venue B", "binance, USDT: " + balances(request.config(), "b"));
        rows.put("Orders", orders(request.mode()));
        rows.put("Ends", end(request));
        rows.put(
                "Interval", request.intervalNs() == 0 ? "every market update" : Durations.format(request.intervalNs()));
        rows.put("Seed", Long.toString(request.seed()));
        rows.put("Run log", request.log().map(RunPlanText::logPlace).orElse("none (--no-run-log)"));
        if (request.isRecorded()) {
            rows.put("Recording", "raw frames, in market.frames beside the run log");
        }
        rows.put("Logs", request.config().logging().file().toString());
        rows.put("State", state(request));
        rows.put("Metrics", metrics(request.config().monitoring()));
        return rows;
    }

    private static String market(RunRequest request) {
        if (request.mode() == TradingMode.MOCK) {
            return "simulated";
        }
        return switch (request.market()) {
            case MarketChoice.Exchanges exchanges ->
                "the exchanges, by " + request.config().dataSource().name().toLowerCase(Locale.ROOT);
            case MarketChoice.Recorded recorded ->
                "recorded, " + speed(recorded.speed()) + ": "
                        + recorded.files().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + (Recordings.hasUpbit(recorded.files()) ? "" : " (Upbit and KRW-USDT are synthetic)");
        };
    }

    private static String speed(Speed speed) {
        return switch (speed) {
            case Speed.Max max -> "as fast as it goes";
            case Speed.Times times ->
                times.equals(Speed.REAL_TIME) ? "in real time" : times.factor() + " times as fast";
        };
    }

    private static String balances(ArbConfig config, String venue) {
        String text = config.startingBalances().byVenue().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(venue))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .map(asset -> Fixed.format(asset.getValue()) + " " + asset.getKey())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "no starting balances" : text;
    }

    private static String orders(TradingMode mode) {
        return switch (mode) {
            case MOCK, PAPER -> "simulated, against the visible books";
            case SHADOW -> "logged as \"would place\" and answered by the simulated venue";
            case LIVE -> "real";
        };
    }

    private static String end(RunRequest request) {
        if (request.loops().isPresent()) {
            return "after " + request.loops().getAsLong() + " loops";
        }
        if (request.forNs().isPresent()) {
            return "after " + Durations.format(request.forNs().getAsLong());
        }
        return request.market() instanceof MarketChoice.Recorded ? "with the recording" : "when it is stopped";
    }

    private static String logPlace(RunRequest.LogPlace place) {
        return place.runsDir().resolve(place.runId().orElse("<time>_<mode>_arb_<symbol>_<interval>")) + "/";
    }

    private static String state(RunRequest request) {
        String store = request.config().snapshot().getOrDefault(StateKeys.STORE.path(), "");
        return store + ", namespace "
                + request.config().state().namespace(request.mode().toString());
    }

    private static String metrics(MonitoringConfig config) {
        if (!config.enabled()) {
            return "not over HTTP";
        }
        String port = config.port() == 0 ? "any free port" : "port " + config.port();
        return "over HTTP, on " + port + " of " + config.host();
    }

    private static String limits(ArbConfig config) {
        StringBuilder text = new StringBuilder();
        config.settings().all().forEach((path, setting) -> {
            if (path.startsWith(LIMITS)) {
                text.append(INDENT)
                        .append(path.substring(LIMITS.length()))
                        .append(" = ")
                        .append(setting.text())
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static String guards(RunRequest request) {
        if (request.mode() != TradingMode.LIVE) {
            return INDENT + "none would refuse\n";
        }
        return INDENT + "refuses: sending real orders is not built yet\n"
                + LiveGuards.lines().stream()
                        .map(line -> INDENT + "will need " + line + "\n")
                        .collect(Collectors.joining());
    }
}
