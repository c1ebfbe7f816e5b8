package dev.arb.alert.sink;

import dev.arb.alert.AlertRule;
import dev.arb.docs.ReferenceTable;
import dev.arb.state.FlatJson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The reference page of alerts names every rule and every field. */
class AlertsReferenceTest {
    private static final String PAGE = "alerts.md";

    @Test
    void everyRuleStandsInThePage() {
        new ReferenceTable(PAGE, "## Rules")
                .holds(Arrays.stream(AlertRule.values())
                        .map(rule -> List.of(
                                "`" + rule.word() + "`",
                                rule.opener().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                TimeUnit.NANOSECONDS.toSeconds(rule.openAfterNs()) + "s",
                                rule.doc()))
                        .toList());
    }

    @Test
    void everyFieldStandsInThePage() {
        String line = NoteJson.of(Notes.note("silent"), Notes.ORIGIN);
        new ReferenceTable(PAGE, "## A line of alerts.jsonl, and the body of the webhook")
                .holds(FlatJson.read(line).orElseThrow().keySet().stream()
                        .map(field -> List.of("`" + field + "`"))
                        .toList());
    }
}
