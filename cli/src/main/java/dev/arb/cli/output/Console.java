package dev.arb.cli.output;

import dev.arb.cli.error.ClosedPipeException;
import dev.arb.monitor.plain.Paint;

/**
 * The two streams of a launch with their colours. Thread-safe: a run prints from its own thread while signals print
 * from theirs. An answer that nobody takes at the moment does not hold up messages.
 */
public final class Console {
    private final Object answering = new Object();
    private final Object messaging = new Object();
    private final CliContext context;
    private final Paint outPaint;
    private final Paint errPaint;
    private final boolean quiet;
    /** Of the line of progress that stands there; guarded by {@link #messaging}. */
    private int progressLength;

    /** @param quiet leaves out the chatter on standard error, not warnings and errors */
    public Console(CliContext context, ColorChoice color, boolean ascii, boolean quiet) {
        this.context = context;
        this.quiet = quiet;
        this.outPaint = new Paint(ColorPolicy.isColoured(color, context.environment(), context.outIsTerminal()), ascii);
        this.errPaint = new Paint(ColorPolicy.isColoured(color, context.environment(), context.errIsTerminal()), ascii);
    }

    public CliContext context() {
        return context;
    }

    /** Colours of standard output. */
    public Paint paint() {
        return outPaint;
    }

    /**
     * Writes a block of the answer, ended by a line break, and sends it off.
     *
     * @throws ClosedPipeException when nobody reads any more
     */
    public void answer(String block) {
        synchronized (answering) {
            context.out().print(block);
            if (!block.endsWith("\n")) {
                context.out().print('\n');
            }
            checkPipe();
        }
    }

    /** @throws ClosedPipeException when nobody reads any more */
    public void checkPipe() {
        synchronized (answering) {
            if (context.out().checkError()) {
                throw new ClosedPipeException();
            }
        }
    }

    /** Chatter: what {@code --quiet} leaves out. */
    public void say(String line) {
        if (!quiet) {
            message(line);
        }
    }

    /** A person may need to look. */
    public void warn(String line) {
        message(errPaint.warn("warning:") + " " + line);
    }

    private void message(String line) {
        synchronized (messaging) {
            replaceProgress("");
            context.err().print(line + "\n");
            context.err().flush();
        }
    }

    /**
     * Tells a person who waits how something goes on: a line that the next one replaces, and an empty one removes.
     * Nothing is written where standard error is no terminal.
     */
    public void progress(String line) {
        if (quiet || !context.errIsTerminal()) {
            return;
        }
        synchronized (messaging) {
            replaceProgress(line);
            context.err().flush();
        }
    }

    private void replaceProgress(String line) {
        if (progressLength > 0) {
            context.err().print("\r" + " ".repeat(progressLength) + "\r");
        }
        context.err().print(line);
        progressLength = line.length();
    }
}
