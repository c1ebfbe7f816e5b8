package dev.arb.runlog;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Writes {@code meta.json}: names in snake_case, times in ISO-8601 with offset, null for what is not known. */
final class RunMetaJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What putting a run in order writes anew, at the end of the file. */
    private static final Set<String> RECOVERY_FIELDS =
            Set.of("recovered_at", "recovered_from_row", "event_rows", "event_hash");

    /** Microseconds and a written-out offset, which older parsers want instead of the letter Z. */
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private RunMetaJson() {}

    /** Replaces the file atomically. */
    static void write(RunLogFiles files, Path runDir, RunMeta meta) throws IOException {
        DurableFiles.replace(files, runDir, RunMeta.FILE_NAME, bytes(meta));
    }

    static byte[] bytes(RunMeta meta) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json =
                FACTORY.createGenerator(out, JsonEncoding.UTF8).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            writeCommon(json, meta);
            writeOwn(json, meta);
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    /**
     * @param content of a {@code meta.json}, whatever is in it
     * @param recoveredAt when the run was put in order
     * @param fromRow the first row that was put in then; empty when all had been there
     * @param events what {@code events.parquet} holds now; empty when its rows have no hash
     * @return the content with these put in
     */
    static byte[] recovered(byte[] content, Instant recoveredAt, OptionalLong fromRow, Optional<EventsDigest> events)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser in = FACTORY.createParser(content);
                JsonGenerator json =
                        FACTORY.createGenerator(out, JsonEncoding.UTF8).useDefaultPrettyPrinter()) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("meta.json is not a JSON object");
            }
            json.writeStartObject();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                boolean replaced = RECOVERY_FIELDS.contains(in.currentName());
                in.nextToken();
                if (replaced) {
                    in.skipChildren();
                } else {
                    json.writeFieldName(in.currentName());
                    json.copyCurrentStructure(in);
                }
            }
            writeRecovery(json, Optional.of(recoveredAt), fromRow, events);
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void writeCommon(JsonGenerator json, RunMeta meta) throws IOException {
        RunStart start = meta.start();
        json.writeStringField("run_id", meta.runId());
        json.writeStringField("mode", start.label().mode());
        json.writeStringField("strategy_name", start.label().strategyName());
        json.writeStringField("symbol", start.label().symbol());
        json.writeStringField("timeframe", start.label().timeframe());
        json.writeStringField("started_at", iso(start.startedAt()));
        writeTime(json, "ended_at", meta.end().map(RunEnd::endedAt));
        writeMap(json, "config_snapshot", start.configSnapshot());
        json.writeStringField("notes", start.notes());
    }

    private static void writeOwn(JsonGenerator json, RunMeta meta) throws IOException {
        RunStart start = meta.start();
        json.writeNumberField("schema_version", RunMeta.SCHEMA_VERSION);
        json.writeStringField("namespace", start.namespace());
        writeBalances(json, "balances_start", start.balancesStart());
        writeBalances(json, "balances_end", meta.end().map(RunEnd::balancesEnd).orElse(Map.of()));
        json.writeStringField("host", start.process().host());
        json.writeNumberField("pid", start.process().pid());
        json.writeStringField("pid_started_at", iso(start.process().startedAt()));
        json.writeStringField("version", start.version());
        writeNumber(json, "seed", start.seed());
        json.writeStringField("state_store", start.stateStore());
        writeText(json, "resumed_from", start.resumedFrom());
        writeText(json, "exit_reason", meta.end().map(RunEnd::exitReason));
        writeMap(json, "totals", meta.end().map(RunEnd::totals).orElse(Map.of()));
        writeRecovery(json, Optional.empty(), OptionalLong.empty(), meta.events());
    }

    private static void writeRecovery(
            JsonGenerator json, Optional<Instant> at, OptionalLong fromRow, Optional<EventsDigest> events)
            throws IOException {
        writeTime(json, "recovered_at", at);
        writeNumber(json, "recovered_from_row", fromRow);
        writeNumber(
                json,
                "event_rows",
                events.map(EventsDigest::rows).map(OptionalLong::of).orElse(OptionalLong.empty()));
        writeText(json, "event_hash", events.map(EventsDigest::hash));
    }

    private static void writeBalances(JsonGenerator json, String name, Map<String, Map<String, String>> venues)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Map<String, String>> venue : venues.entrySet()) {
            writeMap(json, venue.getKey(), venue.getValue());
        }
        json.writeEndObject();
    }

    private static void writeMap(JsonGenerator json, String name, Map<String, ?> map) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            json.writeFieldName(entry.getKey());
            writeScalar(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeScalar(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number -> writeDouble(json, number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }

    private static void writeDouble(JsonGenerator json, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    private static void writeNumber(JsonGenerator json, String name, OptionalLong number) throws IOException {
        json.writeFieldName(name);
        if (number.isPresent()) {
            json.writeNumber(number.getAsLong());
        } else {
            json.writeNull();
        }
    }

    private static void writeText(JsonGenerator json, String name, Optional<String> text) throws IOException {
        json.writeFieldName(name);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    private static void writeTime(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        writeText(json, name, time.map(RunMetaJson::iso));
    }

    private static String iso(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }
}
