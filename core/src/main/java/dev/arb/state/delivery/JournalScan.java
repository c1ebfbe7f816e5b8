package dev.arb.state.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Reads the whole lines of a journal from a position on; what is torn or damaged is passed over. */
final class JournalScan {
    /** Files larger than this are none of ours. */
    static final long MOST_BYTES = 64L << 20;

    private JournalScan() {}

    /**
     * @return the position after the last whole line
     * @throws IOException also when the file is larger than any journal
     */
    static long read(Path file, long from, Consumer<JournalRecord> each) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long more = channel.size() - from;
            if (more > MOST_BYTES) {
                throw new IOException("it has " + more + " bytes, more than any journal");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, more));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // a read may bring less than there is
            }
            return from + lines(bytes, each);
        }
    }

    /** @return how many bytes whole lines have */
    private static int lines(ByteBuffer bytes, Consumer<JournalRecord> each) {
        int begin = 0;
        for (int at = 0; at < bytes.position(); at++) {
            if (bytes.get(at) == '\n') {
                JournalLines.read(new String(bytes.array(), begin, at - begin, StandardCharsets.UTF_8))
                        .ifPresent(each);
                begin = at + 1;
            }
        }
        return begin;
    }
}
