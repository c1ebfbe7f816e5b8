package dev.arb.alert.sink;

import dev.arb.alert.Alert;
import dev.arb.net.Printable;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A note as people read it in a chat: what, how bad, which run. Plain text, two lines. */
final class NoteText {
    private NoteText() {}

    static String of(AlertNote note, AlertOrigin origin) {
        String what = note.alert().map(Alert::name).orElse(note.event());
        String event = note.alert().isPresent() ? " " + note.event().replace('_', ' ') : "";
        String head = note.severity().word().toUpperCase(Locale.ROOT) + " " + what + event + ": " + note.sentence();
        String run = origin.runId() + " (" + origin.namespace() + ") on " + origin.host() + ", "
                + note.at().truncatedTo(ChronoUnit.SECONDS);
        return Printable.of(head, Printable.LONG) + "\n" + Printable.of(run, Printable.LONG);
    }
}
