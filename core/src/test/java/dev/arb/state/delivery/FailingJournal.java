package dev.arb.state.delivery;

import dev.arb.FailingChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** A disk that, when told so, takes only part of a write and then refuses. */
final class FailingJournal implements JournalFiles {
    volatile boolean full;

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return new FailingChannel(FileChannel.open(file, options), () -> full);
    }
}
