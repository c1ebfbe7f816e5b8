package dev.arb.monitor.model;

/** The state store's part of a view of a run. */
public sealed interface StoreSide {
    /** The store was asked and answered. */
    record Seen(NamespaceView view) implements StoreSide {}

    /** There is nothing to show, and why: one clause without a full stop. */
    record Absent(String reason) implements StoreSide {}
}
