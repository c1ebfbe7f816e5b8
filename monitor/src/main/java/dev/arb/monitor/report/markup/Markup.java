package dev.arb.monitor.report.markup;

import dev.arb.monitor.plain.Printable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A document of elements that is read the same way by an XML and an HTML parser: every element is closed, every text and
 * attribute is escaped, and characters that XML does not allow or that steer a terminal are replaced. Single use.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that never has content, such as {@code br} in HTML or {@code path} in SVG. */
    public Markup leaf(String tag, String... attributes) {
        begin(tag, attributes);
        out.append(" />");
        return this;
    }

    /** An element that holds a text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A text, whoever wrote it. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** A line break for those who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** An element whose content is not markup to an HTML parser, such as {@code style}; never a text of others. */
    public Markup rawElement(String tag, String content) {
        if (content.contains("<") || content.contains("&")) {
            throw new IllegalArgumentException("the content of " + tag + " would be read differently by XML and HTML");
        }
        begin(tag);
        out.append('>').append(content).append("</").append(tag).append('>');
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        String safe = Printable.text(text);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < safe.length() && Character.isLowSurrogate(safe.charAt(i + 1))) {
                out.append(c).append(safe.charAt(++i));
            } else {
                escape(c);
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(Character.isSurrogate(c) || c >= '\uFFFE' ? Printable.PLACEHOLDER : c);
        }
    }

    /** The document so far. @throws IllegalStateException when an element is still open */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element " + open.peek() + " is not closed");
        }
        return out.toString();
    }
}
