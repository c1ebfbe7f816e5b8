package dev.arb.run.setup;

import dev.arb.alert.sink.AlertNote;
import dev.arb.alert.sink.AlertOrigin;
import dev.arb.alert.sink.AlertSink;
import dev.arb.alert.sink.AlertSinks;
import dev.arb.alert.sink.SinkAnswer;
import dev.arb.alert.sink.SinkSettings;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import dev.arb.state.RunnerIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which services get alerts, and, when asked for, whether a test alert reaches them. */
public final class AlertSetup {
    private AlertSetup() {}

    /** @param send whether each service gets a test alert now */
    public static List<SetupCheck> check(SinkSettings settings, boolean send, Instant now) {
        String host = RunnerIdentity.here("").host();
        List<SetupCheck> checks = new ArrayList<>();
        for (AlertSinks.Fed fed : AlertSinks.services(settings, new AlertOrigin("no run", "test", "test", host))) {
            try (AlertSink sink = fed.sink()) {
                String from = "from " + fed.policy().least().word() + " on";
                checks.add(
                        send ? sent(sink, now) : SetupCheck.ok("alerts." + sink.name(), from, "try it with --alerts"));
            }
        }
        if (checks.isEmpty()) {
            checks.add(SetupCheck.ok(
                    "alerts", "no service", "alerts go to the log, the console and alerts.jsonl of the run only"));
        }
        return checks;
    }

    private static SetupCheck sent(AlertSink sink, Instant now) {
        String name = "alerts." + sink.name();
        return switch (sink.tell(AlertNote.test(now))) {
            case SinkAnswer.Told told -> SetupCheck.ok(name, "told", "a test alert was taken; look whether it came");
            case SinkAnswer.Later later -> SetupCheck.without(name, Status.FAILED, later.why());
            case SinkAnswer.Refused refused -> SetupCheck.without(name, Status.FAILED, refused.why());
        };
    }
}
