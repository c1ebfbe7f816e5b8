package dev.arb.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LogQueueTest {

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    private void offer(LogQueue queue, String message) {
        queue.offer(Notes.of("a", Level.INFO, 0, message));
    }

    @Test
    void closingWritesWhatIsQueuedInOrder() {
        LogQueue queue = new LogQueue(1000, e -> written.add(e.getFormattedMessage())).start();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            offer(queue, "line " + i);
            expected.add("line " + i);
        }
        queue.close();
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void aWriterThatStandsStillHoldsUpNobodyAndTheLostLinesAreCounted() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        LogQueue queue = new LogQueue(10, e -> {
                    busy.countDown();
                    await(go);
                    written.add(e.getFormattedMessage());
                })
                .start();
        offer(queue, "first");
        busy.await();
        for (int i = 0; i < 100; i++) {
            offer(queue, "line");
        }
        go.countDown();
        queue.close();
        assertThat(written).hasSize(12).filteredOn("line"::equals).hasSize(10);
        assertThat(written.get(1)).startsWith("90 lines were dropped here");
    }

    @Test
    void aLineThatCannotBeWrittenDoesNotEndTheLog() {
        LogQueue queue = new LogQueue(10, e -> {
                    if (e.getFormattedMessage().equals("poison")) {
                        throw new IllegalStateException("no");
                    }
                    written.add(e.getFormattedMessage());
                })
                .start();
        offer(queue, "poison");
        offer(queue, "after");
        queue.close();
        assertThat(written).hasSize(2).last().isEqualTo("after");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
