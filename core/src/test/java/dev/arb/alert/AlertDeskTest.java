package dev.arb.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When alerts open and close, and what listeners hear of them. */
class AlertDeskTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> heard = new ArrayList<>();
    private long nowNs = SECOND;
    private final AlertDesk desk = desk(0, 0);

    private AlertDesk desk(long openAfterS, long closeAfterS) {
        return new AlertDesk(
                () -> nowNs,
                new AlertTimes(
                        Map.of(AlertRule.DISK_SPACE, openAfterS * SECOND, AlertRule.STALE_DATA, 0L),
                        closeAfterS * SECOND));
    }

    private void hear(AlertChange change) {
        heard.add(change.kind().word() + " " + change.alert().name() + ": " + change.sentence());
    }

    private void raise(AlertDesk at, AlertSeverity severity, String message) {
        at.raise(AlertRule.DISK_SPACE, severity, message);
    }

    private void passes(AlertDesk at, long seconds) {
        nowNs += seconds * SECOND;
        at.tick();
    }

    @Test
    void onlyChangesAreHeard() {
        desk.add(this::hear);
        raise(desk, AlertSeverity.WARNING, "full");
        raise(desk, AlertSeverity.WARNING, "full");
        raise(desk, AlertSeverity.WARNING, "fuller");
        raise(desk, AlertSeverity.CRITICAL, "fuller");
        desk.clear(AlertRule.DISK_SPACE, "there is room");
        desk.clear(AlertRule.DISK_SPACE, "there is room");

        assertThat(heard)
                .containsExactly(
                        "opened disk_space: full",
                        "message_changed disk_space: fuller",
                        "severity_changed disk_space: fuller",
                        "closed disk_space: there is room");
    }

    @Test
    void anAlertKeepsTheTimeAtWhichItOpened() {
        raise(desk, AlertSeverity.WARNING, "full");
        nowNs = 9 * SECOND;
        raise(desk, AlertSeverity.CRITICAL, "no rows are written");

        assertThat(desk.openAlerts())
                .containsExactly(new Alert(
                        AlertRule.DISK_SPACE,
                        "",
                        AlertSeverity.CRITICAL,
                        Instant.ofEpochSecond(1),
                        "no rows are written"));
    }

    @Test
    void aLateListenerHearsOfWhatIsOpen() {
        raise(desk, AlertSeverity.WARNING, "full");
        desk.raise(AlertRule.STALE_DATA, "upbit", AlertSeverity.WARNING, "silent");
        desk.raise(AlertRule.STALE_DATA, "binance", AlertSeverity.WARNING, "silent");
        desk.clear(AlertRule.STALE_DATA, "upbit", "heard");
        desk.add(this::hear);

        assertThat(heard).containsExactly("opened disk_space: full", "opened stale_data:binance: silent");
    }

    @Test
    void aConditionMustHoldBeforeItsAlertOpens() {
        AlertDesk patient = desk(5, 0);
        patient.add(this::hear);
        raise(patient, AlertSeverity.WARNING, "full");
        passes(patient, 4);
        patient.clear(AlertRule.DISK_SPACE, "there is room");
        passes(patient, 4);
        raise(patient, AlertSeverity.WARNING, "full again");
        passes(patient, 4);
        assertThat(heard).isEmpty();

        passes(patient, 1);
        assertThat(heard).containsExactly("opened disk_space: full again");
        assertThat(patient.openAlerts()).hasSize(1);
    }

    @Test
    void aConditionThatComesAndGoesIsOneAlert() {
        AlertDesk patient = desk(0, 30);
        patient.add(this::hear);
        for (int i = 0; i < 10; i++) {
            raise(patient, AlertSeverity.WARNING, "full");
            passes(patient, 10);
            patient.clear(AlertRule.DISK_SPACE, "there is room");
            passes(patient, 29);
        }
        assertThat(heard).containsExactly("opened disk_space: full");

        passes(patient, 1);
        assertThat(heard).containsExactly("opened disk_space: full", "closed disk_space: there is room");
        assertThat(patient.openAlerts()).isEmpty();
    }

    @Test
    void atTheEndNobodyWaitsAnyLonger() {
        AlertDesk patient = desk(5, 30);
        patient.add(this::hear);
        patient.raise(AlertRule.STALE_DATA, "upbit", AlertSeverity.WARNING, "silent");
        patient.clear(AlertRule.STALE_DATA, "upbit", "heard");
        raise(patient, AlertSeverity.CRITICAL, "full");
        patient.settle();

        assertThat(heard)
                .containsExactly(
                        "opened stale_data:upbit: silent", "opened disk_space: full", "closed stale_data:upbit: heard");
        assertThat(patient.openAlerts()).extracting(Alert::name).containsExactly("disk_space");
    }

    @Test
    void whatIsNotCriticalAndWasNotToldIsNotToldAtTheEnd() {
        AlertDesk patient = desk(5, 30);
        patient.add(this::hear);
        raise(patient, AlertSeverity.WARNING, "full");
        patient.settle();

        assertThat(heard).isEmpty();
    }
}
