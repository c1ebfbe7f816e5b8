package dev.arb.metrics;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the figures of this process. Implementations throw nothing: what cannot be had is empty. */
public interface ProcessProbe {

    ProcessReading read();

    /** Processors of the whole machine, whatever this process may use of them; at least 1. */
    int processors();

    /** {@code /proc} where there is one, which takes a fraction of a millisecond; OSHI elsewhere. */
    static ProcessProbe ofThisMachine() {
        Path proc = Path.of("/proc");
        return Files.isReadable(proc.resolve("self/stat")) ? new ProcProbe(proc) : new OshiProbe();
    }
}
