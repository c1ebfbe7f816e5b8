package dev.arb.cli.error;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process says to its caller when it ends. */
public enum ExitCode {
    OK(0, "done; with --check: healthy"),
    FAILED(1, "the command failed; run or session not found; with --check: unhealthy"),
    USAGE(2, "usage or configuration invalid"),
    UNREACHABLE(
            3, "something it depends on is unreachable after its retries: an exchange, or a Redis that was asked for"),
    REFUSED(
            4,
            "refused by a guard: live not armed, kill switch on, balances differ, another runner owns the namespace"),
    RISK_STOP(5, "the run was ended by a risk stop or by the watchdog"),
    INTERNAL(70, "internal error; the trace is shown with --verbose"),
    HANGUP(129, "ended by SIGHUP"),
    INTERRUPTED(130, "ended by Ctrl-C (SIGINT)"),
    CLOSED_PIPE(141, "standard output was closed by its reader"),
    TERMINATED(143, "ended by SIGTERM");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** One line for help texts and the README. */
    public String meaning() {
        return meaning;
    }

    /** Code to meaning, in ascending order. */
    public static Map<String, String> table() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            lines.put(Integer.toString(exit.code), exit.meaning);
        }
        return lines;
    }
}
