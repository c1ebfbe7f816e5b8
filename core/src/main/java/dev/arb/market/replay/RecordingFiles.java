package dev.arb.market.replay;

import dev.arb.market.replay.RecordingException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Opens files of recorded lines, plain or gzip, and says in one sentence what is wrong with those that are neither. */
final class RecordingFiles {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private RecordingFiles() {}

    /** @throws RecordingException when the file cannot be opened as a recording */
    static void check(Path file) {
        try (InputStream stream = open(file)) {
            if (stream.read() < 0) {
                throw new RecordingException(Kind.EMPTY, file, "is empty; record some frames or choose another file");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** @throws RecordingException when the file cannot be opened as a recording */
    static InputStream open(Path file) {
        if (!Files.exists(file)) {
            throw new RecordingException(Kind.UNREADABLE, file, "does not exist; check the path");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RecordingException(
                    Kind.UNREADABLE, file, "is not a file that can be read; check the path and its permissions");
        }
        try {
            return decoded(file, new PushbackInputStream(Files.newInputStream(file), 2));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream decoded(Path file, PushbackInputStream raw) throws IOException {
        int first = raw.read();
        int second = first < 0 ? -1 : raw.read();
        if (second >= 0) {
            raw.unread(second);
        }
        if (first >= 0) {
            raw.unread(first);
        }
        if (first == GZIP_FIRST && second == GZIP_SECOND) {
            return gzip(file, raw);
        }
        if (first >= 0 && file.toString().endsWith(".gz")) {
            raw.close();
            throw notGzip(file, null);
        }
        return raw;
    }

    private static InputStream gzip(Path file, InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (EOFException e) {
            raw.close();
            throw new RecordingException(Kind.CUT, file, "is cut off in its gzip header; get the whole file again", e);
        } catch (ZipException e) {
            raw.close();
            throw notGzip(file, e);
        }
    }

    private static RecordingException notGzip(Path file, @Nullable Throwable cause) {
        return new RecordingException(
                Kind.NOT_A_RECORDING,
                file,
                "is named .gz but holds no gzip data; rename it if it is plain text, or get it again",
                cause);
    }

    private static RecordingException unreadable(Path file, IOException cause) {
        if (cause instanceof EOFException) {
            return new RecordingException(
                    Kind.CUT, file, "is cut off before its first line; get the whole file again", cause);
        }
        return new RecordingException(Kind.UNREADABLE, file, "cannot be read: " + cause, cause);
    }
}
