package dev.arb.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Asset;
import dev.arb.model.Currency;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ValuationProperties {
    private static final Asset BTC = Asset.of("BTC");
    private static final Asset ETH = Asset.of("ETH");
    private static final Asset KRW = Krw.KRW.asset();
    private static final Asset USDT = Usdt.USDT.asset();
    private static final List<List<Instrument>> INSTRUMENTS = List.of(
            List.of(instrument(VenueId.UPBIT, BTC, Krw.KRW), instrument(VenueId.UPBIT, ETH, Krw.KRW)),
            List.of(instrument(VenueId.BINANCE, BTC, Usdt.USDT), instrument(VenueId.BINANCE, ETH, Usdt.USDT)));

    private static Instrument instrument(VenueId venue, Asset base, Currency quote) {
        return new Instrument(
                venue, base + "-" + quote, base, quote, FeeRule.QUOTE, TickTable.uniform("1"), 1, 1, 0, 1);
    }

    private record Mids(long[][] midKrwE8, long krwPerUsdtE8) implements Marks {
        static Mids random(Random random) {
            return new Mids(new long[][] {mids(random), mids(random)}, random.nextLong(1, 2000 * Fixed.ONE));
        }

        private static long[] mids(Random random) {
            return random.longs(2, 1, 90_000_000L * Fixed.ONE).toArray();
        }

        @Override
        public long midKrwE8(int venue, int symbol) {
            return midKrwE8[venue][symbol];
        }
    }

    @Property(tries = 2000)
    void equityIsCashPlusBaseAtTheMidsOfTheirVenues(@ForAll long seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger(INSTRUMENTS, LedgerListener.NONE);
        Valuation valuation = new Valuation(ledger, INSTRUMENTS);
        Mids mids = Mids.random(random);
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal usdt = BigDecimal.ZERO;
        BigDecimal cash = BigDecimal.ZERO;
        for (int venue = 0; venue < 2; venue++) {
            cash = cash.add(deposit(ledger, venue, KRW, random));
            usdt = usdt.add(deposit(ledger, venue, USDT, random));
            base = base.add(value(deposit(ledger, venue, BTC, random), mids.midKrwE8(venue, 0)));
            base = base.add(value(deposit(ledger, venue, ETH, random), mids.midKrwE8(venue, 1)));
        }
        cash = cash.add(value(usdt, mids.krwPerUsdtE8));

        assertThat(decimal(valuation.cashKrwE8(mids))).isEqualByComparingTo(cash);
        assertThat(decimal(valuation.baseKrwE8(mids))).isEqualByComparingTo(base);
        assertThat(decimal(valuation.equityKrwE8(mids))).isEqualByComparingTo(cash.add(base));
    }

    private static BigDecimal deposit(Ledger ledger, int venue, Asset asset, Random random) {
        long amountE8 = random.nextLong(-10 * Fixed.ONE, 50 * Fixed.ONE);
        ledger.recordExternal(venue, asset, amountE8);
        return decimal(amountE8);
    }

    private static BigDecimal value(BigDecimal quantity, long midE8) {
        return quantity.multiply(decimal(midE8)).setScale(8, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(long unitsE8) {
        return BigDecimal.valueOf(unitsE8, 8);
    }

    @Example
    void theShippedBalancesAreWorthWhatTheyShouldBe() {
        Ledger ledger = new Ledger(INSTRUMENTS, LedgerListener.NONE);
        ledger.open(0, KRW, Fixed.parse("20000000"));
        ledger.open(0, BTC, Fixed.parse("0.2"));
        ledger.open(1, USDT, Fixed.parse("15000"));
        ledger.open(1, BTC, Fixed.parse("0.2"));
        Mids mids = new Mids(
                new long[][] {{Fixed.parse("85000000"), 1}, {Fixed.parse("84000000"), 1}}, Fixed.parse("1400.5"));

        assertThat(Fixed.format(new Valuation(ledger, INSTRUMENTS).equityKrwE8(mids)))
                .isEqualTo("74807500");
    }

    @Example
    void aBaseThatTwoSymbolsShareIsCountedOnce() {
        List<List<Instrument>> shared =
                List.of(List.of(instrument(VenueId.UPBIT, BTC, Krw.KRW), instrument(VenueId.UPBIT, BTC, Usdt.USDT)));
        Ledger ledger = new Ledger(shared, LedgerListener.NONE);
        ledger.open(0, BTC, Fixed.ONE);
        Mids mids = new Mids(new long[][] {{5, 7}}, Fixed.ONE);

        assertThat(new Valuation(ledger, shared).equityKrwE8(mids)).isEqualTo(5);
    }
}
