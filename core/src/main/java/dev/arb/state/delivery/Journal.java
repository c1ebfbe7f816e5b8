package dev.arb.state.delivery;

import dev.arb.state.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of one namespace in one store, as its only writer has it. What was appended survives the process; the
 * file is replaced by a shorter one that says the same when it has grown, and that one is synced to the disk. It never
 * holds more than {@link #MOST_BYTES}.
 *
 * <p>A write that fails is no reason to stop: all that the file should say stands in {@link #state}, and the whole file
 * is written again a little later. For one thread, {@link #close} for any.
 */
final class Journal implements AutoCloseable {
    static final int MOST_BYTES = 16 << 20;
    /** Numbers left out at each opening: more than can have been used since the file was synced last. */
    static final long GAP = 1L << 24;

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int SHORTEN_FROM_BYTES = 256 << 10;
    /** Rows beyond this are not kept on the disk, oldest gauges first, so that there is room to append. */
    private static final int MOST_ROW_BYTES = MOST_BYTES / 2;

    private static final long TRY_AGAIN_NS = TimeUnit.SECONDS.toNanos(1);

    private final JournalFiles files;
    private final Path file;
    private final JournalState state;
    private final DeliveryNews news;
    private @Nullable FileChannel channel;
    private long size;
    private long sizeWhenShort;
    private boolean holdsRows;
    private boolean strange;
    private volatile boolean failing;
    private boolean closed;
    private long failedAtNs;

    private Journal(JournalFiles files, Path file, JournalState state, DeliveryNews news) {
        this.files = files;
        this.file = file;
        this.state = state;
        this.news = news;
    }

    /**
     * Reads what an earlier writer has left and goes on from there. Never fails: what cannot be read is set aside, what
     * cannot be written is tried again, and {@code news} hears of both.
     *
     * @param store description of the store
     * @param capacity of rows that wait
     */
    static Journal open(JournalFiles files, Path file, String store, int capacity, DeliveryNews news) {
        JournalState state = new JournalState(capacity);
        boolean good = load(file, state, news) && state.skipNumbers(GAP);
        // The process that wrote them may have sent them.
        state.counters().forEach(CounterLog::markAttempted);
        Journal journal = new Journal(files, file, good ? state : new JournalState(capacity), news);
        journal.strange = !good && Files.exists(file);
        journal.holdsRows = !journal.state.rows().isEmpty();
        journal.state.apply(
                new JournalRecord.Head(good ? state.id() : UUID.randomUUID().toString(), store, 1));
        journal.writeAll();
        return journal;
    }

    /** @return false when there is nothing, or nothing that could be understood */
    private static boolean load(Path file, JournalState state, DeliveryNews news) {
        try {
            JournalScan.read(file, 0, state::apply);
            if (!state.id().isEmpty()) {
                return true;
            }
            news.warn("the journal " + file + " is of another format or damaged; it is set aside");
        } catch (NoSuchFileException none) {
            LOG.debug("no journal {} yet", file);
        } catch (IOException unreadable) {
            news.warn("the journal " + file + " cannot be read (" + reason(unreadable) + "); it is set aside");
        }
        return false;
    }

    JournalState state() {
        return state;
    }

    /** Whether the last write failed. Any thread. */
    boolean isFailing() {
        return failing;
    }

    /** Whether rows that wait stand in the file. */
    boolean holdsRows() {
        return holdsRows;
    }

    /** Writes records that {@link #state} knows already. */
    synchronized void append(List<JournalRecord> records) {
        for (JournalRecord record : records) {
            switch (record) {
                case JournalRecord.Waits waits -> holdsRows = true;
                case JournalRecord.AllDelivered all -> holdsRows = false;
                default -> {
                    // nothing else is about rows
                }
            }
        }
        if (closed || records.isEmpty()) {
            return;
        }
        FileChannel open = channel;
        if (open == null) {
            tryAgain();
            return;
        }
        byte[] bytes = encoded(records);
        if (size + bytes.length > Math.max(SHORTEN_FROM_BYTES, Math.min(2 * sizeWhenShort, MOST_BYTES))) {
            writeAll();
            return;
        }
        try {
            write(open, bytes);
            size += bytes.length;
        } catch (IOException failed) {
            failed(failed);
        }
    }

    /** Writes the whole file when an earlier write has failed and a while has passed. */
    synchronized void tryAgain() {
        if (failing && !closed && System.nanoTime() - failedAtNs >= TRY_AGAIN_NS) {
            writeAll();
        }
    }

    private void writeAll() {
        closeChannel();
        try {
            OwnerOnly.createDirectories(directory());
            if (strange) {
                setAside();
            }
            replace(encoded(snapshot()));
            if (failing) {
                failing = false;
                LOG.warn("the journal {} is written again", file);
            }
        } catch (IOException | RuntimeException failed) {
            failed(failed);
        }
    }

    private void setAside() throws IOException {
        Path aside = file.resolveSibling(
                String.format(Locale.ROOT, "%s.set-aside-%d", file.getFileName(), System.currentTimeMillis()));
        if (Files.exists(file)) {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        strange = false;
    }

    private void replace(byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        OwnerOnly.createFile(temporary);
        FileChannel next = files.open(temporary, StandardOpenOption.WRITE);
        boolean complete = false;
        try {
            write(next, content);
            next.force(true);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            complete = true;
        } finally {
            if (!complete) {
                next.close();
                Files.deleteIfExists(temporary);
            }
        }
        channel = next;
        size = content.length;
        sizeWhenShort = content.length;
        syncDirectory();
    }

    private void syncDirectory() {
        try (FileChannel directory = FileChannel.open(directory(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notHere) {
            LOG.trace("directories cannot be synced on this platform; the rename has happened", notHere);
        }
    }

    private List<JournalRecord> snapshot() {
        List<JournalRecord> records = state.withoutRows();
        if (holdsRows) {
            List<JournalRecord> rows = new ArrayList<>();
            state.rows().forEach((write, atMs) -> rows.add(new JournalRecord.Waits(write, atMs)));
            records.addAll(newestThatFit(rows));
        }
        return records;
    }

    private static List<JournalRecord> newestThatFit(List<JournalRecord> rows) {
        long room = MOST_ROW_BYTES;
        List<JournalRecord> kept = new ArrayList<>();
        for (JournalRecord row : rows.reversed()) {
            room -= JournalLines.write(row).length();
            if (room >= 0
                    || (row instanceof JournalRecord.Waits waits
                            && !waits.write().isGauge())) {
                kept.add(row);
            }
        }
        return kept.reversed();
    }

    private static byte[] encoded(List<JournalRecord> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(JournalLines.write(record)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private void failed(Exception cause) {
        failedAtNs = System.nanoTime();
        news.journalFailed();
        if (!failing) {
            failing = true;
            news.warn("cannot write the journal " + file + " (" + reason(cause) + "); the run goes on, but what waits"
                    + " for the state store is lost if the process ends; check the disk");
        }
        closeChannel();
    }

    private static String reason(Exception failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank() ? failed.getClass().getSimpleName() : message;
    }

    private Path directory() {
        return Objects.requireNonNull(file.getParent());
    }

    private void closeChannel() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException nothingToLose) {
                LOG.debug("closing {} failed", file, nothingToLose);
            }
        }
    }

    /** Nothing is written any more. */
    @Override
    public synchronized void close() {
        closed = true;
        closeChannel();
    }
}
