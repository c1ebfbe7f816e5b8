package dev.arb.state.delivery;

import static dev.arb.state.delivery.JournaledStoreFixture.increment;
import static dev.arb.state.delivery.JournaledStoreFixture.row;

import dev.arb.state.redis.RedisAddress;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A process that counts until it is killed. It notes, in memory that outlives it, how many it was about to post and how
 * many it knows to have been stored.
 */
final class KilledWriter {
    static final int NOTE_BYTES = 2 * Long.BYTES;

    private static final int POSTS_BETWEEN_FLUSHES = 2_000;

    private KilledWriter() {}

    /** @param args port of Redis, directory of state, file of notes */
    public static void main(String[] args) throws Exception {
        Path notes = Path.of(args[2]);
        try (RedisStore store =
                        RedisStore.withoutConnecting(RedisAddress.of("127.0.0.1", Integer.parseInt(args[0]), 0));
                FileChannel channel = FileChannel.open(
                        notes, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer note = channel.map(FileChannel.MapMode.READ_WRITE, 0, NOTE_BYTES);
            StatePublisher publisher =
                    JournaledStoreFixture.publisher(store, Path.of(args[1]), JournalFiles.DISK, WallClock.INSTANCE);
            for (long n = 1; ; n++) {
                note.putLong(0, n);
                publisher.post(increment("n", 1));
                publisher.post(row("run:current", Long.toString(n)));
                if (n % POSTS_BETWEEN_FLUSHES == 0 && publisher.flush(JournaledStoreFixture.SHORT)) {
                    note.putLong(Long.BYTES, n);
                }
            }
        }
    }
}
