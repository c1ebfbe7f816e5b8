package dev.arb.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.LadderBook;
import org.junit.jupiter.api.Test;

class FxQuoteTest {
    @Test
    void theTouchOfTheBookIsTheRate() {
        LadderBook book = new LadderBook(4);
        book.setBid(138_500_000_000L, 1);
        book.setAsk(138_600_000_000L, 1);

        FxQuote quote = FxQuote.ofBook(book, "synthetic KRW-USDT", 1_000);

        assertThat(quote.bidE8()).isEqualTo(138_500_000_000L);
        assertThat(quote.askE8()).isEqualTo(138_600_000_000L);
        assertThat(quote.midE8()).isEqualTo(138_550_000_000L);
        assertThat(quote.ageNs(1_500)).isEqualTo(500);
        assertThat(quote.source()).contains("synthetic");
    }

    @Test
    void aRateThatIsCrossedNotPositiveOrFromNowhereIsRefused() {
        assertThatThrownBy(() -> new FxQuote(2, 1, 0, "x")).hasMessageContaining("2 / 1");
        assertThatThrownBy(() -> new FxQuote(0, 1, 0, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FxQuote(1, 1, 0, " ")).hasMessageContaining("source");
    }
}
