package dev.arb.alert;

import dev.arb.alert.AlertFigures.LargeLoss;
import dev.arb.model.Fixed;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The rules over what a run knows: raises those of {@link AlertRule.Opener#RULES} when a figure is beyond its threshold
 * and clears them when it is not. What is not known neither raises nor clears. One thread, which is not the engine's.
 */
public final class ThresholdRules {
    private static final int PERCENT = 100;

    private final AlertDesk desk;
    private final AlertThresholds thresholds;
    private final Limits limits;
    private final List<String> venues;
    private final MinuteRate blocked = new MinuteRate();
    private final MinuteRate rejected = new MinuteRate();
    private long firstNs = Long.MIN_VALUE;
    private long lastEvents = -1;
    private long lastEventsWallNs;

    /**
     * The limits that something may come near.
     *
     * @param maxDailyLossKrwE8 KRW E8
     * @param maxTotalLossKrwE8 KRW E8
     */
    public record Limits(long maxDailyLossKrwE8, long maxTotalLossKrwE8) {}

    /** @param venues their names, in the order of the figures */
    public ThresholdRules(AlertDesk desk, AlertThresholds thresholds, Limits limits, List<String> venues) {
        this.desk = desk;
        this.thresholds = thresholds;
        this.limits = limits;
        this.venues = List.copyOf(venues);
    }

    /**
     * Looks at the newest figures of the engine.
     *
     * @param wallNs a clock that never runs back
     */
    public void look(AlertFigures figures, long wallNs) {
        if (firstNs == Long.MIN_VALUE) {
            firstNs = figures.nowNs();
        }
        largeLoss(figures);
        figures.tradingPnlKrwE8().ifPresent(pnl -> runLoss(-pnl));
        figures.drawdownKrwE8()
                .ifPresent(fall -> nearLimit(
                        AlertRule.DRAWDOWN,
                        "the trading PnL is below its highest value by ",
                        fall,
                        limits.maxTotalLossKrwE8(),
                        "risk.max_total_loss_krw"));
        figures.lossOfDayKrwE8()
                .ifPresent(loss -> nearLimit(
                        AlertRule.DAILY_LOSS_NEAR_LIMIT,
                        "the loss of the day is ",
                        loss,
                        limits.maxDailyLossKrwE8(),
                        "risk.max_daily_loss_krw"));
        rate(
                AlertRule.BLOCKED_ORDERS,
                "checks stood in the way of %.0f orders in a minute",
                blocked.perMinute(figures.nowNs(), figures.blocked()),
                thresholds.maxBlockedPerMinute());
        rate(
                AlertRule.ORDER_REJECTS,
                "venues rejected %.0f orders in a minute",
                rejected.perMinute(figures.nowNs(), figures.rejected()),
                thresholds.maxRejectsPerMinute());
        noEvents(figures.events(), wallNs);
        for (int venue = 0; venue < venues.size(); venue++) {
            staleData(venues.get(venue), figures.aliveNs().get(venue), figures.nowNs());
        }
    }

    private void largeLoss(AlertFigures figures) {
        Optional<LargeLoss> recent =
                figures.lastLargeLoss().filter(loss -> figures.nowNs() - loss.timeNs() < thresholds.lossWindowNs());
        if (recent.isPresent()) {
            desk.raise(
                    AlertRule.LARGE_LOSS,
                    AlertSeverity.WARNING,
                    "position " + recent.get().positionId() + " lost "
                            + won(recent.get().lossKrwE8()) + " KRW, more than " + won(thresholds.tradeLossKrwE8()));
        } else {
            desk.clear(AlertRule.LARGE_LOSS, "no trade has lost much for a while");
        }
    }

    private void runLoss(long lossKrwE8) {
        if (lossKrwE8 > thresholds.runLossKrwE8()) {
            desk.raise(
                    AlertRule.RUN_LOSS,
                    AlertSeverity.WARNING,
                    "the run has lost more than " + won(thresholds.runLossKrwE8()) + " KRW");
        } else {
            desk.clear(AlertRule.RUN_LOSS, "the run's loss is " + won(lossKrwE8) + " KRW or less again");
        }
    }

    private void nearLimit(AlertRule rule, String what, long observedE8, long limitE8, String key) {
        long nearE8 = limitE8 / PERCENT * thresholds.nearLimitPct();
        if (observedE8 >= nearE8) {
            desk.raise(
                    rule,
                    AlertSeverity.WARNING,
                    what + "more than " + thresholds.nearLimitPct() + " % of " + key + " " + won(limitE8) + " KRW");
        } else {
            desk.clear(rule, what + won(observedE8) + " KRW, far enough from " + key);
        }
    }

    private void rate(AlertRule rule, String sentence, double perMinute, long most) {
        String observed = String.format(Locale.ROOT, sentence, perMinute);
        if (perMinute > most) {
            desk.raise(rule, AlertSeverity.WARNING, observed + ", more than " + most);
        } else {
            desk.clear(rule, observed);
        }
    }

    private void noEvents(long events, long wallNs) {
        if (events != lastEvents) {
            lastEvents = events;
            lastEventsWallNs = wallNs;
            desk.clear(AlertRule.NO_EVENTS, "the engine handles events again");
        } else if (wallNs - lastEventsWallNs > thresholds.noEventsAfterNs()) {
            desk.raise(
                    AlertRule.NO_EVENTS,
                    AlertSeverity.CRITICAL,
                    "the engine has handled no event for more than " + seconds(thresholds.noEventsAfterNs()) + " s");
        }
    }

    private void staleData(String venue, OptionalLong aliveNs, long nowNs) {
        long silentNs = nowNs - aliveNs.orElse(firstNs);
        if (silentNs > thresholds.staleDataAfterNs()) {
            desk.raise(
                    AlertRule.STALE_DATA,
                    venue,
                    AlertSeverity.WARNING,
                    venue + " has been silent for more than " + seconds(thresholds.staleDataAfterNs()) + " s");
        } else {
            desk.clear(AlertRule.STALE_DATA, venue, venue + " is heard again");
        }
    }

    /** Looks at the disk of the run log. */
    public void lookAtDisk(long freeBytes) {
        int mbBits = 20;
        if (freeBytes < thresholds.minFreeDiskBytes()) {
            desk.raise(
                    AlertRule.DISK_SPACE,
                    AlertSeverity.CRITICAL,
                    "less than " + (thresholds.minFreeDiskBytes() >> mbBits)
                            + " MB are free on the disk of the run log");
        } else {
            desk.clear(AlertRule.DISK_SPACE, (freeBytes >> mbBits) + " MB are free on the disk of the run log");
        }
    }

    /** Looks at the permission for real orders, where there is one. @param untilNs its end, on the clock of now */
    public void lookAtArming(long untilNs, long nowNs) {
        if (untilNs - nowNs < thresholds.armingEndsWithinNs()) {
            desk.raise(
                    AlertRule.ARMING_ENDS,
                    AlertSeverity.WARNING,
                    "the permission for real orders ends within " + seconds(thresholds.armingEndsWithinNs()) + " s");
        } else {
            desk.clear(AlertRule.ARMING_ENDS, "the permission for real orders was renewed");
        }
    }

    private static long seconds(long ns) {
        return TimeUnit.NANOSECONDS.toSeconds(ns);
    }

    private static String won(long krwE8) {
        return Fixed.toDecimal(krwE8).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
