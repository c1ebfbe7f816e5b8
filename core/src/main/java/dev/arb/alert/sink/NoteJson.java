package dev.arb.alert.sink;

import dev.arb.alert.Alert;
import dev.arb.json.JsonText;
import dev.arb.net.Printable;

/** The JSON object of a note, in one line: a line of alerts.jsonl and the body of the webhook. Documented in docs/reference/alerts.md. */
final class NoteJson {
    static final int SCHEMA_VERSION = 1;

    private NoteJson() {}

    static String of(AlertNote note, AlertOrigin origin) {
        return JsonText.object(
                false,
                json -> json.number("schema_version", SCHEMA_VERSION)
                        .text("at", note.at().toString())
                        .text("event", note.event())
                        .text("severity", note.severity().word())
                        .text("rule", note.alert().map(alert -> alert.rule().word()))
                        .text("subject", note.alert().map(Alert::subject).filter(subject -> !subject.isEmpty()))
                        .time("since", note.alert().map(Alert::since))
                        .text("message", Printable.of(note.sentence(), Printable.LONG))
                        .text("run_id", origin.runId())
                        .text("mode", origin.mode())
                        .text("namespace", origin.namespace())
                        .text("host", origin.host()));
    }
}
