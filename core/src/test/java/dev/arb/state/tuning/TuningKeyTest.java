package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.state.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TuningKeyTest {
    @Test
    void aTuningKeyOfAnyProgramIsTakenApart() {
        assertThat(TuningKey.of("k", Row.TUNING_RESULT.parts("s1", "w1", "7")))
                .contains(new TuningKey("k", "s1", "w1", Optional.of("7")));
        assertThat(TuningKey.of("k", Row.TUNING_LAST_SEEN.parts("s1", "w1")))
                .contains(new TuningKey("k", "s1", "w1", Optional.empty()));
        assertThat(TuningKey.of("k", "tuning_session:a b:worker:host:4711:iteration:x"))
                .contains(new TuningKey("k", "a b", "host:4711", Optional.of("x")));
        for (String other : List.of(
                Row.TUNING_SESSION.parts("s1"),
                Row.TUNING_WORKERS.parts("s1"),
                Row.TUNING_TRIALS.parts("s1", "0"),
                "tuning_session:worker:w1:iteration:7",
                "tuning_session:s1:worker:w1",
                "tuning_session:s1:worker:w1:state")) {
            assertThat(TuningKey.of("k", other)).as(other).isEmpty();
        }
        assertThat(Row.TUNING_RESULT.parts("s1", "w1", "7")).startsWith(TuningKey.beginning(Optional.of("s1")));
        assertThat(Row.TUNING_LAST_SEEN.parts("s1", "w1")).startsWith(TuningKey.beginning(Optional.empty()));
    }
}
