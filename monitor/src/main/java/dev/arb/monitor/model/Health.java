package dev.arb.monitor.model;

import java.util.List;

/**
 * Whether someone has to look.
 *
 * @param problems one sentence each; none means healthy
 */
public record Health(List<String> problems) {
    public Health {
        problems = List.copyOf(problems);
    }

    public boolean isHealthy() {
        return problems.isEmpty();
    }
}
