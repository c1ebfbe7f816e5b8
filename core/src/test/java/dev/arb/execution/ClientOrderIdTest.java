package dev.arb.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientOrderIdTest {
    /** SHA-256 by {@code printf 'mock-1|7|1|2' | sha256sum}, its first 32 digits in base 36 by {@code python3}. */
    @Test
    void isTheFirst128BitsOfTheHashInBase36() {
        assertThat(ClientOrderId.of("mock-1", 7, 1, 2)).isEqualTo("es380890r8vhpkkavm0ohmpog");
    }

    @Test
    void neverRepeatsWithinARun() {
        Set<String> ids = new HashSet<>();
        for (int position = 1; position <= 500; position++) {
            for (int attempt = 1; attempt <= 10; attempt++) {
                assertThat(ids.add(ClientOrderId.of("run", position, 0, attempt)))
                        .isTrue();
                assertThat(ids.add(ClientOrderId.of("run", position, 1, attempt)))
                        .isTrue();
            }
        }
        assertThat(ids).doesNotContain(ClientOrderId.of("run2", 1, 0, 1)).hasSize(10_000);
    }

    @Test
    void refusesAnAttemptBeforeTheFirst() {
        assertThatThrownBy(() -> ClientOrderId.of("run", 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attempt 0");
    }
}
