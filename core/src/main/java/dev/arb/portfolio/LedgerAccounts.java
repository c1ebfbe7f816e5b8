package dev.arb.portfolio;

import dev.arb.model.Asset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The accounts of a ledger with their totals, numbered in the order of their creation. */
final class LedgerAccounts {
    private static final int FIRST_CAPACITY = 32;

    private final List<LedgerAccount> names = new ArrayList<>();
    private final Map<LedgerAccount, Integer> numbers = new HashMap<>();
    private final List<Asset> assets = new ArrayList<>();
    private int[] assetOf = new int[FIRST_CAPACITY];
    private long[] totalE8 = new long[FIRST_CAPACITY];

    /** The number of an account, which is created with a total of 0 when it is new. */
    int resolve(LedgerAccount name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size();
        if (number == totalE8.length) {
            totalE8 = Arrays.copyOf(totalE8, 2 * number);
            assetOf = Arrays.copyOf(assetOf, 2 * number);
        }
        names.add(name);
        numbers.put(name, number);
        assetOf[number] = assetNumber(name.asset());
        return number;
    }

    private int assetNumber(Asset asset) {
        int number = assets.indexOf(asset);
        if (number < 0) {
            assets.add(asset);
            return assets.size() - 1;
        }
        return number;
    }

    /** The total of an account, 0 when there is none of that name. */
    long totalE8(LedgerAccount name) {
        Integer number = numbers.get(name);
        return number == null ? 0 : totalE8[number];
    }

    long totalE8(int number) {
        return totalE8[number];
    }

    void add(int number, long amountE8) {
        totalE8[number] = Math.addExact(totalE8[number], amountE8);
    }

    boolean sameAsset(int one, int other) {
        return assetOf[one] == assetOf[other];
    }

    LedgerAccount name(int number) {
        return names.get(number);
    }

    int count() {
        return names.size();
    }

    List<Asset> assets() {
        return assets;
    }

    /** The sum over all accounts of an asset by its number; 0 in a ledger that is not broken. */
    long sumE8(int assetNumber) {
        long sumE8 = 0;
        for (int i = 0; i < names.size(); i++) {
            if (assetOf[i] == assetNumber) {
                sumE8 = Math.addExact(sumE8, totalE8[i]);
            }
        }
        return sumE8;
    }
}
