package dev.arb.monitor.plain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void escapeSequencesAndLineBreaksOfOthersAreReplaced() {
        assertThat(Printable.text("BTC\u001B[2J\nKRW\u202E")).isEqualTo("BTC\uFFFD[2J\uFFFDKRW\uFFFD");
    }

    @Test
    void lettersOfAnyLanguageStay() {
        assertThat(Printable.text("업비트 ığüşöç ₩ 1,000")).isEqualTo("업비트 ığüşöç ₩ 1,000");
    }

    @Property
    void noControlCharacterSurvives(@ForAll String text) {
        assertThat(Printable.text(text).chars())
                .noneMatch(Character::isISOControl)
                .hasSize(text.length());
    }
}
