package dev.arb.model;

/** A text that may be used and not shown: a token, an address that whoever knows it may post to. */
public record Secret(String value) {
    /** Not stated. */
    public static final Secret NONE = new Secret("");

    public boolean isStated() {
        return !value.isEmpty();
    }

    /** Never the value. */
    @Override
    public String toString() {
        return isStated() ? "***" : "";
    }
}
