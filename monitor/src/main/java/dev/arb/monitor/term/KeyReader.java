package dev.arb.monitor.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.terminal.Terminal;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.ui.Key;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads keys until the terminal is gone and hands them on; a daemon thread, which spends its life in a blocking read. */
final class KeyReader implements Runnable {
    private static final int HANGUP = 129;
    private static final int WHEEL_ROWS = 3;

    private final Terminal terminal;
    private final Consumer<Input> inputs;

    KeyReader(Terminal terminal, Consumer<Input> inputs) {
        this.terminal = terminal;
        this.inputs = inputs;
    }

    void start() {
        Thread thread = new Thread(this, "terminal-keys");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            for (KeyStroke stroke = terminal.readInput();
                    stroke.getKeyType() != KeyType.EOF;
                    stroke = terminal.readInput()) {
                if (stroke.isAltDown()) {
                    // Escape and a key that follows at once arrive as one stroke; no key means anything with Alt
                    inputs.accept(new Input.Pressed(Key.Special.ESCAPE));
                }
                key(stroke).map(Input.Pressed::new).ifPresent(inputs);
            }
        } catch (IOException e) {
            // the terminal is gone, as at the end of its input
        }
        inputs.accept(new Input.Ended(HANGUP));
    }

    /** Empty for keys that mean nothing here. */
    static Optional<Key> key(KeyStroke stroke) {
        if (stroke instanceof MouseAction mouse) {
            return mouse(mouse);
        }
        Key.Special special = switch (stroke.getKeyType()) {
            case ArrowUp -> Key.Special.UP;
            case ArrowDown -> Key.Special.DOWN;
            case ArrowLeft -> Key.Special.LEFT;
            case ArrowRight -> Key.Special.RIGHT;
            case PageUp -> Key.Special.PAGE_UP;
            case PageDown -> Key.Special.PAGE_DOWN;
            case Home -> Key.Special.HOME;
            case End -> Key.Special.END;
            case Tab -> Key.Special.TAB;
            case ReverseTab -> Key.Special.BACK_TAB;
            case Enter -> Key.Special.ENTER;
            case Escape -> Key.Special.ESCAPE;
            case Backspace, Delete -> Key.Special.BACKSPACE;
            default -> null;
        };
        return special != null ? Optional.of(special) : character(stroke);
    }

    private static Optional<Key> character(KeyStroke stroke) {
        if (stroke.getKeyType() != KeyType.Character) {
            return Optional.empty();
        }
        char c = stroke.getCharacter();
        if (!stroke.isCtrlDown()) {
            return Optional.of(new Key.Typed(c));
        }
        return switch (c) {
            case 'c' -> Optional.of(Key.Special.CTRL_C);
            case 'z' -> Optional.of(Key.Special.CTRL_Z);
            case 'l' -> Optional.of(Key.Special.CTRL_L);
            default -> Optional.empty();
        };
    }

    private static Optional<Key> mouse(MouseAction mouse) {
        return switch (mouse.getActionType()) {
            case CLICK_DOWN ->
                Optional.of(new Key.Clicked(
                        mouse.getPosition().getColumn(), mouse.getPosition().getRow()));
            case SCROLL_UP -> Optional.of(new Key.Wheeled(-WHEEL_ROWS));
            case SCROLL_DOWN -> Optional.of(new Key.Wheeled(WHEEL_ROWS));
            default -> Optional.empty();
        };
    }
}
