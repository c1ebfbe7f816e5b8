/**
 * The nouns of the domain: assets, exact amounts, prices, orders, venues.
 *
 * <h2>Unit algebra</h2>
 *
 * <p>Every exact number is a {@code long} in units of 10<sup>-8</sup> ("E8"). Names say so where the type does not.
 *
 * <ul>
 *   <li>{@code Money<C> ± Money<C> → Money<C>}; {@code Money<Krw> + Money<Usdt>} does not compile.
 *   <li>{@code Price<C> × Quantity → Money<C>} (rounded half up to 10<sup>-8</sup> when the product has more digits).
 *   <li>{@code Price<C> × Price<D>} has no meaning and no method.
 *   <li>{@code Money<Usdt>} becomes {@code Money<Krw>} only through an {@code FxRate} (a {@code Price<Krw>} of one USDT).
 *   <li>{@code Quantity ± Quantity → Quantity} of the same base asset; a quantity is not money.
 *   <li>{@code Bps} is a ratio in units of 0.0001 basis points (10<sup>-8</sup>), so {@code Money × Bps → Money}.
 * </ul>
 *
 * <p>On the hot path the same numbers travel as primitive {@code long}s whose names end in {@code E8}, {@code KrwE8},
 * {@code E4Bps} or {@code Ns}; the records are the typed form for everything else. Overflow is fatal: arithmetic
 * throws {@link java.lang.ArithmeticException} rather than wrap.
 *
 * <p>All types are immutable and safe to share between threads.
 */
@NullMarked
package dev.arb.model;

import org.jspecify.annotations.NullMarked;
