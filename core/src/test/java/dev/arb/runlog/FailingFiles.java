package dev.arb.runlog;

import dev.arb.FailingChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A disk that counts what is read from it and forced to it and, when told so, takes only part of a write and then refuses. */
final class FailingFiles implements RunLogFiles {

    final AtomicLong bytesRead = new AtomicLong();
    final AtomicLong journalSyncs = new AtomicLong();
    volatile boolean full;
    volatile String onlyFilesWith = "";

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        String name = String.valueOf(file.getFileName());
        return new FailingChannel(
                FileChannel.open(file, options),
                () -> full && name.contains(onlyFilesWith),
                bytesRead::addAndGet,
                () -> journalSyncs.addAndGet(name.endsWith(".journal") ? 1 : 0));
    }
}
