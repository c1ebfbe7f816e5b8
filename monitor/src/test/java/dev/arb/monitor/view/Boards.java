package dev.arb.monitor.view;

import dev.arb.monitor.model.Activity;
import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.CostLine;
import dev.arb.monitor.model.FxLine;
import dev.arb.monitor.model.Identity;
import dev.arb.monitor.model.LimitLine;
import dev.arb.monitor.model.LinkChange;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Money;
import dev.arb.monitor.model.Permission;
import dev.arb.monitor.model.Place;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.model.RouteLine;
import dev.arb.monitor.model.RowFilter;
import dev.arb.monitor.model.RunCard;
import dev.arb.monitor.model.RunListing;
import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.model.RunWord;
import dev.arb.monitor.model.Series;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.model.TradeLine;
import dev.arb.monitor.model.VenueLine;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunState;
import dev.arb.state.HealthVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Boards with made-up contents. */
public final class Boards {
    public static final Instant NOW = Instant.parse("2026-08-22T02:29:08Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int POINTS = 240;

    private Boards() {}

    /** A paper run that goes on, with everything that a board can hold. */
    public static Board running() {
        return board("BTC/KRW", "max_open_positions");
    }

    /** The same with a foreign text in every place where one can be. */
    public static Board withText(String text) {
        return board(text, text);
    }

    /** Read at a place that is not the newest. */
    public static Board at(long row, Moment moment) {
        Board board = running();
        return new Board(
                new Question(moment, WINDOW, 15, RowFilter.ALL, Optional.empty()),
                board.readAt(),
                board.reading(),
                board.identity(),
                new Place(row, 8_048, Optional.of(NOW.minusSeconds(8_048 - row)), false, false),
                board.money(),
                board.venues(),
                board.links(),
                board.fx(),
                board.routes(),
                board.costs(),
                board.limits(),
                board.permission(),
                board.trades(),
                board.tail(),
                board.events(),
                board.alerts(),
                board.pnl(),
                board.equity(),
                board.store(),
                board.differences(),
                board.health(),
                board.tuning(),
                board.runs());
    }

    /** Whose reading fails. */
    public static Board failing() {
        return running().failing(new Reading.Failing(NOW.minusSeconds(75), "the run's files cannot be read", 3));
    }

    private static Board board(String symbol, String text) {
        return new Board(
                new Question(new Moment.Now(), WINDOW, 15, RowFilter.ALL, Optional.empty()),
                NOW,
                new Reading.Good(),
                new Identity(
                        "20260822_001500_paper_arb_BTC-KRW_1s",
                        Optional.of("paper"),
                        RunWord.RUNNING,
                        Optional.of(NOW.minusSeconds(8_048)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("redis paper:docker"),
                        Optional.of(NOW.minusMillis(300))),
                new Place(8_047, 8_048, Optional.of(NOW.minusSeconds(1)), true, false),
                money(),
                venues(symbol),
                List.of(
                        new LinkChange(NOW.minusSeconds(3), "binance", Optional.of(false), OptionalLong.of(2)),
                        new LinkChange(NOW.minusSeconds(700), text, Optional.empty(), OptionalLong.empty())),
                fx(text),
                routes(symbol, text),
                List.of(new CostLine(
                        symbol,
                        "LONG_A_SHORT_B",
                        known(33.1),
                        known(10),
                        known(20),
                        known(-0.5),
                        known(0.5),
                        known(3.1),
                        "hold",
                        text)),
                limits(text),
                new Permission(
                        Optional.of("REDUCING"),
                        Optional.of(text),
                        Optional.of(false),
                        Optional.of(true),
                        OptionalLong.of(1)),
                trades(symbol, text),
                tail(symbol, text),
                events(symbol, text),
                List.of(new AlertLine(
                        "channel_silent", false, text + " silent 2.8s > 2.0s", Optional.of(NOW.minusSeconds(3)))),
                series(16_000, 200),
                series(104_000_000, 200),
                new StoreSide.Absent("the store was not asked: " + text),
                List.of("realised PnL: the run log says 12345, the store says 12300"),
                new HealthVerdict(List.of(text)),
                Optional.empty(),
                runs(text));
    }

    private static List<RunCard> runs(String text) {
        return List.of(
                card(text, RunState.RUNNING, Optional.empty()),
                card("20260821_101500_mock_arb_BTC-KRW_100ms", RunState.CRASHED, Optional.empty()),
                card("20260820_000000_mock_arb_BTC-KRW_1s", RunState.ENDED, Optional.of(NOW.minusSeconds(86_400))));
    }

    private static RunCard card(String id, RunState state, Optional<Instant> ended) {
        RunInfo info = new RunInfo(
                Path.of("run"),
                id,
                Optional.of("paper"),
                Optional.of("arb"),
                Optional.of("BTC/KRW"),
                Optional.of("1s"),
                Optional.of(NOW.minusSeconds(90_000)),
                ended,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                Optional.empty());
        return new RunCard(new RunListing(info, Optional.empty(), Optional.empty()), series(16_000, 200));
    }

    private static Money money() {
        return new Money(
                known(104_123_450),
                known(40_786_257),
                known(10_123),
                known(12_345),
                known(-2_222),
                known(113_327),
                known(4_567),
                known(995_400),
                known(0.0063),
                known(158_016_000),
                new Activity(
                        OptionalLong.of(13),
                        OptionalLong.of(12),
                        OptionalLong.of(8),
                        OptionalLong.of(4),
                        OptionalLong.of(1),
                        OptionalLong.of(24),
                        OptionalLong.of(1),
                        OptionalLong.of(0),
                        OptionalLong.of(3),
                        OptionalLong.of(8_048),
                        known(0.32),
                        known(1.94)));
    }

    private static List<VenueLine> venues(String symbol) {
        return List.of(
                new VenueLine(
                        "upbit",
                        symbol,
                        Optional.of(true),
                        known(158_012_000),
                        known(158_020_000),
                        Optional.of(Duration.ofMillis(100)),
                        Optional.of(Duration.ofMillis(100)),
                        known(41),
                        OptionalLong.of(0),
                        known(-1.5)),
                new VenueLine(
                        "binance",
                        "BTC/USDT",
                        Optional.of(false),
                        known(112_340.1),
                        known(112_340.2),
                        Optional.of(Duration.ofMillis(2_800)),
                        Optional.of(Duration.ofMillis(2_800)),
                        known(0),
                        OptionalLong.of(2),
                        OptionalDouble.empty()));
    }

    private static List<FxLine> fx(String text) {
        return List.of(
                new FxLine(
                        "USDT",
                        known(1_406.75),
                        Optional.of(Duration.ofSeconds(12)),
                        known(1_406.5),
                        known(1_407),
                        Optional.of("upbit KRW-USDT"),
                        known(-11.2)),
                new FxLine(
                        "USD",
                        known(1_398.2),
                        Optional.of(Duration.ofMinutes(14)),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.of(text),
                        known(49.8)));
    }

    private static List<RouteLine> routes(String symbol, String text) {
        return List.of(
                new RouteLine(
                        "upbit",
                        "binance",
                        symbol,
                        known(33.1),
                        known(3.1),
                        known(5),
                        series(30, 12),
                        Optional.of("hold " + text)),
                new RouteLine(
                        "binance",
                        "upbit",
                        symbol,
                        known(-31.4),
                        known(-61.4),
                        known(5),
                        series(-30, 12),
                        Optional.of("watching")));
    }

    private static List<LimitLine> limits(String text) {
        return List.of(
                new LimitLine("max_daily_loss_krw", known(35_000), known(150_000), Optional.empty(), Optional.empty()),
                new LimitLine("max_exposure_krw", known(995_400), known(5_000_000), Optional.empty(), Optional.empty()),
                new LimitLine(text, known(1), known(1), Optional.of(NOW.minusSeconds(2)), Optional.of("1 / 1")),
                new LimitLine(
                        "max_order_delay_ms",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.of(NOW.minusSeconds(90_000)),
                        Optional.of("812 / 500")));
    }

    private static List<TradeLine> trades(String symbol, String text) {
        List<RunRow> legs = List.of(
                row(
                        7_001,
                        "order",
                        symbol,
                        "",
                        Map.of(
                                "purpose",
                                "open",
                                "venue",
                                "upbit",
                                "side",
                                "buy",
                                "qty",
                                "0.0063",
                                "limit",
                                "158100000")),
                row(
                        7_002,
                        "fill",
                        symbol,
                        "",
                        Map.of(
                                "purpose",
                                "open",
                                "venue",
                                "upbit",
                                "side",
                                "buy",
                                "qty",
                                "0.0063",
                                "fill_price",
                                "158020000",
                                "fee",
                                "497.763",
                                "fee_asset",
                                "KRW",
                                "reason",
                                text)));
        return List.of(
                new TradeLine(
                        13,
                        symbol,
                        "LONG_A_SHORT_B",
                        Optional.of(NOW.minusSeconds(40)),
                        Optional.empty(),
                        known(995_400),
                        known(1_493),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        legs),
                new TradeLine(
                        12,
                        symbol,
                        text,
                        Optional.of(NOW.minusSeconds(900)),
                        Optional.of(NOW.minusSeconds(700)),
                        known(996_100),
                        known(2_990),
                        known(-4_321),
                        Optional.of("stop_loss"),
                        legs.reversed()));
    }

    private static List<RunRow> tail(String symbol, String text) {
        List<RunRow> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(row(
                    8_047 - i, "loop", symbol, i % 5 == 1 ? text : "", Map.of("step", Integer.toString(8_047 - i))));
        }
        return rows;
    }

    private static List<RunRow> events(String symbol, String text) {
        List<RunRow> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row(
                    8_000 - 10 * i,
                    List.of("fill", "order", "state", "refusal").get(i % 4),
                    symbol,
                    "",
                    Map.of("check", text)));
        }
        return rows;
    }

    private static RunRow row(long number, String kind, String symbol, String reasons, Map<String, String> facts) {
        return new RunRow(
                number,
                kind,
                Optional.of(NOW.minusSeconds(8_048 - number)),
                Optional.of(NOW.minusSeconds(8_047 - number)),
                symbol,
                known(104_123_450 - number),
                known(12_345),
                known(-2_222),
                known(0.0063),
                0,
                Optional.of(reasons.isEmpty()),
                reasons,
                facts);
    }

    /** A wave with a gap in it and a spike of one point. */
    private static Series series(double top, double noise) {
        int count = POINTS - 30;
        long from = NOW.minus(WINDOW).toEpochMilli();
        long[] times = new long[count];
        double[] low = new double[count];
        double[] high = new double[count];
        double[] last = new double[count];
        for (int i = 0; i < count; i++) {
            int at = i < 100 ? i : i + 30;
            times[i] = from + at * WINDOW.toMillis() / POINTS;
            double value = top * at / POINTS - noise * ((at * 37) % 11);
            last[i] = value;
            low[i] = value - noise;
            high[i] = value + (at == 160 ? Math.abs(top) / 3 : noise);
        }
        return new Series(from, NOW.toEpochMilli(), 4 * WINDOW.toMillis() / POINTS, times, low, high, last);
    }

    private static OptionalDouble known(double value) {
        return OptionalDouble.of(value);
    }
}
