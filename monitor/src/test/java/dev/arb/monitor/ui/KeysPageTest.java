package dev.arb.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.theme.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference page of the keys is made of the table; {@code -Darb.update-golden=true} writes it anew. */
class KeysPageTest {
    private static final Path PAGE = Path.of("../docs/reference/keys.md");

    @Test
    void thePageSaysWhatTheTableSays() throws Exception {
        String page = """
                # Keys of the dashboards

                `monitor-run`, `watch-status --interval` and `run-live --tui` have the same keys. The last line of a screen shows
                those that do something at the moment, `?` shows all. In `run-live --tui` Ctrl-C stops the run (twice: at once)
                and Ctrl-Z does nothing.

                | key | what it does |
                |---|---|
                %s
                """.formatted(KeyMap.ALL.stream()
                .map(binding ->
                        "| `" + binding.label() + "` | " + binding.help().in(Language.EN) + " |")
                .collect(Collectors.joining("\n")));
        if (Boolean.getBoolean("arb.update-golden")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
