package dev.arb.cli.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void theCodesAreThoseOfTheContract() {
        assertThat(Arrays.stream(ExitCode.values()).mapToInt(ExitCode::code))
                .containsExactly(0, 1, 2, 3, 4, 5, 70, 129, 130, 141, 143);
    }

    @Test
    void theTableExplainsEachCodeOnce() {
        assertThat(ExitCode.table()).hasSize(ExitCode.values().length).containsEntry("5", ExitCode.RISK_STOP.meaning());
        assertThat(ExitCode.table().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
}
