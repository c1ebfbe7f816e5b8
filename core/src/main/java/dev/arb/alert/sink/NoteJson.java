package dev.arb.alert.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.arb.alert.Alert;
import dev.arb.net.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The JSON object of a note, in one line: a line of alerts.jsonl and the body of the webhook. Documented in docs/reference/alerts.md. */
final class NoteJson {
    static final int SCHEMA_VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private NoteJson() {}

    static String of(AlertNote note, AlertOrigin origin) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("schema_version", SCHEMA_VERSION);
            json.writeStringField("at", note.at().toString());
            json.writeStringField("event", note.event());
            json.writeStringField("severity", note.severity().word());
            nullable(
                    json, "rule", note.alert().map(alert -> alert.rule().word()).orElse(""));
            nullable(json, "subject", note.alert().map(Alert::subject).orElse(""));
            nullable(
                    json,
                    "since",
                    note.alert().map(alert -> alert.since().toString()).orElse(""));
            json.writeStringField("message", Printable.of(note.sentence(), Printable.LONG));
            json.writeStringField("run_id", origin.runId());
            json.writeStringField("mode", origin.mode());
            json.writeStringField("namespace", origin.namespace());
            json.writeStringField("host", origin.host());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return text.toString();
    }

    private static void nullable(JsonGenerator json, String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    /** An object of texts and truth values, as chat services take them. */
    static String object(Object... namesAndValues) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                json.writeFieldName(namesAndValues[i].toString());
                if (namesAndValues[i + 1] instanceof Boolean truth) {
                    json.writeBoolean(truth);
                } else {
                    json.writeString(namesAndValues[i + 1].toString());
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return text.toString();
    }
}
