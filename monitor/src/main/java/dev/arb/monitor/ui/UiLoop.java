package dev.arb.monitor.ui;

import dev.arb.monitor.widget.Frame;
import dev.arb.time.NanoClock;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a dashboard: waits for keys, data or a new size, lets the program decide, and shows the result. A key
 * is answered at once; redraws that only data or the clock ask for come at most ten times a second.
 */
public final class UiLoop {
    private static final long DATA_FRAME_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long TICK_NS = TimeUnit.SECONDS.toNanos(1);

    private final Display display;
    private final Program program;
    private final NanoClock clock;
    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private int columns;
    private int rows;
    private int exitCode;
    private boolean over;
    private boolean urgent;
    private boolean stale;
    private long lastFrameNs;

    /** What is shown and what keys do. Called by the loop's thread only. */
    public interface Program {
        /** Takes an input. @return what has to be done about it */
        List<Effect> update(Input input);

        /** Draws what is to be seen now. */
        Frame render(int columns, int rows);

        /** Writes the shown frame to a file, and tells the person. */
        void save();
    }

    /** @param clock any clock that goes on; only differences are taken */
    public UiLoop(Display display, Program program, NanoClock clock) {
        this.display = display;
        this.program = program;
        this.clock = clock;
    }

    /** Hands something to the loop; any thread. */
    public void post(Input input) {
        inputs.add(input);
    }

    /**
     * Runs until the program or somebody else ends it; the screen is then as it was before.
     *
     * @return the exit code
     * @throws Display.LostException when the terminal is gone
     * @throws IOException when it cannot be used
     */
    public int run() throws IOException {
        try {
            display.start(this::post);
            while (!over) {
                turn();
            }
            return exitCode;
        } finally {
            display.close();
        }
    }

    private void turn() throws IOException {
        Input input = next();
        while (input != null && !over) {
            take(input);
            input = inputs.poll();
        }
        if (!over && (urgent || stale && untilDataFrameNs() <= 0)) {
            draw();
        }
    }

    /** @return null when only time has passed */
    private @Nullable Input next() {
        long waitNs = urgent ? 0 : stale ? untilDataFrameNs() : TICK_NS;
        try {
            Input input = inputs.poll(Math.max(0, waitNs), TimeUnit.NANOSECONDS);
            stale |= input == null;
            return input;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
            return null;
        }
    }

    private long untilDataFrameNs() {
        return DATA_FRAME_NS - (clock.nowNs() - lastFrameNs);
    }

    private void take(Input input) throws IOException {
        switch (input) {
            case Input.Resized size -> {
                columns = size.columns();
                rows = size.rows();
                urgent = true;
            }
            case Input.Continued continued -> {
                display.continued();
                urgent = true;
            }
            case Input.DataReady data -> stale = true;
            case Input.Ended ended -> {
                exitCode = ended.exitCode();
                over = true;
            }
            case Input.Pressed pressed -> urgent = true;
            case Input.Noticed noticed -> urgent = true;
        }
        for (Effect effect : program.update(input)) {
            perform(effect);
        }
    }

    private void perform(Effect effect) throws IOException {
        switch (effect) {
            case Effect.Quit quit -> {
                exitCode = quit.exitCode();
                over = true;
            }
            case Effect.Suspend suspend -> {
                display.suspend();
                urgent = true;
            }
            case Effect.Redraw redraw -> display.forget();
            case Effect.Bell bell -> display.bell();
            case Effect.Save save -> {
                program.save();
                urgent = true;
            }
        }
    }

    private void draw() throws IOException {
        urgent = false;
        stale = false;
        lastFrameNs = clock.nowNs();
        if (columns > 0 && rows > 0) {
            display.show(program.render(columns, rows));
        }
    }
}
