package dev.arb.market.recording;

import dev.arb.market.net.FrameChannel;
import dev.arb.market.net.RawFrameSink;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every raw frame in a file. A frame costs its caller a short lock and one copy; a thread of the recorder writes,
 * a second after a frame came at the latest. A disk that refuses is tried again every second; meanwhile a bounded number
 * of blocks waits in memory, and beyond that frames are lost, counted, and their place is marked in the file.
 */
public final class FrameRecorder implements RawFrameSink, AutoCloseable {
    private static final int MOST_BLOCKS = 64;
    private static final long FLUSH_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long SYNC_NS = TimeUnit.SECONDS.toNanos(5);
    private static final long CLOSE_NS = TimeUnit.SECONDS.toNanos(5);

    // Guarded by this.
    private @Nullable Thread thread;
    private @Nullable FrameFileWriter writer;
    private final Deque<FrameBlock> full = new ArrayDeque<>();
    private final Deque<FrameBlock> spare = new ArrayDeque<>();
    private FrameBlock filling = new FrameBlock();
    private int blocks = 1;
    private long frames;
    private long lost;
    private long lostHere;
    private boolean closed;
    private long closeDeadlineNs = Long.MAX_VALUE;
    private @Nullable IOException failure;
    private long written;

    /** Takes frames into memory until {@link #begin} tells where they go. */
    public FrameRecorder() {}

    /**
     * Begins a file.
     *
     * @param listener told of trouble with the disk and of its end
     * @throws IOException when the file exists already, or cannot be written
     */
    public static FrameRecorder create(Path file, RecorderListener listener) throws IOException {
        FrameRecorder recorder = new FrameRecorder();
        recorder.begin(file, listener);
        return recorder;
    }

    static FrameRecorder over(FileChannel channel, RecorderListener listener) throws IOException {
        FrameRecorder recorder = new FrameRecorder();
        recorder.write(new FrameFileWriter(channel), listener, "test");
        return recorder;
    }

    /**
     * Begins the file, with what was taken so far; once.
     *
     * @param listener told of trouble with the disk and of its end
     * @throws IOException when the file exists already, or cannot be written
     */
    public void begin(Path file, RecorderListener listener) throws IOException {
        write(FrameFileWriter.create(file), listener, String.valueOf(file.getFileName()));
    }

    private synchronized void write(FrameFileWriter to, RecorderListener listener, String name) {
        if (thread != null) {
            throw new IllegalStateException("the recorder has a file already");
        }
        writer = to;
        thread = Thread.ofPlatform().name("frames-" + name).daemon().start(() -> work(to, listener));
    }

    @Override
    public synchronized void frame(FrameChannel channel, long receivedNs, byte[] buffer, int from, int to) {
        if (hasRoom(receivedNs)) {
            filling.frame(channel, receivedNs, buffer, from, to);
            frames++;
            handOverIfFull();
        } else {
            lost++;
            lostHere++;
        }
    }

    @Override
    public synchronized void opened(FrameChannel channel, long timeNs) {
        event(FrameFile.OPENED, channel, timeNs);
    }

    @Override
    public synchronized void closed(FrameChannel channel, long timeNs) {
        event(FrameFile.CLOSED, channel, timeNs);
    }

    private void event(int kind, FrameChannel channel, long timeNs) {
        if (hasRoom(timeNs)) {
            filling.event(kind, channel, timeNs);
            handOverIfFull();
        }
    }

    /** Whether a record can be kept; the first after a loss is the mark of the loss. */
    private boolean hasRoom(long timeNs) {
        if (closed || (filling.isFull() && !nextBlock())) {
            return false;
        }
        if (lostHere > 0) {
            filling.lost(timeNs, lostHere);
            lostHere = 0;
        }
        return true;
    }

    private void handOverIfFull() {
        if (filling.isFull()) {
            nextBlock();
        }
    }

