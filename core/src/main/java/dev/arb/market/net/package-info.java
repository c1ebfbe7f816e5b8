/**
 * The wire, for every venue alike: WebSocket connections that are kept up, REST calls that end in time, what the
 * venues' limits allow, and how far their clocks are off. The only package that knows the WebSocket library.
 *
 * <p>Units: times are nanoseconds; receive times are taken on the engine's clock ({@link
 * dev.arb.time.MonotonicClock}). Threading: a {@link WsConnection} has two threads of its own (one receives, one
 * watches) and calls its {@link FrameSink} from one at a time; a {@link RestClient} answers on the caller's thread;
 * {@link RateBudget} and {@link ClockEstimate} may be used from any. Bytes are handed on as they came, without a copy.
 * Nothing here reads what is in them.
 */
@NullMarked
package dev.arb.market.net;

import org.jspecify.annotations.NullMarked;
