package dev.arb.state.delivery;

import dev.arb.state.StateWrite;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * Writes that wait: one a key, merged, in the order of their last change. Bounded: when it is full the gauge that was
 * changed longest ago is dropped, never the newest and never a counter while there is a gauge. For one thread at a
 * time.
 */
final class PendingWrites {
    /** A write and when it was made. */
    private static final class Pending {
        final StateWrite write;
        final long atMs;
        boolean kept;

        Pending(StateWrite write, long atMs) {
            this.write = write;
            this.atMs = atMs;
        }

        StateWrite as(long nowMs) {
            return write.aged(nowMs - atMs);
        }
    }

    private final LinkedHashMap<String, Pending> byKey = new LinkedHashMap<>();
    private final int capacity;
    private long dropped;

    PendingWrites(int capacity) {
        this.capacity = capacity;
    }

    /** @param atMs when the write was made, epoch ms: its TTL counts from there */
    void add(StateWrite write, long atMs) {
        Pending earlier = byKey.remove(write.key());
        StateWrite merged =
                earlier == null || write.replaces() ? write : earlier.as(atMs).then(write);
        byKey.put(write.key(), new Pending(merged, atMs));
        if (byKey.size() > capacity) {
            dropOne();
        }
    }

    private void dropOne() {
        if (!dropOldestGauge()) {
            byKey.pollFirstEntry();
            dropped++;
        }
    }

    /** Gives up the gauge that was changed longest ago. @return false when there is none */
    boolean dropOldestGauge() {
        Iterator<Pending> oldestFirst = byKey.values().iterator();
        while (oldestFirst.hasNext()) {
            if (oldestFirst.next().write.isGauge()) {
                oldestFirst.remove();
                dropped++;
                return true;
            }
        }
        return false;
    }

    /** Adds later writes after these. Exact as long as counters and hashes with single updates have no TTL. */
    void addAll(PendingWrites later) {
        later.forEach(this::add);
    }

    /** Every write with the time when it was made, in order. */
    void forEach(ObjLongConsumer<StateWrite> each) {
        byKey.values().forEach(pending -> each.accept(pending.write, pending.atMs));
    }

    /** Every write that has changed since it was visited here, in order. */
    void forEachNew(ObjLongConsumer<StateWrite> each) {
        for (Pending pending : byKey.values()) {
            if (!pending.kept) {
                pending.kept = true;
                each.accept(pending.write, pending.atMs);
            }
        }
    }

    /** The write of a key, with what remains of its TTL. */
    Optional<StateWrite> get(String key, long nowMs) {
        return Optional.ofNullable(byKey.get(key)).map(pending -> pending.as(nowMs));
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    /** The first writes, with what remains of their TTLs; they stay until {@link #remove}. */
    List<StateWrite> first(int count, long nowMs) {
        List<StateWrite> writes = new ArrayList<>(Math.min(count, byKey.size()));
        for (Pending pending : byKey.values()) {
            if (writes.size() == count) {
                break;
            }
            writes.add(pending.as(nowMs));
        }
        return writes;
    }

    void remove(List<StateWrite> writes) {
        for (StateWrite write : writes) {
            byKey.remove(write.key());
        }
    }

    void clear() {
        byKey.clear();
    }

    int size() {
        return byKey.size();
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Writes dropped here so far for want of room. */
    long dropped() {
        return dropped;
    }
}
