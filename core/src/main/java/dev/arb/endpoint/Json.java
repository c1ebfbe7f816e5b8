package dev.arb.endpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Fields of JSON; what is not known is {@code null}. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private Json(JsonGenerator json) {
        this.json = json;
    }

    /** Writes what is in an object. */
    @FunctionalInterface
    interface Fields {
        void write(Json json) throws IOException;
    }

    /** One object and a line break. */
    static String object(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new Json(generator).nested(fields);
            generator.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return text.toString();
    }

    /** An object where the generator stands. */
    void nested(Fields fields) throws IOException {
        json.writeStartObject();
        fields.write(this);
        json.writeEndObject();
    }

    /** A list of objects. */
    <T> void list(String name, Iterable<T> values, Function<T, Fields> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            nested(each.apply(value));
        }
        json.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void text(String name, Optional<String> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    void flag(String name, Optional<Boolean> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeBoolean(value.get());
        } else {
            json.writeNull();
        }
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void number(String name, OptionalLong value) throws IOException {
        number(name, value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty());
    }

    void number(String name, OptionalDouble value) throws IOException {
        number(name, value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty());
    }

    /** A number that stands as text in its own exact spelling. */
    void number(String name, Optional<BigDecimal> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(value.get().toPlainString());
        } else {
            json.writeNull();
        }
    }
}
