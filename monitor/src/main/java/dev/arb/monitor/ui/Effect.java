package dev.arb.monitor.ui;

/** What an input asks for beyond another state of the screen. */
public sealed interface Effect {
    /** End with this exit code. */
    record Quit(int exitCode) implements Effect {}

    /** Give the terminal back to the shell until the program is continued. */
    record Suspend() implements Effect {}

    /** Paint the whole screen anew. */
    record Redraw() implements Effect {}

    /** Write the shown frame to a file in the current directory. */
    record Save() implements Effect {}

    /** Ring the terminal's bell. */
    record Bell() implements Effect {}
}
