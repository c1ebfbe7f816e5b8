package dev.arb.model;

/** A venue by its lower-case name, as it stands in keys and files. */
public record VenueId(String name) {
    public static final VenueId UPBIT = new VenueId("upbit");
    public static final VenueId BINANCE = new VenueId("binance");

    public VenueId {
        if (!name.matches("[a-z][a-z0-9]{0,19}")) {
            throw new IllegalArgumentException("venue was '" + name + "', it must be lower-case letters and digits");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
