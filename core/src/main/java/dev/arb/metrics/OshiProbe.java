package dev.arb.metrics;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;

/**
 * Reads this process through OSHI. Its first use loads native libraries and takes a good quarter of a second, so that it
 * happens at the first reading and not on construction. Not thread-safe: the sampler reads under a lock.
 */
final class OshiProbe implements ProcessProbe {

    private final SystemInfo system = new SystemInfo();

    @Override
    public ProcessReading read() {
        OSProcess process = system.getOperatingSystem().getCurrentProcess();
        if (process == null || !process.updateAttributes()) {
            return ProcessReading.UNKNOWN;
        }
        return new ProcessReading(
                positiveMs(process.getKernelTime() + process.getUserTime()),
                positiveMs(process.getUpTime()),
                positive(process.getResidentMemory()),
                positive(process.getOpenFiles()),
                positive(process.getThreadCount()));
    }

    @Override
    public int processors() {
        return Math.max(1, system.getHardware().getProcessor().getLogicalProcessorCount());
    }

    private static OptionalLong positiveMs(long ms) {
        return positive(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    private static OptionalLong positive(long value) {
        return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
