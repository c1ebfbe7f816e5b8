package dev.arb.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatGateTest {

    private static final long START = LogEvents.ms("2025-11-15T00:00:00Z");

    private final List<ILoggingEvent> written = new ArrayList<>();
    private final RepeatGate gate = new RepeatGate(written::add);

    RepeatGateTest() {
        gate.start();
    }

    private void log(Level level, long afterMs, String message) {
        gate.doAppend(Notes.of("arbitrage.health", level, START + afterMs, message));
    }

    private List<String> messages() {
        return written.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aMillionEqualErrorsAreWrittenOnceWithACount() {
        for (int i = 0; i < 1_000_000; i++) {
            log(Level.ERROR, 5, "redis is away");
        }
        assertThat(messages()).containsExactly("redis is away");
        log(Level.INFO, RepeatGate.WINDOW_MS + 5, "tick");
        assertThat(messages()).containsExactly("redis is away", "redis is away (999999 more equal ones)", "tick");
        assertThat(written.get(1).getLevel()).isEqualTo(Level.ERROR);
        assertThat(written.get(1).getLoggerName()).isEqualTo("arbitrage.health");
    }

    @Test
    void afterAMinuteTheErrorIsWrittenAgain() {
        log(Level.WARN, 0, "slow");
        log(Level.WARN, RepeatGate.WINDOW_MS - 1, "slow");
        log(Level.WARN, RepeatGate.WINDOW_MS, "slow");
        assertThat(messages()).containsExactly("slow", "slow (1 more equal ones)", "slow");
    }

    @Test
    void differentErrorsAndOrdinaryLinesAllPass() {
        for (int i = 0; i < 5; i++) {
            log(Level.INFO, i, "tick");
            log(Level.ERROR, i, "failure " + i);
        }
        log(Level.WARN, 6, "failure 0");
        gate.stop();
        assertThat(messages()).hasSize(11).noneMatch(m -> m.contains("more"));
    }

    @Test
    void theCountIsWrittenWhenTheLogEnds() {
        log(Level.ERROR, 0, "x");
        log(Level.ERROR, 1, "x");
        log(Level.ERROR, 2, "x");
        gate.stop();
        assertThat(messages()).containsExactly("x", "x (2 more equal ones)");
    }

    @Test
    void aFloodOfDifferentErrorsHoldsNoMoreThanAFewHundred() {
        log(Level.ERROR, 0, "first");
        log(Level.ERROR, 0, "first");
        for (int i = 0; i < 10_000; i++) {
            log(Level.ERROR, 1, "error " + i);
        }
        assertThat(messages()).hasSize(10_002).contains("first (1 more equal ones)");
    }
}
