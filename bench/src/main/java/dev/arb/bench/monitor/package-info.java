/** What dashboards cost. */
@NullMarked
package dev.arb.bench.monitor;

import org.jspecify.annotations.NullMarked;
