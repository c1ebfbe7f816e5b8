/**
 * The market of the exchanges as the engine pulls it: takes what the providers of all venues have handed over, and lets
 * providers replace each other while a run goes on. Beside it the official USD/KRW rate, for display.
 *
 * <p>Threading: {@link LiveFeed} is the engine's thread's; what another thread may call says so. One thread of its own
 * looks after the providers, another asks for the official rate. Units: times are epoch nanoseconds on the engine's clock.
 */
@NullMarked
package dev.arb.market.live;

import org.jspecify.annotations.NullMarked;
