package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code execution}: how orders are sent. */
public final class ExecutionKeys {

    public static final Key<Long> SHUTDOWN_GRACE = Key.of(
            "execution.shutdown_grace",
            DurationType.between("0s", "10m"),
            "10s",
            "longest wait for open legs when a signal ends the run");

    static final Section SECTION =
            new Section("execution", ShippedFile.LIVE_YML, "how orders are sent", List.of(SHUTDOWN_GRACE));

    private ExecutionKeys() {}
}
