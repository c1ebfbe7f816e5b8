package dev.arb.monitor.model;

import java.util.OptionalDouble;

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
 * @param activity what it has done
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
        Activity activity) {}
