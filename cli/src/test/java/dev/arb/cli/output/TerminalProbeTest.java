package dev.arb.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalProbeTest {
    @ParameterizedTest
    @CsvSource({
        "/dev/pts/3, true",
        "/dev/tty1, true",
        "/dev/console, true",
        "pipe:[4711], false",
        "/dev/null, false",
        "/home/someone/out.txt, false"
    })
    void onlyTerminalDevicesAreTerminals(String target, boolean terminal) {
        assertThat(TerminalProbe.isTerminalDevice(target)).isEqualTo(terminal);
    }
}
