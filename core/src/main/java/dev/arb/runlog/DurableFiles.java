package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writing a small file so that it is there as a whole or not at all. */
final class DurableFiles {

    private DurableFiles() {}

    /** Replaces a file by rename, after its new content has reached the disk. */
    static void replace(RunLogFiles files, Path directory, String name, byte[] content) throws IOException {
        Path temporary = directory.resolve(name + ".tmp");
        try (FileChannel out = files.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        Files.move(
                temporary,
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(directory);
    }

    /** Makes renames in a directory durable; where a directory cannot be opened it is left to the system. */
    @SuppressWarnings("EmptyCatch")
    static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every platform opens directories; the rename itself has happened.
        }
    }
}
