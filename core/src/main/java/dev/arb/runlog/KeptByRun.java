package dev.arb.runlog;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was found out about runs, for so many of them; the one asked for longest ago goes first. One thread. */
final class KeptByRun<T> {

    private static final int RUNS = 1_000;

    private final Supplier<T> fresh;

    private final Map<Path, T> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, T> eldest) {
            return size() > RUNS;
        }
    };

    KeptByRun(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    T of(Path runDir) {
        return kept.computeIfAbsent(runDir, any -> fresh.get());
    }
}
