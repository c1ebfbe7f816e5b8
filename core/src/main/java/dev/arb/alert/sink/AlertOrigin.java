package dev.arb.alert.sink;

import java.util.Objects;

/** Which run an alert is about; people may have several. */
public record AlertOrigin(String runId, String mode, String namespace, String host) {
    public AlertOrigin {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(host, "host");
    }
}
