package dev.arb.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import dev.arb.model.Fixed;
import dev.arb.model.OrderRequest;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.risk.Verdict.Approved;
import dev.arb.risk.Verdict.Refused;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskGateTest {
    private static final long MILLION = Fixed.parse("1000000");
    private final RiskGate gate = new RiskGate(RiskLimits.defaults());

    private static OrderRequest order(Side side, Purpose purpose) {
        return new OrderRequest(1, "id", 0, 0, side, Fixed.ONE, Fixed.ONE, purpose, 1, 0, 1);
    }

    @Test
    void whatFitsIsApprovedAndCarriesTheOrder() {
        OrderRequest wanted = order(Side.BUY, Purpose.OPEN);

        Verdict verdict = gate.approve(wanted, TradingState.ACTIVE, MILLION, 4 * MILLION);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.order().request()).isSameAs(wanted));
    }

    @Test
    void aPurchaseAboveThePositionLimitIsRefusedWithWhatWasSeen() {
        assertThat(gate.approve(order(Side.BUY, Purpose.OPEN), TradingState.ACTIVE, MILLION + 1, 0))
                .isEqualTo(new Refused(RiskCheck.MAX_POSITION_SIZE_KRW, MILLION + 1, MILLION));
    }

    @Test
    void theExposureWithTheNewPositionIsLimited() {
        assertThat(gate.approve(order(Side.SELL, Purpose.OPEN), TradingState.ACTIVE, MILLION, 4 * MILLION + 1))
                .isEqualTo(new Refused(RiskCheck.MAX_EXPOSURE_KRW, 5 * MILLION + 1, 5 * MILLION));
    }

    @ParameterizedTest
    @EnumSource(value = Purpose.class, mode = EXCLUDE, names = "OPEN")
    void whatReducesExposurePassesTheLimitsOfSize(Purpose purpose) {
        for (TradingState state : new TradingState[] {TradingState.ACTIVE, TradingState.REDUCING}) {
            assertThat(gate.approve(order(Side.BUY, purpose), state, 100 * MILLION, 100 * MILLION))
                    .isInstanceOf(Approved.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void nothingPassesInHalted(Purpose purpose) {
        assertThat(gate.approve(order(Side.BUY, purpose), TradingState.HALTED, 1, 0))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.check()).isEqualTo(RiskCheck.TRADING_STATE);
                    assertThat(refused.check().isSafety()).isTrue();
                });
    }

    @Test
    void nothingOpensInReducing() {
        assertThat(gate.approve(order(Side.SELL, Purpose.OPEN), TradingState.REDUCING, 1, 0))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anApprovedOrderCanBeMadeByTheGateOnly() {
        for (Constructor<?> constructor : ApprovedOrder.class.getDeclaredConstructors()) {
            assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED))
                    .isZero();
        }
        assertThat(Modifier.isFinal(ApprovedOrder.class.getModifiers())).isTrue();
    }

    @Test
    void aRefusalReadsWithItsUnits() {
        assertThat(new Refused(RiskCheck.MAX_SLIPPAGE_PCT, 412_000, 300_000)).hasToString("max_slippage_pct 0.412/0.3");
        assertThat(new Refused(RiskCheck.MAX_ORDER_DELAY_MS, 2_600_000_000L, 2_500_000_000L))
                .hasToString("max_order_delay_ms 2600/2500");
        assertThat(new Refused(RiskCheck.MAX_DAILY_LOSS_KRW, Fixed.parse("150000.5"), Fixed.parse("150000")))
                .hasToString("max_daily_loss_krw 150001/150000");
        assertThat(new Refused(RiskCheck.MAX_OPEN_POSITIONS, 1, 1)).hasToString("max_open_positions 1/1");
        assertThat(new Refused(RiskCheck.MAX_INVENTORY_IMBALANCE, 51_000_000, 50_000_000))
                .hasToString("max_inventory_imbalance 0.51/0.5");
    }
}
