package dev.arb.state.delivery;

import dev.arb.state.CounterCheckpoint;
import dev.arb.state.CounterEntry;
import dev.arb.state.Decimals;
import dev.arb.state.FlatJson;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * A record as a line of text: eight hexadecimal digits of the CRC-32C of what follows them and a space, then a JSON
 * object, then a line feed. A line that was torn or damaged reads as nothing, and the next one is found behind it.
 */
final class JournalLines {
    private static final String FORMAT = "arb-state-journal-1";
    private static final int CRC_DIGITS = 8;
    private static final String PUT = "+";
    private static final String REMOVE = "-";

    private JournalLines() {}

    static String write(JournalRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (record) {
            case JournalRecord.Head head -> {
                fields.put("head", FORMAT);
                fields.put("id", head.id());
                fields.put("store", head.store());
                fields.put("next", Long.toString(head.next()));
            }
            case JournalRecord.Entry entry -> entry(fields, entry);
            case JournalRecord.DayBegins day -> {
                fields.put("day", day.key());
                fields.put("n", Long.toString(day.seq()));
                fields.put("key", day.dateKey());
                fields.put("date", day.date());
            }
            case JournalRecord.DayKnown day -> {
                fields.put("known", day.key());
                fields.put("date", day.date());
            }
            case JournalRecord.Checkpoint checkpoint -> {
                fields.put("checkpoint", checkpoint.key());
                fields.put("n", Long.toString(checkpoint.at().seq()));
                fields.put("to", Decimals.plain(checkpoint.at().value()));
            }
            case JournalRecord.Acknowledged acknowledged ->
                numbered(fields, "ack", acknowledged.key(), acknowledged.seq());
            case JournalRecord.Refused refused -> numbered(fields, "refused", refused.key(), refused.seq());
            case JournalRecord.Waits waits -> waits(fields, waits);
            case JournalRecord.AllDelivered all -> fields.put("delivered", "all");
        }
        String json = FlatJson.write(fields);
        return checksum(json) + " " + json + "\n";
    }

    private static void numbered(Map<String, String> fields, String kind, String key, long seq) {
        fields.put(kind, key);
        fields.put("n", Long.toString(seq));
    }

    private static void entry(Map<String, String> fields, JournalRecord.Entry record) {
        numbered(fields, "count", record.key(), record.entry().seq());
        switch (record.entry()) {
            case CounterEntry.Add add -> fields.put("by", Decimals.plain(add.by()));
            case CounterEntry.Set set -> fields.put("to", Decimals.plain(set.to()));
        }
    }

    private static void waits(Map<String, String> fields, JournalRecord.Waits waits) {
        StateWrite write = waits.write();
        fields.put("waits", write.key());
        fields.put("at", Long.toString(waits.atMs()));
        switch (write) {
            case StateWrite.PutHash put -> {
                fields.put("do", "hash");
                fields.put("ttl", Long.toString(put.ttl().millis()));
                put.fields().forEach((name, value) -> fields.put(PUT + name, value));
            }
            case StateWrite.PutString put -> {
                fields.put("do", "string");
                fields.put("ttl", Long.toString(put.ttl().millis()));
                fields.put("value", put.value());
            }
            case StateWrite.UpdateHash update -> {
                fields.put("do", "update");
                update.put().forEach((name, value) -> fields.put(PUT + name, value));
                update.remove().forEach(name -> fields.put(REMOVE + name, ""));
            }
            case StateWrite.Delete delete -> fields.put("do", "delete");
            case StateWrite.OfCounter counter ->
                throw new IllegalArgumentException("a counter has entries: " + counter);
            case StateWrite.BeginDay day -> throw new IllegalArgumentException("a day has an entry: " + day);
        }
    }

    private static String checksum(String json) {
        CRC32C crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** @param line without its line feed. Empty when it is torn, damaged or none of ours */
    static Optional<JournalRecord> read(String line) {
        if (line.length() <= CRC_DIGITS || line.charAt(CRC_DIGITS) != ' ') {
            return Optional.empty();
        }
        String json = line.substring(CRC_DIGITS + 1);
        if (!line.startsWith(checksum(json))) {
            return Optional.empty();
        }
        try {
            return FlatJson.read(json).flatMap(JournalLines::record);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<JournalRecord> record(Map<String, String> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        String kind = fields.keySet().iterator().next();
        String key = text(fields, kind);
        return switch (kind) {
            case "head" ->
                key.equals(FORMAT)
                        ? Optional.of(new JournalRecord.Head(
                                text(fields, "id"), text(fields, "store"), number(fields, "next")))
                        : Optional.empty();
            case "count" -> Optional.of(new JournalRecord.Entry(key, entry(fields)));
            case "day" ->
                Optional.of(new JournalRecord.DayBegins(
                        key, number(fields, "n"), text(fields, "key"), text(fields, "date")));
            case "known" -> Optional.of(new JournalRecord.DayKnown(key, text(fields, "date")));
            case "checkpoint" ->
                Optional.of(new JournalRecord.Checkpoint(
                        key,
                        new CounterCheckpoint(
                                number(fields, "n"),
                                Decimals.parse(text(fields, "to")).orElseThrow(IllegalArgumentException::new))));
            case "ack" -> Optional.of(new JournalRecord.Acknowledged(key, number(fields, "n")));
            case "refused" -> Optional.of(new JournalRecord.Refused(key, number(fields, "n")));
            case "waits" -> Optional.of(new JournalRecord.Waits(write(key, fields), number(fields, "at")));
            case "delivered" -> Optional.of(new JournalRecord.AllDelivered());
            default -> Optional.empty();
        };
    }

    private static CounterEntry entry(Map<String, String> fields) {
        boolean adds = fields.containsKey("by");
        long seq = number(fields, "n");
        return Decimals.parse(text(fields, adds ? "by" : "to"))
                .<CounterEntry>map(value -> adds ? new CounterEntry.Add(seq, value) : new CounterEntry.Set(seq, value))
                .orElseThrow(IllegalArgumentException::new);
    }

    private static StateWrite write(String key, Map<String, String> fields) {
        return switch (text(fields, "do")) {
            case "hash" -> new StateWrite.PutHash(key, named(fields), new Ttl(number(fields, "ttl")));
            case "string" -> new StateWrite.PutString(key, text(fields, "value"), new Ttl(number(fields, "ttl")));
            case "update" -> new StateWrite.UpdateHash(key, named(fields), removed(fields));
            case "delete" -> new StateWrite.Delete(key);
            default -> throw new IllegalArgumentException("unknown write " + fields);
        };
    }

    private static Map<String, String> named(Map<String, String> fields) {
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(PUT)) {
                named.put(name.substring(PUT.length()), value);
            }
        });
        return named;
    }

    private static Set<String> removed(Map<String, String> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(REMOVE)) {
                names.add(name.substring(REMOVE.length()));
            }
        }
        return names;
    }

    private static String text(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a record lacks '" + name + "'");
        }
        return value;
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(text(fields, name));
    }
}
