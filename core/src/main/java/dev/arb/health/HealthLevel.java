package dev.arb.health;

/** How grave a check is, in rising order. */
public enum HealthLevel {
    /** What is checked does not exist in this run. */
    NOT_IN_RUN("not in this run"),
    /** Not measured yet, or it cannot be. */
    UNKNOWN("unknown"),
    OK("OK"),
    /** Above its warning threshold. */
    WARN("WARN"),
    /** Above its limit. */
    ERROR("ERROR"),
    /** Above its limit for so long that the run cannot go on. */
    CRITICAL("CRITICAL");

    private final String word;

    HealthLevel(String word) {
        this.word = word;
    }

    /** For people and machines. */
    public String word() {
        return word;
    }

    public boolean isWorseThan(HealthLevel other) {
        return compareTo(other) > 0;
    }
}
