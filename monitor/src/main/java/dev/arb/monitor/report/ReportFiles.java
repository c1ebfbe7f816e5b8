package dev.arb.monitor.report;

import dev.arb.monitor.report.page.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Puts reports into a directory. Whoever reads the file meanwhile sees the one before or the new one. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes a report, over an earlier report of that name.
     *
     * @param dir is created when it is not there
     * @return the file
     * @throws FileAlreadyExistsException when a file of that name is there that is not a report
     * @throws IOException when it cannot be written; an earlier report is still there then
     */
    public static Path write(Path dir, ReportFormat format, Document document) throws IOException {
        Files.createDirectories(dir);
        Path file = dir.resolve(format.fileName());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isReport(file, format)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path fresh = dir.resolve(
                "." + format.fileName() + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(fresh);
            Files.writeString(fresh, format.write(document), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return file;
    }

    private static boolean isReport(Path file, ReportFormat format) throws IOException {
        byte[] wanted = format.beginning().getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(wanted.length), wanted);
        }
    }
}