    /** Hands the block that is full to the writer and begins another, unless too many wait. */
    private boolean nextBlock() {
        FrameBlock next = spare.poll();
        if (next == null) {
            if (blocks == MOST_BLOCKS) {
                return false;
            }
            next = new FrameBlock();
            blocks++;
        }
        full.add(filling);
        filling = next;
        notifyAll();
        return true;
    }

    private void work(FrameFileWriter to, RecorderListener listener) {
        long syncedNs = System.nanoTime();
        Optional<FrameBlock> block = take();
        while (block.isPresent()) {
            boolean appended = append(to, listener, block.get());
            if (appended && System.nanoTime() - syncedNs > SYNC_NS) {
                syncedNs = System.nanoTime();
                sync(to, listener);
            }
            block = appended ? take() : again(block.get());
        }
    }

    /** The next block to be written, a second after its first record at the latest; empty at the end. */
    private synchronized Optional<FrameBlock> take() {
        long deadline = System.nanoTime() + FLUSH_NS;
        while (full.isEmpty() && !closed && (filling.isEmpty() || System.nanoTime() < deadline)) {
            if (filling.isEmpty() && System.nanoTime() >= deadline) {
                deadline = System.nanoTime() + FLUSH_NS;
            }
            await(deadline - System.nanoTime());
        }
        if (full.isEmpty() && !filling.isEmpty()) {
            full.add(filling);
            filling = spare.isEmpty() ? another() : spare.remove();
        }
        return Optional.ofNullable(full.poll());
    }

    private FrameBlock another() {
        blocks++;
        return new FrameBlock();
    }

    private void await(long ns) {
        try {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(ns)));
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private boolean append(FrameFileWriter to, RecorderListener listener, FrameBlock block) {
        try {
            to.append(block);
        } catch (IOException refused) {
            failed(refused, listener);
            return false;
        }
        recovered(block, listener);
        return true;
    }

    private void sync(FrameFileWriter to, RecorderListener listener) {
        try {
            to.sync();
        } catch (IOException refused) {
            failed(refused, listener);
        }
    }

    private void failed(IOException refused, RecorderListener listener) {
        boolean first;
        synchronized (this) {
            first = failure == null;
            failure = refused;
        }
        if (first) {
            listener.failing(refused);
        }
    }

    private void recovered(FrameBlock block, RecorderListener listener) {
        boolean wasFailing;
        synchronized (this) {
            wasFailing = failure != null;
            failure = null;
            written += block.frames();
            block.clear();
            spare.add(block);
        }
        if (wasFailing) {
            listener.working();
        }
    }

    /** The same block after a second, unless the recorder was closed a while ago. */
    private synchronized Optional<FrameBlock> again(FrameBlock block) {
        long deadline = System.nanoTime() + FLUSH_NS;
        while (System.nanoTime() < deadline) {
            if (closed) {
                return System.nanoTime() < closeDeadlineNs ? Optional.of(block) : Optional.empty();
            }
            await(deadline - System.nanoTime());
        }
        return Optional.of(block);
    }

    private synchronized @Nullable IOException failure() {
        return failure;
    }

    /** How it fares. */
    public synchronized RecorderStats stats() {
        long bytes = writer == null ? 0 : writer.length();
        return new RecorderStats(frames, written, lost, bytes, failure != null);
    }

    /**
     * Writes what waits and ends the file.
     *
     * @throws IOException when the disk did not take everything within 5 s; what it took can be read
     */
    @Override
    public void close() throws IOException {
        Thread writing;
        FrameFileWriter to;
        synchronized (this) {
            writing = thread;
            to = writer;
            if (closed) {
                return;
            }
            closed = true;
            closeDeadlineNs = System.nanoTime() + CLOSE_NS;
            notifyAll();
        }
        if (writing != null && to != null) {
            end(writing, to);
        }
    }

    private void end(Thread writing, FrameFileWriter to) throws IOException {
        try {
            writing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IOException unwritten = failure();
        to.close();
        if (unwritten != null) {
            throw unwritten;
        }
    }
}
