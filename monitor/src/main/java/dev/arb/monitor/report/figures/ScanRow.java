package dev.arb.monitor.report.figures;

import dev.arb.runlog.RowKind;
import dev.arb.runlog.RowView;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A row under the eyes of all collectors: what several of them want is worked out once. */
final class ScanRow {
    /** Stands for a time that the row does not tell. */
    static final long NO_TIME = Long.MIN_VALUE;

    private final RowView view;
    private final Optional<RowKind> kind;
    private final boolean hasKind;
    private final long atMicros;
    private final String symbol;
    private Optional<Map<String, String>> detail = Optional.empty();

    ScanRow(RowView view) {
        this.view = view;
        String token = view.text(RunLogColumns.KIND);
        this.hasKind = !token.isEmpty();
        this.kind = hasKind ? RowKind.ofToken(token) : Optional.of(RowKind.LOOP);
        this.atMicros = micros(RunLogColumns.TS_BAR);
        this.symbol = view.text(RunLogColumns.SYMBOL);
    }

    /** Whether the row is of that kind; a row of a program that has no kinds is a loop. */
    boolean is(RowKind wanted) {
        return kind.isPresent() && kind.get() == wanted;
    }

    /** What the row is; empty when the word is none of ours. */
    Optional<RowKind> kind() {
        return kind;
    }

    /** Whether the row says what it is. */
    boolean hasKind() {
        return hasKind;
    }

    /** The engine's clock. */
    long atMicros() {
        return atMicros;
    }

    /** Whether the row has a time, so that it has a place in a chart. */
    boolean hasTime() {
        return atMicros != NO_TIME;
    }

    /** Empty when it is not told. */
    String symbol() {
        return symbol;
    }

    long micros(RunLogColumn column) {
        return view.time(column).map(ScanRow::micros).orElse(NO_TIME);
    }

    /** A time beyond 292,000 years, as a broken file may hold, counts as none. */
    private static long micros(Instant time) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        } catch (ArithmeticException e) {
            return NO_TIME;
        }
    }

    /** NaN when it is not known. */
    double real(RunLogColumn column) {
        return view.real(column).orElse(Double.NaN);
    }

    OptionalLong whole(RunLogColumn column) {
        return view.whole(column);
    }

    Optional<BigDecimal> exact(RunLogColumn column) {
        return view.exact(column);
    }

    String text(RunLogColumn column) {
        return view.text(column);
    }

    Optional<Boolean> flag(RunLogColumn column) {
        return view.flag(column);
    }

    /** A field of the row's detail; empty text when there is none. */
    String detail(String name) {
        if (detail.isEmpty()) {
            detail = Optional.of(DetailJson.read(view.text(RunLogColumns.DETAIL)));
        }
        return detail.get().getOrDefault(name, "");
    }

    /** An exact number of the row's detail. */
    Optional<BigDecimal> exactDetail(String name) {
        return DetailJson.number(detail(name));
    }

    static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
