package dev.arb.state;

import dev.arb.host.HostName;
import dev.arb.state.RowFields.Runner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who runs, as it stands in the lock of a namespace.
 *
 * @param fence grows at each takeover of a namespace; 0 where only the machine's own lock was taken
 */
public record RunnerIdentity(String runId, String host, long pid, long fence) {
    /** This process. */
    public static RunnerIdentity here(String runId) {
        return new RunnerIdentity(
                runId, HostName.current(), ProcessHandle.current().pid(), 0);
    }

    RunnerIdentity withFence(long newFence) {
        return new RunnerIdentity(runId, host, pid, newFence);
    }

    String toJson() {
        Map<String, String> fields = new LinkedHashMap<>();
        Runner.RUN_ID.put(fields, Optional.of(runId));
        Runner.HOST.put(fields, Optional.of(host));
        Runner.PID.put(fields, Optional.of(pid));
        Runner.FENCE.put(fields, Optional.of(fence));
        return FlatJson.write(fields);
    }

    /** What cannot be read is {@code ?} or 0: somebody holds the lock, whoever it is. */
    static RunnerIdentity fromJson(String json) {
        Map<String, String> fields = FlatJson.read(json).orElse(Map.of());
        return new RunnerIdentity(
                Runner.RUN_ID.in(fields).orElse("?"),
                Runner.HOST.in(fields).orElse("?"),
                Runner.PID.in(fields).orElse(0L),
                Runner.FENCE.in(fields).orElse(0L));
    }

    boolean isSameProcessAs(RunnerIdentity other) {
        return runId.equals(other.runId) && host.equals(other.host) && pid == other.pid;
    }

    /** Whether it ran on this machine and its process is gone. */
    boolean isDeadOn(String thisHost) {
        return host.equals(thisHost)
                && pid > 0
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** {@code run 2026…_mock (pid 4711 on host)}. */
    @Override
    public String toString() {
        return "run " + runId + " (pid " + pid + " on " + host + ")";
    }
}
