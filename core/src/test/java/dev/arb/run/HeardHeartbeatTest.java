package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.state.Component;
import dev.arb.state.Keys;
import dev.arb.state.Namespace;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeardHeartbeatTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Keys keys = new Keys(new Namespace("mock", Env.DOCKER));
    private long wallNs = 1_800_000_000L * SECOND;
    private long nano = -5 * SECOND;
    private final HeardHeartbeat heard = new HeardHeartbeat(keys, () -> wallNs, () -> nano);

    private void pass(long ns) {
        wallNs += ns;
        nano += ns;
    }

    private StateWrite beat(String value) {
        return new StateWrite.PutString(keys.heartbeat(Component.values()[0]), value, Ttl.NONE);
    }

    private String now() {
        return StateTimes.format(StateTimes.instant(wallNs));
    }

    @Test
    void beforeTheFirstBeatItIsAsOldAsTheListening() {
        pass(3 * SECOND);

        assertThat(heard.ageNs()).isEqualTo(3 * SECOND);
    }

    @Test
    void aBeatIsAsOldAsItsMakingAndNotAsItsArrival() {
        pass(10 * SECOND);
        StateWrite made = beat(now());
        pass(2 * SECOND);

        heard.accept(made);

        assertThat(heard.ageNs()).isEqualTo(2 * SECOND);
    }

    @Test
    void anOlderBeatThatComesLaterChangesNothing() {
        pass(10 * SECOND);
        StateWrite older = beat(now());
        pass(4 * SECOND);
        heard.accept(beat(now()));

        heard.accept(older);

        assertThat(heard.ageNs()).isZero();
    }

    @Test
    void aWallClockThatIsSetBackMakesNoBeatOfTheFuture() {
        pass(10 * SECOND);
        StateWrite made = beat(now());
        wallNs -= 3600 * SECOND;

        heard.accept(made);

        assertThat(heard.ageNs()).isZero();
        pass(SECOND);
        assertThat(heard.ageNs()).isEqualTo(SECOND);
    }

    @Test
    void otherKeysAndNonsenseAreNoBeat() {
        pass(10 * SECOND);

        heard.accept(new StateWrite.PutString("mock:docker:arbitrage:stats:trades_total", now(), Ttl.NONE));

        assertThat(heard.ageNs()).isEqualTo(10 * SECOND);
    }
}
