package dev.arb.model;

/** An asset by its ticker, for example {@code BTC} or {@code KRW}. The key of balances and ledger accounts. */
public record Asset(String code) implements Comparable<Asset> {
    private static final int MAX_LENGTH = 20;

    public Asset {
        if (code.isEmpty() || code.length() > MAX_LENGTH || !code.chars().allMatch(Asset::allowed)) {
            throw new IllegalArgumentException("asset code was '" + code + "', it must be 1 to " + MAX_LENGTH
                    + " letters or digits in upper case, for example BTC");
        }
    }

    /** @throws IllegalArgumentException when the code is not an upper-case ticker */
    public static Asset of(String code) {
        return new Asset(code);
    }

    private static boolean allowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(Asset other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
