package dev.arb.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.Permission;
import dev.arb.monitor.model.RunRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a part of a run log tells of what the run may do. */
class PermissionsTest {
    private static final RunRow OPENING = row(5_000, "order", Map.of("purpose", "open"));
    private static final RunRow CLOSING = row(5_000, "order", Map.of("purpose", "close"));

    private static RunRow row(long number, String kind, Map<String, String> facts) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new RunRow(
                number,
                kind,
                Optional.empty(),
                Optional.empty(),
                "BTC/KRW",
                unknown,
                unknown,
                unknown,
                unknown,
                0,
                Optional.empty(),
                "",
                facts);
    }

    @Test
    void anOpeningOrderTellsThatNothingIsRestricted() {
        Permission opened = Permissions.ofLog(Optional.of("live"), List.of(OPENING), 4_000);

        assertThat(opened.state()).contains("ACTIVE");
        assertThat(opened.breakerOpen()).contains(false);
        assertThat(opened.armed()).isEmpty();
        assertThat(opened.breakerTriggers()).isEmpty();
    }

    @Test
    void withoutOneOrWithAHoleBehindItNothingIsKnown() {
        assertThat(Permissions.ofLog(Optional.of("paper"), List.of(CLOSING), 4_000)
                        .state())
                .isEmpty();
        assertThat(Permissions.ofLog(Optional.of("paper"), List.of(OPENING), 6_000)
                        .state())
                .isEmpty();
    }

    @Test
    void aRestrictionAfterTheOrderCounts() {
        RunRow halted = row(5_001, "state", Map.of("event", "trading_state", "to", "HALTED", "reason", "halt"));

        assertThat(Permissions.ofLog(Optional.of("paper"), List.of(halted, OPENING), 4_000)
                        .state())
                .contains("HALTED");
    }
}
