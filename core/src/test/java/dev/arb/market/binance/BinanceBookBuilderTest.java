package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.AllocatedBytes;
import dev.arb.market.Books;
import dev.arb.market.LadderBook;
import dev.arb.market.MutableBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The procedure of Binance's documentation, rule by rule. Prices are whole USDT, sizes whole units. */
class BinanceBookBuilderTest {
    private static final long E8 = 100_000_000L;
    private final BinanceStreamParser parser = new BinanceStreamParser(List.of("BTCUSDT"));
    private final MutableBook book = new LadderBook();
    private final BinanceBookBuilder builder = new BinanceBookBuilder(book);

    @Test
    void updatesWaitForTheSnapshotAndAreAppliedToIt() {
        assertThat(update(10, 12, "99:5")).isEqualTo(BookOutcome.BUFFERED);
        assertThat(update(13, 15, "98:7")).isEqualTo(BookOutcome.BUFFERED);
        assertThat(book.isComplete()).isFalse();

        assertThat(snapshot(12, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);

        assertThat(bids()).as("10..12 is in the snapshot, 13..15 is not").containsExactly("99x1", "98x7");
        assertThat(book.updateId()).isEqualTo(15);
        assertThat(book.exchangeTimeNs()).isEqualTo(1_723_161_255_208_000_000L);
        assertThat(book.isUsable()).isTrue();
    }

    @Test
    void theFirstUpdateKeptMayContainTheSnapshotsId() {
        update(10, 20, "98:3");

        assertThat(snapshot(15, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(bids()).containsExactly("99x1", "98x3");
        assertThat(book.updateId()).isEqualTo(20);
    }

    @Test
    void aSnapshotOlderThanTheFirstUpdateIsRefusedAndANewerOneTaken() {
        update(10, 12, "98:3");

        assertThat(snapshot(9, "99:1", "101:1")).isEqualTo(BookOutcome.SNAPSHOT_TOO_OLD);
        assertThat(builder.needsSnapshot()).isTrue();
        assertThat(snapshot(10, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(builder.counters().staleSnapshots()).isEqualTo(1);
    }

    @Test
    void aSnapshotBeforeAnyUpdateIsContinuedByTheNextOne() {
        assertThat(snapshot(10, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(book.exchangeTimeNs()).as("a snapshot tells no time").isEqualTo(Long.MIN_VALUE);
        assertThat(update(11, 13, "99:0")).isEqualTo(BookOutcome.APPLIED);
        assertThat(bids()).isEmpty();
    }

    @Test
    void aGapEmptiesTheBookUntilANewSnapshot() {
        live(10);

        assertThat(update(12, 13, "99:9")).isEqualTo(BookOutcome.GAP);

        assertThat(book.isComplete()).isFalse();
        assertThat(book.isUsable()).isFalse();
        assertThat(book.bidCount()).isZero();
        assertThat(update(14, 15, "98:4")).isEqualTo(BookOutcome.BUFFERED);
        assertThat(snapshot(11, "99:1", "101:1")).isEqualTo(BookOutcome.SNAPSHOT_TOO_OLD);
        assertThat(snapshot(14, "99:2", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(bids()).containsExactly("99x2", "98x4");
        assertThat(book.updateId()).isEqualTo(15);
        assertThat(builder.counters().gaps()).isEqualTo(1);
    }

    @Test
    void aGapWhileWaitingDropsWhatCameBeforeIt() {
        update(1, 5, "97:1");
        assertThat(update(8, 9, "98:1")).isEqualTo(BookOutcome.GAP);

        assertThat(snapshot(6, "99:1", "101:1")).isEqualTo(BookOutcome.SNAPSHOT_TOO_OLD);
        assertThat(snapshot(8, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(bids()).containsExactly("99x1", "98x1");
    }

    @Test
    void duplicatesAndStragglersChangeNothing() {
        live(10);
        update(11, 12, "99:3");

        assertThat(update(11, 12, "99:7")).isEqualTo(BookOutcome.IGNORED);
        assertThat(update(9, 10, "99:8")).isEqualTo(BookOutcome.IGNORED);
        assertThat(update(11, 13, "99:4")).as("overlapping, and newer").isEqualTo(BookOutcome.APPLIED);

        assertThat(bids()).containsExactly("99x4");
        assertThat(book.updateId()).isEqualTo(13);
        assertThat(builder.counters().ignored()).isEqualTo(2);
    }

    @Test
    void twoUpdatesInTheWrongOrderAreAGapAndNeverAWrongBook() {
        live(10);

        assertThat(update(13, 14, "99:5")).isEqualTo(BookOutcome.GAP);
        assertThat(update(11, 12, "99:6")).isEqualTo(BookOutcome.IGNORED);
        assertThat(book.isComplete()).isFalse();
        assertThat(snapshot(13, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(bids()).containsExactly("99x5");
    }

    @Test
    void aStaleSnapshotInMidStreamIsIgnoredAndANewerOneTaken() {
        live(10);
        update(11, 20, "98:3");

        assertThat(snapshot(15, "99:9", "101:9")).isEqualTo(BookOutcome.IGNORED);
        assertThat(bids()).containsExactly("99x1", "98x3");
        assertThat(snapshot(30, "99:2", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(bids()).containsExactly("99x2");
        assertThat(update(25, 30, "98:8")).isEqualTo(BookOutcome.IGNORED);
        assertThat(update(29, 31, "98:8")).isEqualTo(BookOutcome.APPLIED);
    }

    @Test
    void aBookThatIsCrossedAfterAnUpdateIsThrownAway() {
        live(10);

        assertThat(update(11, 12, "101:1")).isEqualTo(BookOutcome.GAP);
        assertThat(builder.needsSnapshot()).isTrue();
        assertThat(builder.counters().crossed()).isEqualTo(1);
    }

    @Test
    void aLostConnectionNeedsANewSnapshot() {
        live(10);
        builder.reset();

        assertThat(builder.needsSnapshot()).isTrue();
        assertThat(update(11, 12, "99:2")).isEqualTo(BookOutcome.BUFFERED);
    }

    @Test
    void theBufferIsBoundedAndALateSnapshotStillFits() {
        for (int id = 1; id <= 200_000; id++) {
            update(id, id, "98:3");
        }

        assertThat(snapshot(1, "99:1", "101:1")).as("its updates were dropped").isEqualTo(BookOutcome.SNAPSHOT_TOO_OLD);
        assertThat(snapshot(200_000, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
        assertThat(book.updateId()).isEqualTo(200_000);
    }

    @Test
    void aTickerOfTheSameIdProvesTheBookWhicheverComesFirst() {
        TouchVerifier verifier = new TouchVerifier();
        live(10);
        ticker(verifier, 10, "1");
        ticker(verifier, 11, "5");
        ticker(verifier, 12, "6");
        update(11, 12, "99:6");
        verifier.onBook(book);

        assertThat(verifier.equal()).isEqualTo(2);
        ticker(verifier, 12, "7");
        assertThat(verifier.different()).isEqualTo(1);
    }

    @Test
    void parsingAndBuildingAllocateNothing() {
        live(10);
        byte[] set =
                Frames.depth(11, 11, List.of("99:2", "97:1"), List.of("102:3")).getBytes(StandardCharsets.UTF_8);
        byte[] remove = Frames.depth(11, 11, List.of("97:0"), List.of("102:0")).getBytes(StandardCharsets.UTF_8);
        run(set, remove, 20_000);

        long bytes = AllocatedBytes.during(() -> run(set, remove, 20_000));

        assertThat(bytes).as("bytes for 40 000 updates").isLessThan(2_000);
    }

    /** The same two updates again and again: the book's id is put back so that they apply. */
    private void run(byte[] set, byte[] remove, int times) {
        for (int i = 0; i < times; i++) {
            parser.parse(set, 0, set.length);
            builder.onUpdate(parser.frame(), i);
            book.stamp(0, i, 10);
            parser.parse(remove, 0, remove.length);
            builder.onUpdate(parser.frame(), i);
            book.stamp(0, i, 10);
        }
    }

    private void live(long id) {
        assertThat(snapshot(id, "99:1", "101:1")).isEqualTo(BookOutcome.APPLIED);
    }

    private BookOutcome update(long firstId, long lastId, String bid) {
        Frames.parse(parser, Frames.depth(firstId, lastId, List.of(bid), List.of()));
        return builder.onUpdate(parser.frame(), 1);
    }

    private BookOutcome snapshot(long id, String bid, String ask) {
        Frames.parse(parser, Frames.snapshot(id, List.of(bid), List.of(ask)));
        return builder.onSnapshot(parser.frame(), 1);
    }

    private void ticker(TouchVerifier verifier, long id, String bidSize) {
        Frames.parse(parser, Frames.ticker(id, "99", bidSize, "101", "1"));
        verifier.onTicker(parser.frame(), book);
    }

    private List<String> bids() {
        return Books.bids(book).stream()
                .map(level -> level.split("x"))
                .map(parts -> Long.parseLong(parts[0]) / E8 + "x" + Long.parseLong(parts[1]) / E8)
                .toList();
    }
}
