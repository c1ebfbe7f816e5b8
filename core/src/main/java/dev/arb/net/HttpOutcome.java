package dev.arb.net;

import java.util.Optional;
import java.util.function.Function;

/** What became of an HTTP request. */
public sealed interface HttpOutcome {
    /**
     * There is a whole answer.
     *
     * @param header the first value of a header, its name in any case
     * @param body as it came; belongs to the caller
     */
    record Answered(int status, Function<String, Optional<String>> header, byte[] body) implements HttpOutcome {}

    /**
     * There is none.
     *
     * @param problem says it without the address
     * @param detail what the client said, fit to be shown; may name the address
     */
    record Failed(Problem problem, String detail) implements HttpOutcome {}

    /** Why there is no answer. */
    enum Problem {
        TIMED_OUT("no whole answer in time"),
        NO_CONNECTION("no connection, check the address and the network"),
        BROKEN("the connection broke, or the answer made no sense"),
        INTERRUPTED("interrupted");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
