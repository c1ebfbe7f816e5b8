package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.monitor.model.RunView;
import dev.arb.monitor.model.StoreSide;
import dev.arb.runlog.LiveRunTailRow;
import java.util.Locale;

/** A view of a run in each of its formats. */
public final class RunText {
    private RunText() {}

    /** Which parts of a run are shown. */
    public enum Parts {
        SUMMARY,
        TAIL,
        BOTH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean hasSummary() {
            return this != TAIL;
        }

        boolean hasTail() {
            return this != SUMMARY;
        }
    }

    /** For people: the summary with the store's side, and the tail; parts are separated by an empty line. */
    public static String table(RunView view, Parts parts, Paint paint) {
        StringBuilder text = new StringBuilder();
        if (parts.hasSummary()) {
            text.append(RunSummary.table(view.snapshot(), paint))
                    .append('\n')
                    .append(StoreSection.table(view.store(), view.differences(), paint));
        }
        if (parts == Parts.BOTH) {
            text.append('\n');
        }
        if (parts.hasTail()) {
            text.append(RunTail.table(view.tail(), paint));
        }
        return text.toString();
    }

    /** One document: {@code snapshot}, {@code tail}, and what the store says. */
    public static String json(RunView view, Parts parts, boolean pretty) {
        return JsonText.object(pretty, json -> {
            if (parts.hasSummary()) {
                json.object("snapshot", fields -> RunSummary.fields(fields, view.snapshot()));
            }
            if (parts.hasTail()) {
                json.objects("tail", view.tail(), RunTail::fields);
            }
            if (parts.hasSummary()) {
                storeSide(json, view);
            }
        });
    }

    private static void storeSide(JsonText json, RunView view) {
        switch (view.store()) {
            case StoreSide.Seen seen -> json.object("state_store", fields -> StoreSection.fields(fields, seen));
            case StoreSide.Absent absent ->
                json.object("state_store", fields -> fields.text("problem", absent.reason()));
        }
        json.texts("differences", view.differences());
        json.texts("problems", view.health().reasons());
    }

    /** One JSON object a line: the snapshot, then each row of the tail; {@code record} tells them apart. */
    public static String ndjson(RunView view, Parts parts) {
        StringBuilder text = new StringBuilder();
        if (parts.hasSummary()) {
            text.append(JsonText.object(false, json -> {
                        json.text("record", "run");
                        RunSummary.fields(json, view.snapshot());
                        storeSide(json, view);
                    }))
                    .append('\n');
        }
        if (parts.hasTail()) {
            for (LiveRunTailRow row : view.tail()) {
                text.append(JsonText.object(false, json -> RunTail.fields(json.text("record", "row"), row)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** One record a line, fields {@code key=value} parted by tabs: the run, what the store says, what differs, then the rows. */
    public static String plain(RunView view, Parts parts) {
        StringBuilder text = new StringBuilder();
        if (parts.hasSummary()) {
            text.append(RunSummary.record(view.snapshot())).append('\n');
            text.append(StoreSection.record(view.store())).append('\n');
            view.differences()
                    .forEach(difference -> text.append(new PlainRecord().text("difference", difference))
                            .append('\n'));
        }
        if (parts.hasTail()) {
            view.tail().forEach(row -> text.append(RunTail.record(row)).append('\n'));
        }
        return text.toString();
    }
}
