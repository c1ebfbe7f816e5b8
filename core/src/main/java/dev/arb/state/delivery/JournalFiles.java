package dev.arb.state.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Opens the files that a journal is written to; the seam at which a disk that fails is tried. */
@FunctionalInterface
interface JournalFiles {
    /** The real disk. */
    JournalFiles DISK = FileChannel::open;

    /** Opens a file as {@link FileChannel#open(Path, OpenOption...)} does. */
    FileChannel open(Path file, OpenOption... options) throws IOException;
}
