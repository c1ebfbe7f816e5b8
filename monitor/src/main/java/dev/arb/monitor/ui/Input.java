package dev.arb.monitor.ui;

/** What reaches the loop from other threads. */
public sealed interface Input {
    /** A key or the mouse. */
    record Pressed(Key key) implements Input {}

    /** The terminal has another size. */
    record Resized(int columns, int rows) implements Input {}

    /** New data lies ready. */
    record DataReady() implements Input {}

    /** The program was stopped and goes on; the terminal may show anything. */
    record Continued() implements Input {}

    /** The program is to end. @param exitCode with this code */
    record Ended(int exitCode) implements Input {}

    /** Something happens that the person is to read, such as that a run stops. */
    record Noticed(String notice) implements Input {}
}
