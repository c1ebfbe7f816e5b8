package dev.arb.signal;

/**
 * Whether, in which direction and how large to open, looking at the market and the room there is. Pure and
 * deterministic; an instance belongs to one thread.
 *
 * <p>Exact definitions, shared by all implementations:
 *
 * <ul>
 *   <li>KRW price of a level: the price itself on a KRW venue, else price × FX rounded half up; purchases translate at
 *       the FX ask, sales at the FX bid.
 *   <li>Edge of a size: {@code floor((Σ sale − Σ purchase) · 10^8 / Σ purchase)} over the same base quantity, each
 *       level's amount rounded half up.
 *   <li>Marginal edge: the same of the two levels that the next unit would take.
 *   <li>Hurdle: {@code max(min_spread, min_net + round trip + exit edge)}.
 *   <li>Implausible: the best edge, or the edge of the two touches, less the costs is beyond the plausible one.
 *   <li>Size: the largest purchase for which each unit's marginal edge is at least the hurdle, within the limit prices,
 *       the room (at the limit price, a fee in base included) and both balances; then cut to the lots so that the base
 *       after fees is equal.
 *   <li>Limit price: the touch ± {@code max_slippage}, on the tick grid, towards the touch.
 * </ul>
 */
public interface OpeningRule {
    void evaluate(DecisionInput input, Evaluation out);
}
