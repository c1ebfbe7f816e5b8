package dev.arb.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock of the operating system on a file, which a dead process never holds. The file tells who has it. A byte far
 * behind the text is locked, so that others can read the text where locks are mandatory.
 *
 * <p>Locks belong to a process, and closing any channel of a file gives them up: so within a process a file is never
 * opened twice, but looked up in a table.
 */
final class RunnerFileLock implements AutoCloseable {
    private static final Map<Path, RunnerIdentity> OF_THIS_PROCESS = new ConcurrentHashMap<>();
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int MAX_TEXT = 4_096;

    private final Path file;
    private final FileChannel channel;

    private RunnerFileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Either the lock or who has it. */
    record Attempt(Optional<RunnerFileLock> lock, RunnerIdentity holder) {}

    static Attempt tryLock(Path directory, String name, RunnerIdentity me) throws IOException {
        OwnerOnly.createDirectories(directory);
        Path file = directory.toRealPath().resolve(name);
        Optional<RunnerIdentity> inThisProcess = Optional.ofNullable(OF_THIS_PROCESS.putIfAbsent(file, me));
        if (inThisProcess.isPresent()) {
            return new Attempt(Optional.empty(), inThisProcess.get());
        }
        boolean locked = false;
        try {
            Attempt attempt = tryLock(file, me);
            locked = attempt.lock.isPresent();
            return attempt;
        } finally {
            if (!locked) {
                OF_THIS_PROCESS.remove(file);
            }
        }
    }

    private static Attempt tryLock(Path file, RunnerIdentity me) throws IOException {
        OwnerOnly.createFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return new Attempt(Optional.empty(), RunnerIdentity.fromJson(read(channel)));
            }
            RunnerFileLock held = new RunnerFileLock(file, channel);
            held.write(me.toJson() + "\n");
            locked = true;
            return new Attempt(Optional.of(held), me);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private void write(String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Gives the lock up. The file stays: removing it would let two others lock two different files. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
        } catch (IOException stillLocked) {
            // The text is only for people; what counts is that the channel is closed.
        }
        try {
            channel.close();
        } catch (IOException endsWithTheProcess) {
            // There is no other way to give a lock up; the operating system does it at the latest.
        }
        OF_THIS_PROCESS.remove(file);
    }
}
