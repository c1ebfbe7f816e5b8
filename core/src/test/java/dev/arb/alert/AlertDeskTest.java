package dev.arb.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which alerts are open, and what listeners hear of them. */
class AlertDeskTest {
    private final List<String> heard = new ArrayList<>();
    private long nowNs = 1_000_000_000L;
    private final AlertDesk desk = new AlertDesk(() -> nowNs);

    private final class Ear implements AlertListener {
        @Override
        public void opened(Alert alert) {
            heard.add("opened " + alert.rule() + " " + alert.message());
        }

        @Override
        public void updated(Alert alert) {
            heard.add("updated " + alert.rule() + " " + alert.message());
        }

        @Override
        public void closed(Alert alert) {
            heard.add("closed " + alert.rule());
        }
    }

    @Test
    void onlyChangesAreHeard() {
        desk.add(new Ear());
        desk.open("disk", AlertSeverity.WARNING, "full");
        desk.open("disk", AlertSeverity.WARNING, "full");
        desk.open("disk", AlertSeverity.WARNING, "fuller");
        desk.close("disk");
        desk.close("disk");

        assertThat(heard).containsExactly("opened disk full", "updated disk fuller", "closed disk");
    }

    @Test
    void anAlertKeepsTheTimeAtWhichItOpened() {
        desk.open("disk", AlertSeverity.WARNING, "full");
        nowNs = 9_000_000_000L;
        desk.open("disk", AlertSeverity.CRITICAL, "no rows are written");

        assertThat(desk.openAlerts())
                .containsExactly(
                        new Alert("disk", AlertSeverity.CRITICAL, Instant.ofEpochSecond(1), "no rows are written"));
    }

    @Test
    void aLateListenerHearsOfWhatIsOpen() {
        desk.open("disk", AlertSeverity.WARNING, "full");
        desk.open("feed", AlertSeverity.WARNING, "silent");
        desk.close("feed");
        desk.add(new Ear());

        assertThat(heard).containsExactly("opened disk full");
    }
}
