package dev.arb.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON: numbers as plain decimals, times as ISO-8601 in UTC, unknown as {@code null}. Single use, one thread.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private JsonText(boolean pretty) {
        try {
            json = FACTORY.createGenerator(text);
        } catch (IOException e) {
            throw impossible(e);
        }
        if (pretty) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            Separators separators =
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            json.setPrettyPrinter(printer);
        }
    }

    /**
     * One object.
     *
     * @param pretty several lines, for people; else one
     * @param fields writes what is in it
     * @return the text without a line break at its end
     */
    public static String object(boolean pretty, Consumer<JsonText> fields) {
        JsonText writer = new JsonText(pretty);
        writer.nested(fields);
        writer.io(writer.json::close);
        return writer.text.toString();
    }

    public JsonText text(String name, Optional<String> value) {
        io(() -> {
            if (value.isPresent()) {
                json.writeStringField(name, value.get());
            } else {
                json.writeNullField(name);
            }
        });
        return this;
    }

    public JsonText text(String name, String value) {
        return text(name, Optional.of(value));
    }

    public JsonText time(String name, Optional<Instant> value) {
        return text(name, value.map(Instant::toString));
    }

    public JsonText number(String name, OptionalLong value) {
        return number(name, value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty());
    }

    /** What is not finite counts as not known. */
    public JsonText number(String name, OptionalDouble value) {
        return number(name, finite(value));
    }

    public JsonText number(String name, Optional<BigDecimal> value) {
        return spelled(name, value.map(BigDecimal::stripTrailingZeros));
    }

    /** As a double is written in Java: whole ones keep a zero behind the point. */
    public JsonText spelled(String name, OptionalDouble value) {
        return spelled(name, finite(value));
    }

    /** A number with all the decimals that it has, zeros too. */
    public JsonText spelled(String name, Optional<BigDecimal> value) {
        io(() -> {
            json.writeFieldName(name);
            if (value.isPresent()) {
                json.writeNumber(value.get().toPlainString());
            } else {
                json.writeNull();
            }
        });
        return this;
    }

    private static Optional<BigDecimal> finite(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble())
                ? Optional.of(BigDecimal.valueOf(value.getAsDouble()))
                : Optional.empty();
    }

    public JsonText number(String name, long value) {
        io(() -> json.writeNumberField(name, value));
        return this;
    }

    public JsonText flag(String name, Optional<Boolean> value) {
        io(() -> {
            json.writeFieldName(name);
            if (value.isPresent()) {
                json.writeBoolean(value.get());
            } else {
                json.writeNull();
            }
        });
        return this;
    }

    /** An object as a field. */
    public JsonText object(String name, Consumer<JsonText> fields) {
        io(() -> json.writeFieldName(name));
        nested(fields);
        return this;
    }

    /** A list of objects as a field. */
    public <T> JsonText objects(String name, Iterable<T> elements, BiConsumer<JsonText, T> fields) {
        io(() -> json.writeArrayFieldStart(name));
        elements.forEach(element -> nested(writer -> fields.accept(writer, element)));
        io(json::writeEndArray);
        return this;
    }

    /** A list of texts as a field. */
    public JsonText texts(String name, Iterable<String> elements) {
        io(() -> json.writeArrayFieldStart(name));
        elements.forEach(element -> io(() -> json.writeString(element)));
        io(json::writeEndArray);
        return this;
    }

    private void nested(Consumer<JsonText> fields) {
        io(json::writeStartObject);
        fields.accept(this);
        io(json::writeEndObject);
    }

    private void io(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    private static UncheckedIOException impossible(IOException e) {
        return new UncheckedIOException("JSON is written to memory and cannot fail", e);
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
