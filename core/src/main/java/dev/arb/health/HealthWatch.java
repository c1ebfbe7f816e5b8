package dev.arb.health;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Evaluates inputs when it is told to, keeps the newest report and tells of changed levels. One thread evaluates; the
 * report and the counts may be read by any.
 */
public final class HealthWatch {
    private final List<Input> inputs;
    private final List<LevelRule> rules = new ArrayList<>();
    private final InstantSource clock;
    private final Listener listener;
    private final List<Map<HealthLevel, AtomicLong>> changes = new ArrayList<>();
    private volatile HealthReport report;

    /** @param reading asked once an evaluation, on the thread that evaluates */
    public record Input(Watched watched, Supplier<Reading> reading) {}

    /** Hears of levels that are not what they were. */
    @FunctionalInterface
    public interface Listener {
        /** The level of a check is now another one; called on the thread that evaluates. */
        void changed(HealthCheck before, HealthCheck now);
    }

    /** @param clock wall clock */
    public HealthWatch(List<Input> inputs, InstantSource clock, Listener listener) {
        this.inputs = List.copyOf(inputs);
        this.clock = clock;
        this.listener = listener;
        for (Input input : inputs) {
            rules.add(new LevelRule(input.watched(), clock.instant()));
            Map<HealthLevel, AtomicLong> counts = new EnumMap<>(HealthLevel.class);
            for (HealthLevel level : HealthLevel.values()) {
                counts.put(level, new AtomicLong());
            }
            changes.add(counts);
        }
        report = gather();
    }

    /** Evaluates every input once. */
    public HealthReport evaluate() {
        List<HealthCheck> before = report.checks();
        for (int i = 0; i < inputs.size(); i++) {
            rules.get(i).evaluate(inputs.get(i).reading().get(), clock.instant());
        }
        report = gather();
        for (int i = 0; i < inputs.size(); i++) {
            tell(i, before.get(i), report.checks().get(i));
        }
        return report;
    }

    private void tell(int index, HealthCheck before, HealthCheck now) {
        if (before.level() != now.level()) {
            Objects.requireNonNull(changes.get(index).get(now.level())).incrementAndGet();
            listener.changed(before, now);
        }
    }

    private HealthReport gather() {
        return HealthReport.of(rules.stream().map(LevelRule::check).toList());
    }

    /** As of the newest evaluation. */
    public HealthReport report() {
        return report;
    }

    /** How often each check has come to each level from another one. */
    public List<LevelChanges> changes() {
        List<LevelChanges> all = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).watched().name();
            changes.get(i).forEach((level, count) -> all.add(new LevelChanges(name, level, count.get())));
        }
        return all;
    }
}
