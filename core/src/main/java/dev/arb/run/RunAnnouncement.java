package dev.arb.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run that begins is told by.
 *
 * @param runId its name
 * @param directory its run log; empty when it keeps none
 * @param namespace of its state
 * @param stateStore the store in use, without credentials
 * @param market what is traded, naming every part that is synthetic
 * @param metrics where metrics are answered over HTTP; empty when they are not
 */
public record RunAnnouncement(
        String runId,
        Optional<Path> directory,
        String namespace,
        String stateStore,
        String market,
        Optional<String> metrics) {}
