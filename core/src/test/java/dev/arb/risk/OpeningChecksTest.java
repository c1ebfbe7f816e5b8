package dev.arb.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.LadderBook;
import dev.arb.model.Fixed;
import org.junit.jupiter.api.Test;

class OpeningChecksTest {
    private static final long NOW = 1_000_000_000_000L;
    private final RiskLimits limits = RiskLimits.defaults();
    private final RiskState state = new RiskState(limits);
    private final OpeningChecks checks = new OpeningChecks(limits);

    private static LadderBook book(String bidSize, String askSize) {
        LadderBook book = new LadderBook(4);
        book.setBid(Fixed.parse("70000"), Fixed.parse(bidSize));
        book.setAsk(Fixed.parse("70001"), Fixed.parse(askSize));
        book.setComplete(true);
        return book;
    }

    @Test
    void anEmptyRunHasRoom() {
        assertThat(checks.counters(state, 0, 0, NOW)).isNull();
    }

    @Test
    void openPositionsAndExposureLeaveNoRoomAtTheirLimit() {
        assertThat(checks.counters(state, 1, 0, NOW)).isEqualTo(RiskCheck.MAX_OPEN_POSITIONS);
        assertThat(checks.observed()).isEqualTo(1);
        assertThat(checks.limit()).isEqualTo(1);

        assertThat(checks.counters(state, 0, limits.maxExposureKrwE8(), NOW)).isEqualTo(RiskCheck.MAX_EXPOSURE_KRW);
        assertThat(checks.counters(state, 0, limits.maxExposureKrwE8() - 1, NOW))
                .isNull();
    }

    @Test
    void tradesOfTheHourAndOfTheDayAreLimited() {
        for (int i = 0; i < 100; i++) {
            assertThat(checks.counters(state, 0, 0, NOW)).isNull();
            state.onTradeOpened(NOW);
        }
        assertThat(checks.counters(state, 0, 0, NOW)).isEqualTo(RiskCheck.MAX_TRADES_PER_HOUR);
        assertThat(checks.counters(state, 0, 0, NOW + 3_600_000_000_000L)).isNull();

        for (int i = 0; i < 900; i++) {
            state.onTradeOpened(NOW);
        }
        assertThat(checks.counters(state, 0, 0, NOW + 3_600_000_000_000L)).isEqualTo(RiskCheck.MAX_TRADES_PER_DAY);
    }

    @Test
    void theThinnerSideCounts() {
        long fx = Fixed.parse("1400");
        // 70 000 · 1400 = 98 million a BTC: 0.204… are 20 million
        assertThat(checks.liquidity(book("0.21", "0.21"), fx)).isNull();
        assertThat(checks.liquidity(book("0.20", "9"), fx)).isEqualTo(RiskCheck.MIN_LIQUIDITY_KRW);
        assertThat(checks.observed()).isEqualTo(Fixed.parse("19600000"));
        assertThat(checks.liquidity(book("9", "0.20"), fx)).isEqualTo(RiskCheck.MIN_LIQUIDITY_KRW);
    }

    @Test
    void aTradeThatMakesTheInventoryLopsidedIsHeldBack() {
        long ten = 10 * Fixed.ONE;
        // 10 and 10; four moved to A: 14 and 6, 8/20 = 0.4
        assertThat(checks.imbalance(ten, ten, 4 * Fixed.ONE)).isNull();
        assertThat(checks.imbalance(ten, ten, 5 * Fixed.ONE)).isNull();
        assertThat(checks.imbalance(ten, ten, 5 * Fixed.ONE + 1)).isEqualTo(RiskCheck.MAX_INVENTORY_IMBALANCE);
        assertThat(checks.imbalance(ten, ten, -6 * Fixed.ONE)).isEqualTo(RiskCheck.MAX_INVENTORY_IMBALANCE);
        assertThat(checks.observed()).isEqualTo(60_000_000);
        assertThat(checks.limit()).isEqualTo(50_000_000);
    }

    @Test
    void aTradeThatEvensALopsidedInventoryPasses() {
        long much = 19 * Fixed.ONE;
        assertThat(checks.imbalance(much, Fixed.ONE, -Fixed.ONE)).isNull();
        assertThat(checks.imbalance(Fixed.ONE, much, Fixed.ONE)).isNull();
        assertThat(checks.imbalance(much, Fixed.ONE, Fixed.ONE)).isEqualTo(RiskCheck.MAX_INVENTORY_IMBALANCE);
    }
}
