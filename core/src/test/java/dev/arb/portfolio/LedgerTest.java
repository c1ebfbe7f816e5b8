package dev.arb.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.model.Asset;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Asset BTC = Asset.of("BTC");
    private static final Asset BNB = Asset.of("BNB");
    private static final Asset KRW = Krw.KRW.asset();
    private static final Asset USDT = Usdt.USDT.asset();
    static final List<List<Instrument>> INSTRUMENTS = List.of(
            List.of(new Instrument(
                    VenueId.UPBIT,
                    "KRW-BTC",
                    BTC,
                    Krw.KRW,
                    FeeRule.QUOTE,
                    TickTable.uniform("1000"),
                    1,
                    1,
                    0,
                    Long.MAX_VALUE)),
            List.of(new Instrument(
                    VenueId.BINANCE,
                    "BTCUSDT",
                    BTC,
                    Usdt.USDT,
                    FeeRule.RECEIVED,
                    TickTable.uniform("0.01"),
                    1000,
                    1000,
                    0,
                    Long.MAX_VALUE)));

    private final List<String> journal = new ArrayList<>();
    private final Ledger ledger = new Ledger(INSTRUMENTS, this::write);

    private void write(long entryNo, int account, long amountE8) {
        journal.add(entryNo + " " + nameOf(account) + " " + Fixed.format(amountE8));
    }

    private String nameOf(int account) {
        return ledger.account(account).toString();
    }

    @Test
    void aFillIsOneEntryOfABaseLegAQuoteLegAndAFee() {
        ledger.open(0, KRW, Fixed.parse("1000000"));
        ledger.recordFill(0, 0, Side.BUY, Fixed.parse("0.01"), Fixed.parse("85000000"), Fixed.parse("425"), KRW);

        assertThat(journal)
                .containsExactly(
                        "1 opening KRW -1000000",
                        "1 venue 0 KRW 1000000",
                        "2 venue 0 KRW -850000",
                        "2 trading KRW 850000",
                        "2 trading BTC -0.01",
                        "2 venue 0 BTC 0.01",
                        "2 venue 0 KRW -425",
                        "2 fees KRW 425");
        assertThat(ledger.balance(0, KRW)).isEqualTo(Fixed.parse("149575"));
        assertThat(ledger.balance(0, BTC)).isEqualTo(Fixed.parse("0.01"));
        assertThat(ledger.feesPaid(KRW)).isEqualTo(Fixed.parse("425"));
        assertThat(ledger.entries()).isEqualTo(2);
        ledger.checkInvariant();
    }

    @Test
    void aSaleIsTheMirrorOfAPurchase() {
        ledger.open(1, BTC, Fixed.parse("0.2"));
        ledger.recordFill(1, 0, Side.SELL, Fixed.parse("0.1"), Fixed.parse("60000"), Fixed.parse("6"), USDT);

        assertThat(ledger.balance(1, BTC)).isEqualTo(Fixed.parse("0.1"));
        assertThat(ledger.balance(1, USDT)).isEqualTo(Fixed.parse("5994"));
        ledger.checkInvariant();
    }

    @Test
    void aFeeInAThirdAssetIsBookedThere() {
        ledger.open(1, BNB, Fixed.parse("1"));
        ledger.open(1, USDT, Fixed.parse("600"));
        ledger.recordFill(1, 0, Side.BUY, Fixed.parse("0.01"), Fixed.parse("60000"), Fixed.parse("0.001"), BNB);

        assertThat(ledger.balance(1, BNB)).isEqualTo(Fixed.parse("0.999"));
        assertThat(ledger.balance(1, BTC)).isEqualTo(Fixed.parse("0.01"));
        assertThat(ledger.balance(1, USDT)).isZero();
        assertThat(ledger.feesPaid(BNB)).isEqualTo(Fixed.parse("0.001"));
        ledger.checkInvariant();
    }

    @Test
    void depositsAndWithdrawalsComeFromOutside() {
        ledger.recordExternal(0, KRW, Fixed.parse("500"));
        ledger.recordExternal(0, KRW, -Fixed.parse("200"));

        int outside = ledger.accountNumber(LedgerAccount.contra(LedgerAccountKind.EXTERNAL, KRW));
        assertThat(ledger.balance(0, KRW)).isEqualTo(Fixed.parse("300"));
        assertThat(ledger.total(outside)).isEqualTo(-Fixed.parse("300"));
    }

    @Test
    void whatWasNeverBookedIsZero() {
        assertThat(ledger.balance(1, KRW)).isZero();
        assertThat(ledger.feesPaid(BNB)).isZero();
    }

    @Test
    void theStateForAHashTellsEveryBookingApart() {
        List<Long> empty = state();
        ledger.open(0, KRW, 5);
        List<Long> opened = state();
        ledger.open(0, KRW, 0);

        assertThat(opened).isNotEqualTo(empty);
        assertThat(state()).isNotEqualTo(opened).hasSameSizeAs(opened);
    }

    private List<Long> state() {
        List<Long> numbers = new ArrayList<>();
        ledger.writeTo(numbers::add);
        return numbers;
    }

    @Test
    void aFillOfNothingIsRefused() {
        assertThatThrownBy(() -> ledger.recordFill(0, 0, Side.BUY, 0, 1, 0, KRW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quantity 0");
        assertThat(ledger.entries()).isZero();
    }

    @Test
    void anOverflowIsFatal() {
        ledger.open(0, KRW, Long.MAX_VALUE);
        assertThatThrownBy(() -> ledger.open(0, KRW, 1)).isInstanceOf(ArithmeticException.class);
    }
}
