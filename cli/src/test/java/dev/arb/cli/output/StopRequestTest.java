package dev.arb.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StopRequestTest {
    private final List<String> said = new ArrayList<>();
    private final List<ExitCode> halted = new ArrayList<>();
    private final List<String> stops = new ArrayList<>();
    private final StopRequest request = new StopRequest(said::add, halted::add);

    @Test
    void theFirstRequestEndsTheRunInOrderAndSaysHowToQuitAtOnce() {
        request.onStop(() -> stops.add("stop"));

        request.raise(ExitCode.INTERRUPTED);

        assertThat(stops).containsExactly("stop");
        assertThat(said).containsExactly("stopping... press Ctrl-C again to quit now");
        assertThat(halted).isEmpty();
        assertThat(request.requested()).contains(ExitCode.INTERRUPTED);
    }

    @Test
    void theSecondRequestEndsTheProcessAtOnce() {
        request.onStop(() -> stops.add("stop"));

        request.raise(ExitCode.TERMINATED);
        request.raise(ExitCode.INTERRUPTED);

        assertThat(halted).containsExactly(ExitCode.INTERRUPTED);
        assertThat(stops).hasSize(1);
        assertThat(request.requested()).contains(ExitCode.TERMINATED);
    }

    @Test
    void theSecondRequestIsHeardWhileTheFirstCannotSpeak() throws InterruptedException {
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        StopRequest deaf = new StopRequest(
                line -> {
                    speaking.countDown();
                    awaitQuietly(released);
                },
                halted::add);
        Thread first = new Thread(() -> deaf.raise(ExitCode.INTERRUPTED));
        first.start();
        speaking.await();

        deaf.raise(ExitCode.INTERRUPTED);

        assertThat(halted).hasSize(1);
        released.countDown();
        first.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRequestBeforeTheRunCanBeStoppedIsKeptForIt() {
        request.raise(ExitCode.HANGUP);
        assertThat(stops).isEmpty();

        request.onStop(() -> stops.add("stop"));

        assertThat(stops).containsExactly("stop");
    }
}
