package dev.arb.execution;

import dev.arb.execution.PaperRefusal.Code;
import dev.arb.market.BookView;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.risk.ApprovedOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.function.IntFunction;

/**
 * A venue that fills orders from the live books without sending anything.
 *
 * <h2>Time</h2>
 *
 * <p>An order that is placed at {@code t} arrives at {@code t + request latency} and is matched then, against the book
 * as it is then; its reports are delivered at {@code arrival + response latency}. Both are events of this venue:
 * {@link #nextReportNs} is the earlier of the next arrival to match and the next report to deliver, so a call of
 * {@link #deliverUntil} may match and deliver nothing. The caller keeps the order of time: it applies market events up
 * to and including {@code T}, then calls {@code deliverUntil(T)}, and never applies a market event later than
 * {@code nextReportNs()} before that call. At equal times reports go out before arrivals are matched. The sink may
 * place further orders during a delivery.
 *
 * <h2>What is as on an exchange</h2>
 *
 * <ul>
 *   <li>Every order is immediate-or-cancel, so it never rests: a cancel is sent after its order, arrives after it, and
 *       finds it done. It is counted and changes nothing; the order's own report stays the only answer.
 *   <li>Balances change at the match, while our ledger follows with the reports: the two agree whenever
 *       {@code nextReportNs()} is {@link Long#MAX_VALUE}.
 *   <li>A refused order touches no balance. Reasons start with a code of a bounded set, for example
 *       {@code insufficient_balance: …}.
 * </ul>
 *
 * <p>Deterministic: the same orders, books and seed give the same reports. Used by the engine's thread only.
 */
public final class PaperVenue implements ExecutionVenue {
    private final int index;
    private final List<Instrument> instruments;
    private final IntFunction<BookView> books;
    private final PaperWire wire;
    private final PaperAccount account;
    private final List<PaperTaken> taken = new ArrayList<>();
    private final Queue<InFlight> inFlight = new ArrayDeque<>();
    private final Queue<ExecutionReport> reports = new ArrayDeque<>();
    private boolean reachable = true;
    private long cancelsTooLate;

    private record InFlight(OrderRequest order, long arrivalNs) {}

    /**
     * @param index of the venue, 0 is A
     * @param instruments by symbol index, all of one venue
     * @param books the live book of a symbol index; asked at each match
     * @param takerFeeE4Bps in 0.0001 bps
     * @param startingBalances asset to E8 amount; what is not named is 0
     * @throws IllegalArgumentException when there is no instrument, or a fee or balance is out of range
     */
    public PaperVenue(
            int index,
            List<Instrument> instruments,
            IntFunction<BookView> books,
            long takerFeeE4Bps,
            PaperLatency latency,
            Map<Asset, Long> startingBalances) {
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("paper venue " + index + " needs at least one instrument");
        }
        this.index = index;
        this.instruments = List.copyOf(instruments);
        this.books = books;
        this.wire = new PaperWire(latency);
        this.account = new PaperAccount(startingBalances, takerFeeE4Bps);
        instruments.forEach(instrument -> taken.add(new PaperTaken()));
    }

    @Override
    public int index() {
        return index;
    }

    /**
     * @throws IllegalArgumentException when the order is for another venue or an unknown symbol: a fault of the caller,
     *     not a refusal
     */
    @Override
    public void place(ApprovedOrder order, long nowNs) {
        OrderRequest request = order.request();
        if (request.venue() != index || request.symbol() < 0 || request.symbol() >= instruments.size()) {
            throw new IllegalArgumentException("order " + request.orderNo() + " is for venue " + request.venue()
                    + ", symbol " + request.symbol() + "; this is venue " + index + " with " + instruments.size()
                    + " symbols");
        }
        inFlight.add(new InFlight(request, wire.arrivalNs(nowNs)));
    }

    @Override
    public void cancel(long orderNo, long nowNs) {
        cancelsTooLate++;
    }

    /** Cancels that found their order done, which is all of them. */
    public long cancelsTooLate() {
        return cancelsTooLate;
    }

    /** Whether orders that arrive from now on are looked at; otherwise each is refused as {@code venue_down}. */
    public void setReachable(boolean nowReachable) {
        this.reachable = nowReachable;
    }

    @Override
    public long nextReportNs() {
        return Math.min(nextArrivalNs(), nextDeliveryNs());
    }

    private long nextArrivalNs() {
        InFlight next = inFlight.peek();
        return next == null ? Long.MAX_VALUE : next.arrivalNs();
    }

    private long nextDeliveryNs() {
        ExecutionReport next = reports.peek();
        return next == null ? Long.MAX_VALUE : next.timeNs();
    }

    @Override
    public void deliverUntil(long untilNs, ReportSink sink) {
        while (nextReportNs() <= untilNs) {
            if (!reports.isEmpty() && nextDeliveryNs() <= nextArrivalNs()) {
                sink.onReport(index, reports.remove());
            } else if (!inFlight.isEmpty()) {
                match(inFlight.remove());
            } else {
                return;
            }
        }
    }

    private void match(InFlight arrived) {
        OrderRequest order = arrived.order();
        Instrument instrument = instruments.get(order.symbol());
        BookView book = books.apply(order.symbol());
        long reportNs = wire.reportNs(arrived.arrivalNs());
        Optional<PaperRefusal> refusal = refusal(order, instrument, book);
        if (refusal.isPresent()) {
            reports.add(new ExecutionReport.Rejected(
                    order.orderNo(), reportNs, refusal.get().reason()));
            return;
        }
        new PaperMatch(order, instrument, account, taken.get(order.symbol()), reportNs).run(book, reports);
    }

    private Optional<PaperRefusal> refusal(OrderRequest order, Instrument instrument, BookView book) {
        if (!reachable) {
            return PaperRules.refuse(Code.VENUE_DOWN, instrument.venue() + " takes no orders");
        }
        return PaperRules.refusal(book, instrument)
                .or(() -> PaperRules.refusal(order, instrument))
                .or(() -> balanceRefusal(order, instrument));
    }

    private Optional<PaperRefusal> balanceRefusal(OrderRequest order, Instrument instrument) {
        Asset asset = PaperAccount.lockedAsset(order, instrument);
        long neededE8 = account.lockE8(order, instrument);
        long availableE8 = account.balanceE8(asset);
        if (neededE8 <= availableE8 && neededE8 != Long.MAX_VALUE) {
            return Optional.empty();
        }
        return PaperRules.refuse(
                Code.INSUFFICIENT_BALANCE,
                "needs " + Fixed.format(neededE8) + " " + asset + ", has " + Fixed.format(availableE8));
    }

    @Override
    public SortedMap<Asset, Long> balances() {
        return account.view();
    }

    @Override
    public void close() {}
}
