/** Market data: what a frame costs from its bytes to a handed-over book, and how long it takes over a real socket. */
@NullMarked
package dev.arb.bench.market;

import org.jspecify.annotations.NullMarked;
