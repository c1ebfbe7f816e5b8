package dev.arb.runlog;

import dev.arb.host.HostName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that writes a run, so that others can tell whether it still lives.
 *
 * @param host the machine's name
 * @param pid the process id
 * @param startedAt when the process started, which tells it from a later one with the same id
 */
public record RunProcess(String host, long pid, Instant startedAt) {

    /** The system reports start times from its boot time, which moves a little as the clock is adjusted. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    /** @return this process */
    public static RunProcess current() {
        ProcessHandle self = ProcessHandle.current();
        return new RunProcess(
                HostName.current(), self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
    }

    /** @return this process of this machine; empty when it is gone */
    Optional<LivingProcess> living() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::sameStart)
                .map(handle -> new LivingProcess(this, handle));
    }

    /** @return whether the process belongs to this machine */
    public boolean onThisHost() {
        return host.equals(HostName.current());
    }

    private boolean sameStart(ProcessHandle handle) {
        Optional<Instant> start = handle.info().startInstant();
        return start.isEmpty() || Duration.between(start.get(), startedAt).abs().compareTo(START_TOLERANCE) <= 0;
    }
}
