package dev.arb.cli.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void theCodesAreThoseOfTheContract() {
        assertThat(Arrays.stream(ExitCode.values()).mapToInt(ExitCode::code))
                .containsExactly(0, 1, 2, 3, 4, 5, 70, 129, 130, 141, 143);
    }

    @Test
    void theReadmeListsEveryCode() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        List<String> listed = readme.lines()
                .filter(line -> line.matches("\\| [0-9, ]+ \\|.*"))
                .flatMap(line -> Stream.of(line.split("\\|")[1].split(",")))
                .map(String::strip)
                .toList();

        assertThat(listed).containsExactlyElementsOf(ExitCode.table().keySet());
    }

    @Test
    void theTableExplainsEachCodeOnce() {
        assertThat(ExitCode.table()).hasSize(ExitCode.values().length).containsEntry("5", ExitCode.RISK_STOP.meaning());
        assertThat(ExitCode.table().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
}
