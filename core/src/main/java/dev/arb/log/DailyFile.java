package dev.arb.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * A log file that begins anew at midnight of a zone: {@code live.log} becomes {@code live.2025-11-15.log}, and what is
 * older than the days to keep is removed. Two processes may write the same file: lines are appended whole, and the one
 * that comes second at midnight finds the file already renamed and follows. Used by one thread.
 */
final class DailyFile implements AutoCloseable {

    private static final String SUFFIX = ".log";

    private final Path file;
    private final ZoneId zone;
    private final int keepDays;
    private FileChannel channel;
    private LocalDate day;
    private long nextMidnightMs;

    private DailyFile(Path file, ZoneId zone, int keepDays, FileChannel channel, LocalDate day) {
        this.file = file;
        this.zone = zone;
        this.keepDays = keepDays;
        this.channel = channel;
        this.day = day;
        this.nextMidnightMs = midnightAfter(day);
    }

    /**
     * Opens or creates the file. What an earlier day left in it is put aside first.
     *
     * @throws IOException when the file or its directory cannot be written
     */
    static DailyFile open(Path file, ZoneId zone, int keepDays, long nowMs) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(nowMs), zone);
        LocalDate lastWritten = lastWritten(file, zone, today);
        DailyFile opened = new DailyFile(file, zone, keepDays, channel(file), lastWritten);
        if (lastWritten.isBefore(today)) {
            opened.change(today);
        }
        return opened;
    }

    private static LocalDate lastWritten(Path file, ZoneId zone, LocalDate today) throws IOException {
        boolean empty = !Files.exists(file) || Files.size(file) == 0;
        return empty
                ? today
                : LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), zone);
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * Appends text.
     *
     * @param timeMs time of the text; one of a later day than the file's begins a new file
     */
    void write(String text, long timeMs) throws IOException {
        if (timeMs >= nextMidnightMs) {
            change(LocalDate.ofInstant(Instant.ofEpochMilli(timeMs), zone));
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void change(LocalDate today) throws IOException {
        channel.close();
        try {
            moveAside();
        } finally {
            channel = channel(file);
        }
        day = today;
        nextMidnightMs = midnightAfter(today);
        removeOld(today);
    }

    private void moveAside() throws IOException {
        Path aside = file.resolveSibling(baseName() + "." + day + SUFFIX);
        if (Files.exists(aside)) {
            return;
        }
        try {
            Files.move(file, aside);
        } catch (FileAlreadyExistsException | NoSuchFileException otherProcess) {
            // it was renamed by another process in this moment; this one writes on into the new file
            return;
        }
    }

    private void removeOld(LocalDate today) throws IOException {
        LocalDate oldest = today.minusDays(keepDays);
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path candidate : files) {
                if (isOlder(candidate.getFileName().toString(), oldest)) {
                    Files.deleteIfExists(candidate);
                }
            }
        }
    }

    private boolean isOlder(String name, LocalDate oldest) {
        String prefix = baseName() + ".";
        if (!name.startsWith(prefix) || !name.endsWith(SUFFIX) || name.length() <= prefix.length() + SUFFIX.length()) {
            return false;
        }
        try {
            String date = name.substring(prefix.length(), name.length() - SUFFIX.length());
            return LocalDate.parse(date, DateTimeFormatter.ISO_LOCAL_DATE).isBefore(oldest);
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }

    private String baseName() {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private long midnightAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
