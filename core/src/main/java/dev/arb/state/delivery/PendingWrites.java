package dev.arb.state.delivery;

import dev.arb.state.StateWrite;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Writes that wait: one a key, merged, in the order of their last change. Bounded: when it is full the gauge that was
 * changed longest ago is dropped, never the newest and never a counter while there is a gauge. For one thread.
 */
final class PendingWrites {
    private record Pending(StateWrite write, long atMs) {
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
        Iterator<Pending> oldestFirst = byKey.values().iterator();
        while (oldestFirst.hasNext()) {
            if (oldestFirst.next().write.isGauge()) {
                oldestFirst.remove();
                dropped++;
                return;
            }
        }
        byKey.pollFirstEntry();
        dropped++;
    }

    /** Adds later writes after these. Exact as long as counters and hashes with single updates have no TTL. */
    void addAll(PendingWrites later) {
        later.byKey.values().forEach(pending -> add(pending.write, pending.atMs));
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
