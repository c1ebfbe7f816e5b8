package dev.arb.monitor.dashboard;

import dev.arb.monitor.widget.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a frame as text; the only thing that a monitor writes. */
final class SavedFrame {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'arb-'uuuuMMdd'_'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_OF_A_SECOND = 1000;

    private SavedFrame() {}

    /** Never over a file that is there. */
    static Path write(Path directory, Instant now, Frame frame) throws IOException {
        for (int i = 1; i <= MOST_OF_A_SECOND; i++) {
            Path file = directory.resolve(NAME.format(now) + (i == 1 ? "" : "_" + i) + ".txt");
            try {
                return Files.writeString(file, frame.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // another name
            }
        }
        throw new IOException("there are " + MOST_OF_A_SECOND + " frames of this second already");
    }
}
