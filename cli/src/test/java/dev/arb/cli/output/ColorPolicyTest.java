package dev.arb.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorPolicyTest {
    @Test
    void theOptionBeatsEverything() {
        assertThat(ColorPolicy.isColoured(ColorChoice.ALWAYS, Map.of("NO_COLOR", "1"), false))
                .isTrue();
        assertThat(ColorPolicy.isColoured(ColorChoice.NEVER, Map.of("CLICOLOR_FORCE", "1"), true))
                .isFalse();
    }

    @Test
    void noColorCountsOnlyWhenItIsNotEmpty() {
        assertThat(automatic(Map.of("NO_COLOR", "1"), true)).isFalse();
        assertThat(automatic(Map.of("NO_COLOR", ""), true)).isTrue();
    }

    @Test
    void forceColoursPipesAndDumbTerminalsButNotAgainstNoColor() {
        assertThat(automatic(Map.of("CLICOLOR_FORCE", "1", "TERM", "dumb"), false))
                .isTrue();
        assertThat(automatic(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
        assertThat(automatic(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true))
                .isFalse();
    }

    @Test
    void aDumbTerminalAndAPipeGetNone() {
        assertThat(automatic(Map.of("TERM", "dumb"), true)).isFalse();
        assertThat(automatic(Map.of("TERM", "xterm"), false)).isFalse();
        assertThat(automatic(Map.of("TERM", "xterm"), true)).isTrue();
    }

    private static boolean automatic(Map<String, String> environment, boolean terminal) {
        return ColorPolicy.isColoured(ColorChoice.AUTO, environment, terminal);
    }
}
