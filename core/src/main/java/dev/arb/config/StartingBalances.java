package dev.arb.config;

import dev.arb.model.Asset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * What simulated venues hold at the start.
 *
 * @param byVenue venue label ({@code A}, {@code B}) to asset to amount in units of 1e-8 of the asset
 */
public record StartingBalances(Map<String, Map<Asset, Long>> byVenue) {

    public StartingBalances {
        SequencedMap<String, Map<Asset, Long>> copy = new LinkedHashMap<>();
        byVenue.forEach((venue, amounts) -> copy.put(venue, Collections.unmodifiableMap(new LinkedHashMap<>(amounts))));
        byVenue = Collections.unmodifiableMap(copy);
    }

    static StartingBalances of(Settings settings) {
        Map<String, Map<Asset, Long>> byVenue = new LinkedHashMap<>();
        settings.members(StrategyKeys.STARTING_BALANCES).forEach((member, amountE8) -> {
            int dot = member.indexOf('.');
            byVenue.computeIfAbsent(member.substring(0, dot), venue -> new LinkedHashMap<>())
                    .put(Asset.of(member.substring(dot + 1)), amountE8);
        });
        return new StartingBalances(byVenue);
    }

    /** The stated amount in units of 1e-8; empty when nothing was stated for that asset. */
    public OptionalLong amountE8(String venue, Asset asset) {
        Long amount = byVenue.getOrDefault(venue, Map.of()).get(asset);
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }
}
