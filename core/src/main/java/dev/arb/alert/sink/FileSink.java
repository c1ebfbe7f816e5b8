package dev.arb.alert.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * {@code alerts.jsonl}: a JSON object a line, appended whole and forced to the disk. A write that fails half-way is cut
 * off again, so that a line is there or is not; a crash may leave a last line without its end, which readers skip and
 * which the next line does not lengthen. A file that has grown to its bound is put aside as {@code alerts.1.jsonl}, in place of the one before.
 */
public final class FileSink implements AlertSink {
    /** The file in the run's directory. */
    public static final String FILE = "alerts.jsonl";

    static final String OLDER = "alerts.1.jsonl";
    private static final byte[] LINE_END = {'\n'};
    private static final long MAX_BYTES = 16L << 20;

    private final Path file;
    private final AlertOrigin origin;
    private final long maxBytes;

    public FileSink(Path directory, AlertOrigin origin) {
        this(directory, origin, MAX_BYTES);
    }

    FileSink(Path directory, AlertOrigin origin, long maxBytes) {
        this.file = directory.resolve(FILE);
        this.origin = origin;
        this.maxBytes = maxBytes;
    }

    @Override
    public String name() {
        return FILE;
    }

    @Override
    public SinkAnswer tell(AlertNote note) {
        try {
            append((NoteJson.of(note, origin) + "\n").getBytes(StandardCharsets.UTF_8));
            return new SinkAnswer.Told();
        } catch (IOException e) {
            return new SinkAnswer.Later(0, reason(e));
        }
    }

    /** Alerts are rare: the file is opened for each, so that one that was moved or removed is made anew. */
    private void append(byte[] line) throws IOException {
        if (Files.exists(file) && Files.size(file) + line.length > maxBytes) {
            Files.move(file, file.resolveSibling(OLDER), StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                long begin = endsInTheMiddle(channel, end) ? end + write(channel, LINE_END, end) : end;
                write(channel, line, begin);
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }

    private static boolean endsInTheMiddle(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != LINE_END[0];
    }

    private static int write(FileChannel channel, byte[] text, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
        return text.length;
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : e.getClass().getSimpleName().replace("Exception", "");
    }

    @Override
    public void close() {
        // nothing is open between two lines
    }
}
