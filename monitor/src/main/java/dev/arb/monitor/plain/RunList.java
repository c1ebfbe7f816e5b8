package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.monitor.model.RunListing;
import dev.arb.monitor.plain.TextTable.Cell;
import dev.arb.monitor.plain.TextTable.Column;
import dev.arb.monitor.plain.TextTable.Side;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** All runs, numbered, in each format. PnL is the trading PnL: realised and unrealised. */
public final class RunList {
    private static final double MILLIS_PER_S = 1000;
    private static final List<Column> COLUMNS = List.of(
            new Column("NO", Side.RIGHT),
            new Column("RUN", Side.LEFT),
            new Column("STATE", Side.LEFT),
            new Column("STARTED", Side.LEFT),
            new Column("DURATION", Side.RIGHT),
            new Column("EVENTS", Side.RIGHT),
            new Column("PNL", Side.RIGHT));

    private RunList() {}

    /**
     * For people; the total comes last.
     *
     * @param now until when a run lasts that has not ended
     */
    public static String table(List<RunListing> runs, Instant now, Paint paint) {
        if (runs.isEmpty()) {
            return "0 runs\n";
        }
        TextTable table = new TextTable(COLUMNS);
        for (int i = 0; i < runs.size(); i++) {
            table.add(cells(i + 1, runs.get(i), now, paint));
        }
        return table.render() + problems(runs, paint) + runs.size() + (runs.size() == 1 ? " run" : " runs") + "\n";
    }

    private static String problems(List<RunListing> runs, Paint paint) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            String number = Integer.toString(i + 1);
            runs.get(i)
                    .problem()
                    .ifPresent(problem -> text.append(paint.warn(number + ": " + Printable.text(problem)))
                            .append('\n'));
        }
        return text.toString();
    }

    private static List<Cell> cells(int number, RunListing run, Instant now, Paint paint) {
        RunInfo info = run.info();
        String state = info.state().token();
        OptionalDouble pnl = pnl(run);
        return List.of(
                Cell.of(Integer.toString(number)),
                Cell.of(Printable.text(info.runId())),
                new Cell(state, padded -> RunSummary.state(info.state(), padded, paint)),
                Cell.of(Figures.time(info.startedAt(), paint)),
                Cell.of(duration(info, now).map(Figures::span).orElse(paint.unknown())),
                Cell.of(run.snapshot()
                        .map(snapshot -> Figures.count(snapshot.totalRows()))
                        .orElse(paint.unknown())),
                new Cell(
                        Figures.signedWon(pnl, new Paint(false, paint.ascii())),
                        padded -> paint.signed(pnl.orElse(0), padded)));
    }

    /** Nobody knows how long a run lasted that crashed. */
    private static Optional<Duration> duration(RunInfo info, Instant now) {
        if (info.state() == RunState.CRASHED) {
            return Optional.empty();
        }
        Instant end = info.endedAt().orElse(now);
        return info.startedAt().map(start -> Duration.between(start, end)).filter(span -> !span.isNegative());
    }

    private static OptionalDouble pnl(RunListing run) {
        if (run.snapshot().isEmpty()) {
            return OptionalDouble.empty();
        }
        LiveRunSnapshot snapshot = run.snapshot().get();
        if (snapshot.realizedPnl().isEmpty() || snapshot.unrealizedPnl().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                snapshot.realizedPnl().getAsDouble() + snapshot.unrealizedPnl().getAsDouble());
    }

    /** One document: {@code runs} and their {@code total}. */
    public static String json(List<RunListing> runs, Instant now, boolean pretty) {
        return JsonText.object(
                pretty,
                json -> json.objects("runs", runs, (fields, run) -> fields(fields, run, now))
                        .number("total", runs.size()));
    }

    /** One object a run. */
    public static String ndjson(List<RunListing> runs, Instant now) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(JsonText.object(false, json -> fields(json, run, now)))
                .append('\n'));
        return text.toString();
    }

    private static void fields(JsonText json, RunListing run, Instant now) {
        RunInfo info = run.info();
        json.text("run_id", info.runId())
                .text("state", info.state().token())
                .text("mode", info.mode())
                .time("started_at", info.startedAt())
                .time("ended_at", info.endedAt())
                .number("duration_seconds", seconds(info, now))
                .number("events", events(run))
                .number("pnl", pnl(run))
                .text("problem", run.problem());
    }

    /** One record a run, fields parted by tabs. */
    public static String plain(List<RunListing> runs, Instant now) {
        StringBuilder text = new StringBuilder();
        for (RunListing run : runs) {
            RunInfo info = run.info();
            text.append(new PlainRecord()
                            .text("run_id", info.runId())
                            .text("state", info.state().token())
                            .text("mode", info.mode())
                            .time("started_at", info.startedAt())
                            .time("ended_at", info.endedAt())
                            .number("duration_seconds", seconds(info, now))
                            .number("events", events(run))
                            .number("pnl", pnl(run)))
                    .append('\n');
        }
        return text.toString();
    }

    private static Optional<BigDecimal> events(RunListing run) {
        return run.snapshot().map(snapshot -> BigDecimal.valueOf(snapshot.totalRows()));
    }

    private static OptionalDouble seconds(RunInfo info, Instant now) {
        Optional<Duration> span = duration(info, now);
        return span.isPresent() ? OptionalDouble.of(span.get().toMillis() / MILLIS_PER_S) : OptionalDouble.empty();
    }
}
