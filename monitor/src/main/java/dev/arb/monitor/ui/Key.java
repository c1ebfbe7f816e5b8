package dev.arb.monitor.ui;

/** What a person does. */
public sealed interface Key {
    /** A character was typed. */
    record Typed(char character) implements Key {}

    /** A key of the terminal that types nothing. */
    enum Special implements Key {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        TAB,
        BACK_TAB,
        ENTER,
        ESCAPE,
        BACKSPACE,
        CTRL_C,
        CTRL_Z,
        CTRL_L
    }

    /** A mouse button went down on a cell. */
    record Clicked(int column, int row) implements Key {}

    /** The mouse wheel turned. @param by rows, below zero upwards */
    record Wheeled(int by) implements Key {}
}
