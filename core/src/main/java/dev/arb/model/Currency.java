package dev.arb.model;

/**
 * A quote currency as a type, so that amounts of two currencies cannot be mixed: {@code Money<Krw>} and
 * {@code Money<Usdt>} are different types. A further quote currency is a further record here.
 */
public sealed interface Currency {
    /** The ledger's name of this currency. */
    Asset asset();

    /** The Korean won. */
    record Krw() implements Currency {
        public static final Krw KRW = new Krw();
        private static final Asset ASSET = Asset.of("KRW");

        @Override
        public Asset asset() {
            return ASSET;
        }

        @Override
        public String toString() {
            return "KRW";
        }
    }

    /** Tether's dollar token. A stablecoin is not a dollar: USD would be a type of its own. */
    record Usdt() implements Currency {
        public static final Usdt USDT = new Usdt();
        private static final Asset ASSET = Asset.of("USDT");

        @Override
        public Asset asset() {
            return ASSET;
        }

        @Override
        public String toString() {
            return "USDT";
        }
    }
}
