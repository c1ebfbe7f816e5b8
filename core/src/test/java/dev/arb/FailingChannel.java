package dev.arb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** A file channel that, when told so, takes only part of a write and then refuses, as a disk that fills up. */
public final class FailingChannel extends FileChannel {
    private final FileChannel real;
    private final BooleanSupplier full;
    private final LongConsumer bytesRead;
    private final Runnable forced;

    public FailingChannel(FileChannel real, BooleanSupplier full) {
        this(real, full, bytes -> {}, () -> {});
    }

    /**
     * @param bytesRead is told how much is read
     * @param forced is told of each force to the disk
     */
    public FailingChannel(FileChannel real, BooleanSupplier full, LongConsumer bytesRead, Runnable forced) {
        this.real = real;
        this.full = full;
        this.bytesRead = bytesRead;
        this.forced = forced;
    }

    /** As a disk that fills up: half of the bytes still fit. */
    private void checkSpace(ByteBuffer bytes, long position) throws IOException {
        if (full.getAsBoolean()) {
            ByteBuffer half = bytes.duplicate();
            half.limit(half.position() + half.remaining() / 2);
            if (position >= 0) {
                real.write(half, position);
            }
            throw new IOException("No space left on device");
        }
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        checkSpace(bytes, position);
        return real.write(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        checkSpace(bytes, -1);
        return real.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
        checkSpace(buffers[offset], -1);
        return real.write(buffers, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return counted(real.read(bytes));
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return counted(real.read(bytes, position));
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        return real.read(buffers, offset, length);
    }

    private int counted(int read) {
        bytesRead.accept(Math.max(0, read));
        return read;
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        real.force(metaData);
        forced.run();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return real.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
