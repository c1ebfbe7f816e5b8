package dev.arb.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random bookings beside a plain sum in decimals. */
class LedgerProperties {
    private static final List<List<Instrument>> INSTRUMENTS = LedgerTest.INSTRUMENTS;
    private static final Asset BNB = Asset.of("BNB");
    private static final int BOOKINGS = 60;

    private record Key(int venue, Asset asset) {}

    /** A ledger, the decimals beside it, and the sum of the postings of each entry and asset. */
    private static final class Books {
        private final Map<Key, BigDecimal> expected = new HashMap<>();
        private final Map<Asset, BigDecimal> fees = new HashMap<>();
        private final Map<String, Long> sums = new HashMap<>();
        private final Random random;
        private final Ledger ledger = new Ledger(INSTRUMENTS, this::hear);

        Books(long seed) {
            random = new Random(seed);
        }

        private void hear(long entryNo, int account, long amountE8) {
            sums.merge(entryNo + " " + assetOf(account), amountE8, Long::sum);
        }

        private Asset assetOf(int account) {
            return ledger.account(account).asset();
        }

        void bookAnything() {
            int venue = random.nextInt(2);
            Asset quote = INSTRUMENTS.get(venue).getFirst().quote().asset();
            Asset base = INSTRUMENTS.get(venue).getFirst().base();
            switch (random.nextInt(5)) {
                case 0 -> bookAmount(venue, random.nextBoolean() ? base : quote);
                default -> bookFill(venue, base, quote);
            }
        }

        private void bookAmount(int venue, Asset asset) {
            long amountE8 = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            if (random.nextBoolean()) {
                ledger.open(venue, asset, amountE8);
            } else {
                ledger.recordExternal(venue, asset, amountE8);
            }
            add(venue, asset, decimal(amountE8));
        }

        private void bookFill(int venue, Asset base, Asset quote) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long quantityE8 = random.nextLong(1, 500_000_000L);
            long priceE8 = random.nextLong(1, 10_000_000_000_000_000L);
            long feeE8 = random.nextInt(4) == 0 ? 0 : random.nextLong(1, 1_000_000_000L);
            Asset feeAsset = List.of(base, quote, BNB).get(random.nextInt(3));
            ledger.recordFill(venue, 0, side, quantityE8, priceE8, feeE8, feeAsset);
            BigDecimal sign = side == Side.BUY ? BigDecimal.ONE : BigDecimal.ONE.negate();
            BigDecimal value = decimal(priceE8).multiply(decimal(quantityE8)).setScale(8, RoundingMode.HALF_UP);
            add(venue, base, decimal(quantityE8).multiply(sign));
            add(venue, quote, value.multiply(sign.negate()));
            add(venue, feeAsset, decimal(feeE8).negate());
            fees.merge(feeAsset, decimal(feeE8), BigDecimal::add);
        }

        private void add(int venue, Asset asset, BigDecimal amount) {
            expected.merge(new Key(venue, asset), amount, BigDecimal::add);
        }
    }

    private static BigDecimal decimal(long unitsE8) {
        return BigDecimal.valueOf(unitsE8, 8);
    }

    @Property(tries = 3000)
    void balancesAreTheSumOfBookingsAndEveryEntrySumsToZeroInEachAsset(@ForAll long seed) {
        Books books = new Books(seed);
        for (int i = 0; i < BOOKINGS; i++) {
            books.bookAnything();
            books.ledger.checkInvariant();
        }
        books.expected.forEach((key, amount) ->
                assertThat(decimal(books.ledger.balance(key.venue, key.asset))).isEqualByComparingTo(amount));
        books.fees.forEach((asset, amount) ->
                assertThat(decimal(books.ledger.feesPaid(asset))).isEqualByComparingTo(amount));
        assertThat(books.sums.values()).isNotEmpty().containsOnly(0L);
        assertThat(books.ledger.entries()).isEqualTo(BOOKINGS);
    }

    @Property(tries = 300)
    void theSameBookingsGiveTheSameState(@ForAll long seed) {
        Books one = new Books(seed);
        Books other = new Books(seed);
        for (int i = 0; i < BOOKINGS; i++) {
            one.bookAnything();
            other.bookAnything();
            assertThat(state(one.ledger)).isEqualTo(state(other.ledger));
        }
    }

    private static List<Long> state(Ledger ledger) {
        List<Long> numbers = new ArrayList<>();
        ledger.writeTo(numbers::add);
        return numbers;
    }
}
