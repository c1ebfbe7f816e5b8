package dev.arb.state.delivery;

import dev.arb.FailingChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A disk that, when told so, takes only part of a write and then refuses, or does not come back from one. */
final class FailingJournal implements JournalFiles {
    volatile boolean full;
    private volatile CountDownLatch release = new CountDownLatch(0);
    private final CountDownLatch hanging = new CountDownLatch(1);

    void hang() {
        release = new CountDownLatch(1);
    }

    void awaitHanging() throws InterruptedException {
        hanging.await();
    }

    void goOn() {
        release.countDown();
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return new FailingChannel(FileChannel.open(file, options), this::isFull);
    }

    private boolean isFull() {
        if (release.getCount() > 0) {
            hanging.countDown();
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return full;
    }
}
