package dev.arb.alert.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.alert.AlertSeverity;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.LoopbackHttp.Request;
import dev.arb.market.net.Until;
import dev.arb.model.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a sink is fed that fails, is slow, or never answers. */
class SinkWorkerTest {
    private static final long MS = 1_000_000L;
    private static final long SOON = TimeUnit.SECONDS.toNanos(20);

    private final CountDownLatch gate = new CountDownLatch(1);
    private final LoopbackHttp server = new LoopbackHttp().on("/hook", request -> Reply.ok(""));
    private final List<String> trouble = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        gate.countDown();
        server.close();
    }

    private SinkWorker worker(SinkPolicy policy) {
        HttpSink sink = HttpSink.of(new Webhook(new Secret(server.uri() + "/hook"), Notes.ORIGIN));
        return new SinkWorker(sink, policy, InstantSource.fixed(Notes.AT), trouble::add).start();
    }

    private static SinkPolicy policy(int perMinute, int capacity, int attempts) {
        return new SinkPolicy(AlertSeverity.WARNING, perMinute, capacity, attempts, MS, 10 * MS);
    }

    private static void finish(SinkWorker worker) {
        worker.finish(System.nanoTime() + SOON);
    }

    private List<String> bodies() {
        return server.requests().stream().map(Request::body).toList();
    }

    @Test
    void whatFailsIsTriedAgainAndToldOnce() {
        server.failNext(Reply.of(500, Map.of(), ""));
        server.failNext(Reply.of(429, Map.of("Retry-After", "0"), ""));
        SinkWorker worker = worker(policy(600, 10, 5));
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "one"));
        Until.holds("it is sent", () -> worker.counts().sent() == 1);
        finish(worker);

        assertThat(worker.awaitEnd()).isZero();
        assertThat(bodies()).hasSize(3).allMatch(body -> body.contains("one"));
        assertThat(trouble).containsExactly("alerts do not reach webhook: HTTP 500", "alerts reach webhook again");
        assertThat(worker.counts()).isEqualTo(new SinkCounts("webhook", 1, 0, 0));
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        server.failNext(Reply.of(400, Map.of(), ""));
        SinkWorker worker = worker(policy(600, 10, 5));
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "one"));
        worker.onChange(Notes.closed("over"));
        finish(worker);

        assertThat(worker.awaitEnd()).isZero();
        assertThat(bodies()).hasSize(2);
        assertThat(worker.counts()).isEqualTo(new SinkCounts("webhook", 1, 1, 0));
    }

    @Test
    void anAlertIsGivenUpAfterItsAttempts() {
        for (int i = 0; i < 3; i++) {
            server.failNext(Reply.of(500, Map.of(), ""));
        }
        SinkWorker worker = worker(policy(600, 10, 3));
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "one"));
        Until.holds("it is given up", () -> worker.counts().failed() == 1);
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "two"));
        Until.holds("the next one is sent", () -> worker.counts().sent() == 1);
        finish(worker);

        assertThat(worker.awaitEnd()).isZero();
        assertThat(bodies()).hasSize(4);
    }

    @Test
    void whatIsBelowItsSeverityIsNotSentAndWhatRecoversIs() {
        SinkWorker worker = worker(policy(600, 10, 3));
        worker.onChange(Notes.opened(AlertSeverity.INFO, "quiet"));
        worker.onChange(Notes.opened(AlertSeverity.WARNING, "loud"));
        worker.onChange(Notes.closed("over"));
        finish(worker);
        worker.awaitEnd();

        assertThat(bodies()).hasSize(2);
        assertThat(bodies().get(1)).contains("\"event\":\"closed\"", "\"message\":\"over\"");
    }

    @Test
    void ofTooManyTheLeastImportantAreDroppedAndCountedInOneMessage() {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/slow", request -> {
            asked.countDown();
            await(gate);
            return Reply.ok("");
        });
        SinkWorker worker = new SinkWorker(
                        HttpSink.of(new Webhook(new Secret(server.uri() + "/slow"), Notes.ORIGIN)),
                        policy(600, 3, 1),
                        InstantSource.fixed(Notes.AT),
                        trouble::add)
                .start();
        worker.onChange(Notes.opened(AlertSeverity.WARNING, "first"));
        await(asked);
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "bad"));
        for (int i = 0; i < 14; i++) {
            worker.onChange(Notes.opened(AlertSeverity.WARNING, "w" + i));
        }
        gate.countDown();
        finish(worker);

        assertThat(worker.awaitEnd()).isZero();
        assertThat(bodies()).hasSize(5);
        assertThat(bodies().get(1)).contains("12 further alerts were not sent");
        assertThat(bodies().get(2)).contains("\"bad\"");
        assertThat(bodies().get(4)).contains("\"w13\"");
        assertThat(worker.counts().dropped()).isEqualTo(12);
    }

    @Test
    void theEndDoesNotWaitForTheThrottle() {
        SinkWorker worker = worker(policy(1, 10, 1));
        for (int i = 0; i < 5; i++) {
            worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "n" + i));
        }
        finish(worker);

        assertThat(worker.awaitEnd()).isZero();
        assertThat(bodies()).hasSize(5);
    }

    @Test
    void theEndWaitsForNobodyWhoNeverAnswers() {
        server.failNext(Reply.never());
        SinkWorker worker = worker(policy(600, 10, 3));
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "one"));
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "two"));
        Until.holds("the first is asked", () -> server.requests().size() == 1);
        worker.finish(System.nanoTime() + 50 * MS);

        assertThat(worker.awaitEnd()).isEqualTo(1);
        assertThat(worker.counts()).isEqualTo(new SinkCounts("webhook", 0, 1, 1));
    }

    @Test
    void theEndDoesNotWaitLongerThanAskedForThanThereIsTime() {
        server.failNext(Reply.of(429, Map.of("Retry-After", "3600"), ""));
        SinkWorker worker = worker(new SinkPolicy(AlertSeverity.WARNING, 600, 10, 3, MS, TimeUnit.HOURS.toNanos(1)));
        worker.onChange(Notes.opened(AlertSeverity.CRITICAL, "one"));
        Until.holds("the first is asked", () -> server.requests().size() == 1);
        finish(worker);

        assertThat(worker.awaitEnd()).isZero();
        assertThat(worker.counts().failed()).isEqualTo(1);
        assertThat(bodies()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
