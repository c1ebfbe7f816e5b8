package dev.arb.monitor.model;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run holds, has earned and has done, as far as it is known; amounts in KRW.
 *
 * @param equity cash and base at mid
 * @param cash quote balances of both venues
 * @param tradingPnl realised and unrealised
 * @param realized of closed positions
 * @param unrealized of open ones
 * @param inventory change of the equity by the price of what is held
 * @param fees paid
 * @param exposure of open positions
 * @param position signed base on venue A
 * @param price mid of venue A
 * @param opened trades of the run
 * @param open positions
 * @param orders sent
 * @param blocked orders that a check blocked
 * @param loops of the run
 */
public record Money(
        OptionalDouble equity,
        OptionalDouble cash,
        OptionalDouble tradingPnl,
        OptionalDouble realized,
        OptionalDouble unrealized,
        OptionalDouble inventory,
        OptionalDouble fees,
        OptionalDouble exposure,
        OptionalDouble position,
        OptionalDouble price,
        OptionalLong opened,
        OptionalLong open,
        OptionalLong orders,
        OptionalLong blocked,
        OptionalLong loops) {}
