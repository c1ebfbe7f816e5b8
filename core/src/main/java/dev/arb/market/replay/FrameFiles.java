package dev.arb.market.replay;

import dev.arb.market.recording.FrameFileReader;
import dev.arb.market.recording.FrameRecord;
import dev.arb.market.replay.RecordingException.Kind;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several files of frames as one, one file open at a time. One thread. */
final class FrameFiles implements Closeable {
    private final List<Path> files;
    private int nextFile;
    private @Nullable FrameFileReader reader;

    FrameFiles(List<Path> files) {
        this.files = files;
    }

    /** Whether a file is one of frames rather than of lines. @throws RecordingException when it cannot be read */
    static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            return FrameFileReader.isOne(file);
        } catch (IOException e) {
            throw new RecordingException(Kind.UNREADABLE, file, "cannot be read: " + e, e);
        }
    }

    /** @return false at the end of the last file @throws RecordingException when a file cannot be read on */
    boolean next() {
        while (reader != null || openNext()) {
            FrameFileReader open = reader;
            if (open == null) {
                return false;
            }
            try {
                if (open.next()) {
                    return true;
                }
                open.close();
                reader = null;
            } catch (EOFException damaged) {
                throw failed(
                        Kind.CUT,
                        "is damaged in the middle (" + damaged.getMessage()
                                + "); what stands before that was played; get the whole file again",
                        damaged);
            } catch (IOException e) {
                throw failed(Kind.UNREADABLE, "cannot be read on: " + e.getMessage(), e);
            }
        }
        return false;
    }

    private boolean openNext() {
        if (nextFile == files.size()) {
            return false;
        }
        Path file = files.get(nextFile++);
        try {
            reader = FrameFileReader.open(file);
            return true;
        } catch (IOException e) {
            throw failed(Kind.NOT_A_RECORDING, "cannot be played: " + e.getMessage(), e);
        }
    }

    private RecordingException failed(Kind kind, String rest, IOException cause) {
        Path file = files.get(nextFile - 1);
        close();
        return new RecordingException(kind, file, rest, cause);
    }

    FrameRecord record() {
        FrameFileReader open = reader;
        if (open == null) {
            throw new IllegalStateException("there is no record before the first and behind the last");
        }
        return open.record();
    }

    @Override
    public void close() {
        nextFile = files.size();
        FrameFileReader open = reader;
        reader = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it was only read from; nothing is lost
            }
        }
    }
}
