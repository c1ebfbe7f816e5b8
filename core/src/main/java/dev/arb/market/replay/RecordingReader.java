package dev.arb.market.replay;

import dev.arb.market.replay.RecordingException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of several files as one stream, one file open at a time, in memory that does not grow with their
 * size. A line is {@code <local time in ns> <frame>}; gzip files are told by their first bytes. Lines without a time
 * are counted and passed over. One thread.
 */
final class RecordingReader implements FrameSource {
    private static final int MAX_LINE_BYTES = 1 << 24;
    private static final int MAX_TIME_DIGITS = 19;
    /** The year 2100; a time beyond it is damage, and would hold back every line after it. */
    private static final long MAX_TIME_NS = 4_102_444_800_000_000_000L;

    private final List<Path> files;
    private final byte[] block = new byte[1 << 16];
    private int nextFile;
    private @Nullable InputStream stream;
    private int blockAt;
    private int blockEnd;
    private byte[] line = new byte[1 << 16];
    private int lineLength;
    private long lineNumber;
    private boolean terminated;
    private long malformed;
    private long timeNs;
    private int frameFrom;

    /** @throws RecordingException when one of the files cannot be a recording; none stays open */
    RecordingReader(List<Path> files) {
        this.files = List.copyOf(files);
        for (Path file : this.files) {
            RecordingFiles.check(file);
        }
    }

    /** Goes to the next line that has a time. */
    @Override
    public boolean next() {
        while (nextLine()) {
            if (parseTime()) {
                return true;
            }
            malformed++;
            if (!terminated) {
                throw cut();
            }
        }
        return false;
    }

    @Override
    public long timeNs() {
        return timeNs;
    }

    /** The present line. */
    @Override
    public byte[] buffer() {
        return line;
    }

    @Override
    public int frameFrom() {
        return frameFrom;
    }

    @Override
    public int frameTo() {
        return lineLength;
    }

    /** Lines without a time. */
    @Override
    public long malformed() {
        return malformed;
    }

    /** Whether the present line ends as a line does. */
    @Override
    public boolean isTerminated() {
        return terminated;
    }

    @Override
    public RecordingException cut() {
        return cut(null);
    }

    private RecordingException cut(@Nullable Throwable cause) {
        return new RecordingException(
                Kind.CUT,
                file(),
                "is cut off in line " + lineNumber
                        + "; what stands before that was played; get the whole file again, or play it up to there",
                cause);
    }

    @Override
    public void close() {
        InputStream open = stream;
        stream = null;
        nextFile = files.size();
        if (open != null) {
            closeQuietly(open);
        }
    }

    private Path file() {
        return files.get(Math.max(0, nextFile - 1));
    }

    private boolean nextLine() {
        lineLength = 0;
        lineNumber++;
        terminated = false;
        while (true) {
            if (blockAt == blockEnd && !fill()) {
                if (lineLength > 0) {
                    return true;
                }
                if (!openNext()) {
                    return false;
                }
                continue;
            }
            int from = blockAt;
            while (blockAt < blockEnd && block[blockAt] != '\n') {
                blockAt++;
            }
            append(from, blockAt);
            if (blockAt < blockEnd) {
                blockAt++;
                terminated = true;
                return true;
            }
        }
    }

    private void append(int from, int to) {
        int length = to - from;
        if (lineLength + length > MAX_LINE_BYTES) {
            throw new RecordingException(
                    Kind.NOT_A_RECORDING,
                    file(),
                    "has a line " + lineNumber + " of more than " + MAX_LINE_BYTES
                            + " bytes, which no frame has; it is another kind of file");
        }
        if (lineLength + length > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, lineLength + length));
        }
        System.arraycopy(block, from, line, lineLength, length);
        lineLength += length;
    }

    /** Reads on in the open file; false when it has ended or none is open. */
    private boolean fill() {
        InputStream open = stream;
        if (open == null) {
            return false;
        }
        try {
            int read = open.read(block);
            blockAt = 0;
            blockEnd = Math.max(0, read);
            if (read > 0) {
                return true;
            }
            open.close();
            stream = null;
            return false;
        } catch (EOFException e) {
            throw cut(e);
        } catch (ZipException e) {
            throw new RecordingException(
                    Kind.CUT,
                    file(),
                    "is damaged after line " + (lineNumber - 1) + " (" + e.getMessage()
                            + "); what stands before that was played; get the whole file again",
                    e);
        } catch (IOException e) {
            throw new RecordingException(
                    Kind.UNREADABLE, file(), "cannot be read on after line " + (lineNumber - 1) + ": " + e, e);
        }
    }

    private boolean openNext() {
        if (nextFile >= files.size()) {
            return false;
        }
        stream = RecordingFiles.open(files.get(nextFile++));
        lineNumber = 1;
        blockAt = 0;
        blockEnd = 0;
        return true;
    }

    private boolean parseTime() {
        int at = 0;
        long value = 0;
        while (at < lineLength && at < MAX_TIME_DIGITS && line[at] >= '0' && line[at] <= '9') {
            value = value * 10 + (line[at++] - '0');
        }
        boolean sound = at > 0 && value > 0 && value < MAX_TIME_NS && at < lineLength && line[at] == ' ';
        timeNs = value;
        frameFrom = at + 1;
        return sound;
    }

    private static void closeQuietly(InputStream open) {
        try {
            open.close();
        } catch (IOException e) {
            // it was only read from; nothing is lost
        }
    }
}
