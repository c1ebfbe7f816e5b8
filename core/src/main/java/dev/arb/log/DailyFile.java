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
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A log file that begins anew at midnight of a zone: {@code live.log} becomes {@code live.2025-11-15.log}, and what is
 * older than the days to keep is removed. One that is full before becomes {@code live.2025-11-15.1.log} and so on. Two
 * processes may write the same file: lines are appended whole, and the one that comes second finds the file already
 * renamed and follows. Used by one thread.
 */
final class DailyFile implements AutoCloseable {

    private static final String SUFFIX = ".log";
    private static final int DECIMAL = 10;
    private static final Pattern FULL = Pattern.compile("\\.\\d{1,9}$");

    private final Path file;
    private final ZoneId zone;
    private final LogKeep keep;
    private FileChannel channel;
    private long bytes;
    private LocalDate day;
    private long nextMidnightMs;

    private DailyFile(Path file, ZoneId zone, LogKeep keep, LocalDate day) throws IOException {
        this.file = file;
        this.zone = zone;
        this.keep = keep;
        this.channel = channel(file);
        this.bytes = channel.size();
        this.day = day;
        this.nextMidnightMs = midnightAfter(day);
    }

    /**
     * Opens or creates the file. What an earlier day left in it is put aside first.
     *
     * @throws IOException when the file or its directory cannot be written
     */
    static DailyFile open(Path file, ZoneId zone, LogKeep keep, long nowMs) throws IOException {
        Files.createDirectories(directory(file));
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(nowMs), zone);
        LocalDate lastWritten = lastWritten(file, zone, today);
        DailyFile opened = new DailyFile(file, zone, keep, lastWritten);
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
        } else if (bytes >= keep.maxBytes()) {
            putFullAside();
        }
        ByteBuffer encoded = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (encoded.hasRemaining()) {
            bytes += channel.write(encoded);
        }
    }

    private void putFullAside() throws IOException {
        channel.close();
        try {
            if (Files.exists(file) && Files.size(file) >= keep.maxBytes()) {
                int newest = newestFull();
                moveTo(aside("." + (newest + 1)));
                Files.deleteIfExists(aside("." + (newest + 1 - LogKeep.FULL_FILES)));
            }
        } finally {
            reopen();
        }
    }

    /** The highest number of this day; 0 for none. */
    private int newestFull() throws IOException {
        int newest = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(file), name(day + ".") + "*" + SUFFIX)) {
            for (Path full : files) {
                newest = Math.max(newest, number(full.getFileName().toString()));
            }
        }
        return newest;
    }

    private int number(String name) {
        try {
            return Integer.parseInt(name, name(day + ".").length(), name.length() - SUFFIX.length(), DECIMAL);
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    private Path aside(String number) {
        return file.resolveSibling(name(day + number) + SUFFIX);
    }

    private String name(String rest) {
        return baseName() + "." + rest;
    }

    private void reopen() throws IOException {
        channel = channel(file);
        bytes = channel.size();
    }

    private void change(LocalDate today) throws IOException {
        channel.close();
        try {
            moveAside();
        } finally {
            reopen();
        }
        day = today;
        nextMidnightMs = midnightAfter(today);
        removeOld(today);
    }

    private void moveAside() throws IOException {
        Path aside = aside("");
        if (!Files.exists(aside)) {
            moveTo(aside);
        }
    }

    private void moveTo(Path aside) throws IOException {
        try {
            Files.move(file, aside);
        } catch (FileAlreadyExistsException | NoSuchFileException otherProcess) {
            // it was renamed by another process in this moment; this one writes on into the new file
            return;
        }
    }

    private void removeOld(LocalDate today) throws IOException {
        LocalDate oldest = today.minusDays(keep.days());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(file))) {
            for (Path candidate : files) {
                if (isOlder(candidate.getFileName().toString(), oldest)) {
                    Files.deleteIfExists(candidate);
                }
            }
        }
    }

    private static Path directory(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a directory");
    }

    private boolean isOlder(String name, LocalDate oldest) {
        String prefix = baseName() + ".";
        if (!name.startsWith(prefix) || !name.endsWith(SUFFIX) || name.length() <= prefix.length() + SUFFIX.length()) {
            return false;
        }
        try {
            String rest = name.substring(prefix.length(), name.length() - SUFFIX.length());
            String date = FULL.matcher(rest).replaceFirst("");
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
