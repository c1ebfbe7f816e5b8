package dev.arb;

/**
 * How long a campaign of random faults goes on: short in every build, long in the Maven profile {@code campaign} (or with
 * the system property {@code arb.campaign=long}).
 */
public final class Campaign {
    private static final boolean LONG = "long".equals(System.getProperty("arb.campaign"));

    private Campaign() {}

    /** The number of rounds for this build. */
    public static int rounds(int inEveryBuild, int inTheLongOne) {
        return LONG ? inTheLongOne : inEveryBuild;
    }

    public static boolean isLong() {
        return LONG;
    }
}
