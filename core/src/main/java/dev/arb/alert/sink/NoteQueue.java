package dev.arb.alert.sink;

import dev.arb.alert.AlertSeverity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The notes that wait for a sink, up to a bound. Beyond it the oldest of the least severe is dropped. One thread. */
final class NoteQueue {
    private final int capacity;
    private final Deque<AlertNote> notes = new ArrayDeque<>();

    NoteQueue(int capacity) {
        this.capacity = capacity;
    }

    /** @return whether one was dropped for it */
    boolean add(AlertNote note) {
        notes.addLast(note);
        if (notes.size() <= capacity) {
            return false;
        }
        notes.remove(leastImportant());
        return true;
    }

    private AlertNote leastImportant() {
        AlertNote least = notes.getFirst();
        for (AlertNote note : notes) {
            AlertSeverity severity = note.severity();
            if (severity.compareTo(least.severity()) < 0) {
                least = note;
            }
        }
        return least;
    }

    Optional<AlertNote> poll() {
        return Optional.ofNullable(notes.pollFirst());
    }

    int size() {
        return notes.size();
    }

    void clear() {
        notes.clear();
    }
}
