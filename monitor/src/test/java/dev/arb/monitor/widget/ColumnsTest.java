package dev.arb.monitor.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalTextUtils;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void everyCharacterThatIsKeptIsAsWideAsTheTerminalLibrarySays() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            if (Columns.safe(text).equals(text)) {
                assertThat(Columns.of(text))
                        .as("U+%04X", c)
                        .isEqualTo(TerminalTextUtils.isCharDoubleWidth((char) c) ? 2 : 1);
            }
        }
    }

    @Test
    void whatDrivesATerminalOrCombinesIsReplaced() {
        assertThat(Columns.safe("a\u001B[2Jb")).isEqualTo("a\uFFFD[2Jb");
        assertThat(Columns.safe("x\u202Ey\u200Bz")).isEqualTo("x\uFFFDy\uFFFDz");
        assertThat(Columns.safe("\uD83D\uDE00!\uD83D")).isEqualTo("\uFFFD!\uFFFD");
        assertThat(Columns.safe("q\u0301")).isEqualTo("q\uFFFD");
    }

    @Test
    void partsThatMakeOneCharacterBecomeOne() {
        assertThat(Columns.safe("e\u0301")).isEqualTo("\u00E9");
        assertThat(Columns.safe("\u1100\u1161\u11A8")).isEqualTo("각");
        assertThat(Columns.of("한글 ok")).isEqualTo(7);
    }

    @Test
    void textIsCutBetweenCharacters() {
        assertThat(Columns.cut("가나다", 5)).isEqualTo("가나");
        assertThat(Columns.fit("가나다", 4, '~')).isEqualTo("가~");
        assertThat(Columns.fit("abc", 3, '~')).isEqualTo("abc");
        assertThat(Columns.fit("abc", 0, '~')).isEmpty();
    }
}
