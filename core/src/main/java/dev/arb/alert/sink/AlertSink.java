package dev.arb.alert.sink;

/** Tells alerts in one place. Used by one thread at a time; may wait for a disk or a network, within bounds. */
public interface AlertSink extends AutoCloseable {
    /** What people call it; no secret. */
    String name();

    /** Tries once. */
    SinkAnswer tell(AlertNote note);

    @Override
    void close();
}
