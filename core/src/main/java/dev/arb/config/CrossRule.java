package dev.arb.config;

import java.util.Objects;

/**
 * Two values of one unit that contradict each other when the first is above the second.
 *
 * @param lower must be at most {@code upper}
 * @param strict when true, equal values contradict each other too
 * @param reason why, as a clause that completes the message
 */
public record CrossRule(Key<Long> lower, Key<Long> upper, boolean strict, String reason) {

    public CrossRule {
        Objects.requireNonNull(reason, "reason");
        if (!lower.type().getClass().equals(upper.type().getClass())
                || !lower.type().unit().equals(upper.type().unit())) {
            throw new IllegalArgumentException(lower.path() + " and " + upper.path() + " have different units");
        }
    }

    static CrossRule atMost(Key<Long> lower, Key<Long> upper, String reason) {
        return new CrossRule(lower, upper, false, reason);
    }

    static CrossRule below(Key<Long> lower, Key<Long> upper, String reason) {
        return new CrossRule(lower, upper, true, reason);
    }

    /** @throws ConfigException naming both keys, values and places, when they contradict each other */
    void check(Settings settings) {
        long first = settings.get(lower);
        long second = settings.get(upper);
        if (first < second || (first == second && !strict)) {
            return;
        }
        Setting lowerSetting = settings.setting(lower.path());
        Setting upperSetting = settings.setting(upper.path());
        Setting later = upperSetting.origin().given() ? upperSetting : lowerSetting;
        Setting place = lowerSetting.origin().given() ? lowerSetting : later;
        throw new ConfigException(
                place.origin(),
                describe(lowerSetting) + (first == second ? " equals " : " is above ") + describe(upperSetting) + ": "
                        + reason + "; lower the first or raise the second");
    }

    private static String describe(Setting setting) {
        return setting.path() + " " + setting.text() + " (" + setting.origin() + ")";
    }
}
