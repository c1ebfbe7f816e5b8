package dev.arb.monitor.ui;

import dev.arb.monitor.widget.Frame;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** Where frames are shown and keys come from. Of one thread, but for {@link #close}, which any thread may call. */
public interface Display extends Closeable {
    /** The terminal is gone: nobody reads what is shown. */
    final class LostException extends IOException {
        private static final long serialVersionUID = 1L;

        public LostException(IOException cause) {
            super("the terminal is gone", cause);
        }
    }

    /**
     * Takes over the screen.
     *
     * @param inputs called from other threads with keys and sizes; the first size comes before this returns
     */
    void start(Consumer<Input> inputs) throws IOException;

    /** Shows a frame of the screen's size. */
    void show(Frame frame) throws IOException;

    /** What is on the screen is no longer what was shown; the next frame is painted in full. */
    void forget();

    /** The process was stopped and goes on; keyboard and screen may be as the shell wants them. */
    void continued() throws IOException;

    /** Gives the screen back, stops the process until somebody continues it, and takes the screen again. */
    void suspend() throws IOException;

    /** Rings once. */
    void bell() throws IOException;

    /** Gives the screen back as it was. Once is enough. */
    @Override
    void close();
}
