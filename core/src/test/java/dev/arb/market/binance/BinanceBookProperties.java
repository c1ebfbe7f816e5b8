package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.Books;
import dev.arb.market.LadderBook;
import dev.arb.market.MutableBook;
import dev.arb.market.TreeBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * An exchange whose true book at every update id is known, and a line between it and us that loses, doubles and swaps
 * updates. Whenever the local book says it is complete, it is the true book of its update id.
 */
class BinanceBookProperties {
    private static final int UPDATES = 300;

    @Property(tries = 60)
    void aCompleteBookIsTheTrueBookWhateverTheLineDoes(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Exchange exchange = new Exchange(random);
        MutableBook book = random.nextBoolean() ? new LadderBook() : new TreeBook();
        Receiver receiver = new Receiver(new BinanceBookBuilder(book));
        List<String> line = new ArrayList<>();
        int complete = 0;
        for (int i = 0; i < UPDATES; i++) {
            line.add(exchange.next());
            disturb(line, random);
            boolean heldBack = random.nextInt(20) == 0;
            if (!heldBack) {
                line.forEach(receiver::take);
                line.clear();
            }
            if (receiver.builder.needsSnapshot() && random.nextInt(4) == 0) {
                receiver.take(random.nextInt(5) == 0 ? exchange.oldSnapshot() : exchange.snapshot());
            }
            if (book.isComplete()) {
                complete++;
                assertThat(exchange.books.get(book.updateId()))
                        .as("book at %d", book.updateId())
                        .isEqualTo(Books.bids(book) + " / " + Books.asks(book));
            }
        }

        assertThat(complete).as("the line is not so bad that nothing arrives").isGreaterThan(UPDATES / 10);
    }

    /** An undisturbed line needs one snapshot and never loses the book. */
    @Property(tries = 20)
    void aGoodLineNeedsOneSnapshot(@ForAll long seed) {
        Exchange exchange = new Exchange(new SplittableRandom(seed));
        MutableBook book = new LadderBook();
        Receiver receiver = new Receiver(new BinanceBookBuilder(book));
        IntStream.range(0, 5).forEach(i -> receiver.take(exchange.next()));
        receiver.take(exchange.snapshot());
        IntStream.range(0, UPDATES).forEach(i -> receiver.take(exchange.next()));

        assertThat(exchange.books.get(book.updateId())).isEqualTo(Books.bids(book) + " / " + Books.asks(book));
        assertThat(book.updateId()).isEqualTo(exchange.id);
        assertThat(receiver.builder.counters().gaps()).isZero();
        assertThat(receiver.builder.counters().snapshots()).isEqualTo(1);
    }

    private static void disturb(List<String> line, SplittableRandom random) {
        switch (random.nextInt(40)) {
            case 0 -> line.removeLast();
            case 1 -> line.add(line.getLast());
            case 2 -> {
                if (line.size() > 1) {
                    line.add(line.remove(random.nextInt(line.size())));
                }
            }
            default -> {
                // arrives as it was sent
            }
        }
    }

    private static final class Receiver {
        private final BinanceStreamParser parser = new BinanceStreamParser(List.of("BTCUSDT"));
        private final BinanceBookBuilder builder;

        Receiver(BinanceBookBuilder builder) {
            this.builder = builder;
        }

        void take(String frame) {
            if (Frames.parse(parser, frame) == FrameKind.SNAPSHOT) {
                builder.onSnapshot(parser.frame(), 0);
            } else {
                builder.onUpdate(parser.frame(), 0);
            }
        }
    }

    private static final class Exchange {
        private final SplittableRandom random;
        private final TreeBook book = new TreeBook();
        private final Map<Long, String> books = new HashMap<>();
        private long id = 1000;
        private String old;

        Exchange(SplittableRandom random) {
            this.random = random;
            for (int i = 0; i < 20; i++) {
                change();
            }
            remember();
            old = snapshot();
        }

        /** Between one and five changes in one update, as a stream of every 100 ms has them. */
        String next() {
            long first = id + 1;
            List<String> bids = new ArrayList<>();
            List<String> asks = new ArrayList<>();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                id++;
                String level = change();
                (level.startsWith("b") ? bids : asks).add(level.substring(1));
            }
            remember();
            if (random.nextInt(50) == 0) {
                old = snapshot();
            }
            return Frames.depth(first, id, bids, asks);
        }

        String snapshot() {
            return Frames.snapshot(id, levels(true), levels(false));
        }

        String oldSnapshot() {
            return old;
        }

        private String change() {
            boolean bid = random.nextBoolean();
            int price = bid ? random.nextInt(60, 100) : random.nextInt(100, 140);
            int size = random.nextInt(3);
            if (bid) {
                book.setBid(price * 100_000_000L, size * 100_000_000L);
            } else {
                book.setAsk(price * 100_000_000L, size * 100_000_000L);
            }
            return (bid ? "b" : "a") + price + ":" + size;
        }

        private void remember() {
            books.put(id, Books.bids(book) + " / " + Books.asks(book));
        }

        private List<String> levels(boolean bids) {
            return (bids ? Books.bids(book) : Books.asks(book))
                    .stream()
                            .map(level -> level.split("x"))
                            .map(parts -> Long.parseLong(parts[0]) / 100_000_000L + ":"
                                    + Long.parseLong(parts[1]) / 100_000_000L)
                            .toList();
        }
    }
}
