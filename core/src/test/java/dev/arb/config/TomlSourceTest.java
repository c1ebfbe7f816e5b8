package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlSourceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [a                | 1 | expected ] but found the end of the line
            [[a]]             | 1 | no key takes a list of tables
            a = 1 b = 2       | 1 | expected the end of the line but found 'b'
            a                 | 1 | expected = but found the end of the line
            = 1               | 1 | expected a key but found '='
            a =               | 1 | expected a value but found the end of the line
            a = soon          | 1 | soon is no number; quote a text
            a = 010           | 1 | 010 is no number; quote a text
            a = 1979-05-27    | 1 | 1979-05-27 is no number; quote a text
            a = "open         | 1 | a text is not closed with "
            a = "\\x"         | 1 | unknown escape in a text; write \\\\ for a backslash
            a = "\\u12"       | 1 | an escape needs 4 hexadecimal digits
            a = { b = 1, }    | 1 | expected a key but found '}'
            a = [1, {b = 2}]  | 1 | no key takes a list of tables
            """)
    void whatIsNoTomlNamesItsLineAndWhatWasExpected(String line, int at, String problem) {
        String text = "# first\n\n" + line.strip() + "\nz = 1\n";
        assertThatThrownBy(() -> TomlSource.read("t.toml", text))
                .isInstanceOf(ConfigException.class)
                .hasMessage("t.toml:" + (at + 2) + ": not valid TOML: " + problem);
    }

    @Test
    void aTextOverSeveralLinesIsRefused() {
        assertThatThrownBy(() -> TomlSource.read("t.toml", "a = \"\"\"\nb\"\"\""))
                .hasMessageContaining("t.toml:1: not valid TOML: a text over several lines");
    }

    @Test
    void aListIsReadOverAndReportedAsOne() {
        List<RawSetting> settings = TomlSource.read("t.toml", "a = [1, # one\n 'x', [2],\n]\nb = 2\n");
        assertThat(settings).extracting(s -> s.value().kind()).containsExactly(Scalar.Kind.LIST, Scalar.Kind.INT);
        assertThat(settings.getLast().origin().line()).isEqualTo(4);
    }

    @Test
    void aKeyOrTableThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> TomlSource.read("t.toml", "[a]\nb = 1\n[a]\n"))
                .hasMessage("t.toml:3: a stands here for the second time, after line 1; keep one of them");
        assertThatThrownBy(() -> TomlSource.read("t.toml", "a.b = 1\n[a]\nb = 2\n"))
                .hasMessageStartingWith("t.toml:3: a.b stands here for the second time");
    }
}
