package dev.arb.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.widget.Frame;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The loop answers what comes, in its order, and gives the screen back however it ends. */
class UiLoopTest {
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final MemoryDisplay display = new MemoryDisplay();
    private final UiLoop loop = new UiLoop(display, new Echo(), System::nanoTime);

    @Test
    void aKeyIsAnsweredWithAFrame() throws Exception {
        Thread ui = start();
        assertThat(shown.take()).isEqualTo("0x ");

        loop.post(new Input.Pressed(new Key.Typed('a')));

        assertThat(shown.take()).isEqualTo("1x a");
        loop.post(new Input.Ended(143));
        ui.join();
        assertThat(display.closed).isTrue();
    }

    @Test
    void aNewSizeAndAContinuedProcessAreShownAtOnce() throws Exception {
        Thread ui = start();
        shown.take();

        loop.post(new Input.Resized(30, 2));
        assertThat(shown.take()).isEqualTo("1x ");
        loop.post(new Input.Continued());
        assertThat(shown.take()).isEqualTo("2x ");

        assertThat(display.continued).isEqualTo(1);
        loop.post(new Input.Ended(0));
        ui.join();
    }

    @Test
    void anEffectEndsTheLoopWithItsCode() throws Exception {
        loop.post(new Input.Pressed(new Key.Typed('q')));

        assertThat(loop.run()).isEqualTo(7);
        assertThat(display.closed).isTrue();
    }

    private Thread start() {
        Thread ui = new Thread(() -> {
            try {
                loop.run();
            } catch (java.io.IOException e) {
                shown.add("failed: " + e);
            }
        });
        ui.setDaemon(true);
        ui.start();
        return ui;
    }

    /** Shows how many inputs it took and the last key. */
    private static final class Echo implements UiLoop.Program {
        private int taken = -1;
        private String last = "";

        @Override
        public List<Effect> update(Input input) {
            taken++;
            if (input instanceof Input.Pressed pressed && pressed.key() instanceof Key.Typed typed) {
                last = String.valueOf(typed.character());
                return typed.character() == 'q' ? List.of(new Effect.Quit(7)) : List.of();
            }
            return List.of();
        }

        @Override
        public Frame render(int columns, int rows) {
            Frame frame = new Frame(columns, rows);
            frame.canvas().text(0, 0, taken + "x " + last, Tone.TEXT);
            return frame;
        }

        @Override
        public void save() {
            throw new IllegalStateException("nobody asked for it");
        }
    }

    private final class MemoryDisplay implements Display {
        private volatile boolean closed;
        private volatile int continued;

        @Override
        public void start(Consumer<Input> inputs) {
            inputs.accept(new Input.Resized(20, 2));
        }

        @Override
        public void show(Frame frame) {
            String line = frame.text().lines().findFirst().orElse("");
            shown.add(line.endsWith("x") ? line + " " : line);
        }

        @Override
        public void forget() {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public void continued() {
            continued++;
        }

        @Override
        public void suspend() {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public void bell() {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
