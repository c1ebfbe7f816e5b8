package dev.arb.execution;

import dev.arb.execution.PaperScenario.Level;
import dev.arb.execution.PaperScenario.Rules;
import dev.arb.execution.PaperScenario.Step;
import dev.arb.model.Asset;
import dev.arb.model.FeeRule;
import dev.arb.model.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an exchange would answer, written from the specification in plain decimals, without the code under test: limit,
 * immediate-or-cancel, fees half up to eight decimals, a purchase locking price × volume × (1 + fee) at its limit.
 */
final class PaperOracle {
    private static final int DIGITS = 8;

    private final PaperScenario scenario;
    private final Rules rules;
    private final Map<String, BigDecimal> taken = new HashMap<>();
    private BigDecimal base;
    private BigDecimal quote;
    private List<Level> bids = List.of();
    private List<Level> asks = List.of();

    PaperOracle(PaperScenario scenario) {
        this.scenario = scenario;
        this.rules = scenario.rules();
        this.base = decimal(scenario.baseE8());
        this.quote = decimal(scenario.quoteE8());
    }

    Map<Asset, Long> balances() {
        return Map.of(PaperScenario.BASE, units(base), PaperScenario.QUOTE, units(quote));
    }

    /** The answers to one order, as lines of text. */
    List<String> answer(Step step) {
        if (step.newBook()) {
            bids = step.bids();
            asks = step.asks();
            taken.clear();
        }
        String refusal = refusal(step);
        return refusal.isEmpty() ? match(step) : List.of("rejected " + refusal);
    }

    private String refusal(Step step) {
        BigDecimal quantity = decimal(step.quantityE8());
        BigDecimal limit = decimal(step.limitE8());
        BigDecimal notional = quantity.multiply(limit);
        BigDecimal lot = decimal(rules.lotE8());
        if (limit.remainder(decimal(rules.tickE8())).signum() != 0) {
            return "tick";
        }
        if (quantity.remainder(lot).signum() != 0) {
            return "lot";
        }
        if (quantity.compareTo(lot.multiply(BigDecimal.TWO)) < 0) {
            return "min_quantity";
        }
        if (notional.compareTo(decimal(rules.minNotionalE8())) < 0) {
            return "min_notional";
        }
        if (notional.compareTo(decimal(rules.maxNotionalE8())) > 0) {
            return "max_notional";
        }
        boolean poor = step.side() == Side.BUY
                ? quote.compareTo(lock(rules, step.quantityE8(), step.limitE8())) < 0
                : base.compareTo(quantity) < 0;
        return poor ? "insufficient_balance" : "";
    }

    static BigDecimal lock(Rules rules, long quantityE8, long limitE8) {
        BigDecimal value = decimal(quantityE8).multiply(decimal(limitE8)).setScale(DIGITS, RoundingMode.CEILING);
        BigDecimal fee = value.multiply(feeRate(rules)).setScale(DIGITS, RoundingMode.CEILING);
        return rules.feeRule() == FeeRule.QUOTE ? value.add(fee) : value;
    }

    private List<String> match(Step step) {
        List<String> lines = new ArrayList<>();
        boolean buy = step.side() == Side.BUY;
        BigDecimal limit = decimal(step.limitE8());
        BigDecimal wanted = decimal(step.quantityE8());
        BigDecimal locked = lock(rules, step.quantityE8(), step.limitE8());
        for (Level level : buy ? asks : bids) {
            BigDecimal price = decimal(level.priceE8());
            boolean outside = buy ? price.compareTo(limit) > 0 : price.compareTo(limit) < 0;
            BigDecimal quantity = wholeLots(free(step.side(), level)).min(wanted);
            if (outside || quantity.signum() == 0) {
                continue;
            }
            BigDecimal value = price.multiply(quantity).setScale(DIGITS, RoundingMode.HALF_UP);
            if (buy && value.compareTo(locked) > 0) {
                break;
            }
            BigDecimal fee = fee(step.side(), quantity, value, locked);
            locked = locked.subtract(value).subtract(feeInQuote(step.side()) ? fee : BigDecimal.ZERO);
            settle(step.side(), quantity, value, fee);
            taken.merge(key(step.side(), level), quantity, BigDecimal::add);
            wanted = wanted.subtract(quantity);
            lines.add("fill " + text(quantity) + " at " + text(price) + " fee " + text(fee) + " "
                    + (feeInQuote(step.side()) ? PaperScenario.QUOTE : PaperScenario.BASE));
        }
        lines.add("done " + text(decimal(step.quantityE8()).subtract(wanted)));
        return lines;
    }

    private BigDecimal free(Side side, Level level) {
        return decimal(level.sizeE8()).subtract(taken.getOrDefault(key(side, level), BigDecimal.ZERO));
    }

    private BigDecimal wholeLots(BigDecimal quantity) {
        return quantity.subtract(quantity.remainder(decimal(rules.lotE8())));
    }

    private boolean feeInQuote(Side side) {
        return side == Side.SELL || rules.feeRule() == FeeRule.QUOTE;
    }

    private BigDecimal fee(Side side, BigDecimal quantity, BigDecimal value, BigDecimal locked) {
        BigDecimal of = feeInQuote(side) ? value : quantity;
        BigDecimal fee = of.multiply(feeRate(rules)).setScale(DIGITS, RoundingMode.HALF_UP);
        return side == Side.BUY && feeInQuote(side) ? fee.min(locked.subtract(value)) : fee;
    }

    private void settle(Side side, BigDecimal quantity, BigDecimal value, BigDecimal fee) {
        base = side == Side.BUY ? base.add(quantity) : base.subtract(quantity);
        quote = side == Side.BUY ? quote.subtract(value) : quote.add(value);
        if (feeInQuote(side)) {
            quote = quote.subtract(fee);
        } else {
            base = base.subtract(fee);
        }
    }

    private static String key(Side side, Level level) {
        return side + " " + level.priceE8();
    }

    private static BigDecimal feeRate(Rules rules) {
        return BigDecimal.valueOf(rules.feeE4Bps()).movePointLeft(DIGITS);
    }

    static BigDecimal decimal(long unitsE8) {
        return BigDecimal.valueOf(unitsE8, DIGITS);
    }

    static long units(BigDecimal value) {
        return value.movePointRight(DIGITS).longValueExact();
    }

    static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
