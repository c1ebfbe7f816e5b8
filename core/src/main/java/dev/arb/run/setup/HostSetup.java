package dev.arb.run.setup;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** What the machine, or the container, gives the process. */
public final class HostSetup {
    private static final int LEAST_JAVA = 21;
    /** A run stays below 200 MB; the rest is for the system and for a monitor beside it. */
    private static final long LEAST_MEMORY_MIB = 512;
    /** Libraries, sockets, journals and logs of a run take about a hundred. */
    private static final long LEAST_FILES = 256;

    private static final long MIB = 1L << 20;

    private HostSetup() {}

    /** Java, memory, file descriptors. */
    public static List<SetupCheck> check() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return List.of(java(Runtime.version().feature()), memory(system.getTotalMemorySize() / MIB), files(system));
    }

    static SetupCheck java(int feature) {
        return compared(
                "java",
                feature,
                LEAST_JAVA,
                "Java of " + System.getProperty("java.vendor") + " in " + System.getProperty("java.home"),
                "is too old; install a newer JDK, or name one in ARB_JAVA_HOME");
    }

    static SetupCheck memory(long mib) {
        return compared(
                "memory_mib",
                mib,
                LEAST_MEMORY_MIB,
                "memory of this machine or container",
                "is too little for a run; give it more");
    }

    private static SetupCheck files(OperatingSystemMXBean system) {
        return system instanceof UnixOperatingSystemMXBean unix
                ? compared(
                        "open_files",
                        unix.getMaxFileDescriptorCount(),
                        LEAST_FILES,
                        "files may be open at once",
                        "files are too few; raise ulimit -n, or LimitNOFILE of the service")
                : SetupCheck.ok("open_files", "no limit known", "this system does not tell one");
    }

    private static SetupCheck compared(String name, long found, long least, String good, String bad) {
        boolean enough = found >= least;
        return new SetupCheck(
                name,
                enough ? Status.OK : Status.FAILED,
                Optional.of(Long.toString(found)),
                Optional.of(Long.toString(least)),
                enough ? good : bad);
    }
}
