package dev.arb.execution;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class ClientOrderIdProperties {
    @Property
    void fitsBothVenuesAndIsTheSameEachTime(
            @ForAll @NotEmpty String runId,
            @ForAll @IntRange int position,
            @ForAll @IntRange(max = 1) int leg,
            @ForAll @IntRange(min = 1) int attempt) {
        String id = ClientOrderId.of(runId, position, leg, attempt);
        assertThat(id).matches("[0-9a-z]{25}").isEqualTo(ClientOrderId.of(runId, position, leg, attempt));
    }
}
