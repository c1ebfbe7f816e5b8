/**
 * The report of a run: reads its rows once, and says what came of them as a document. Reads only. One thread; what it
 * returns is immutable.
 */
@NullMarked
package dev.arb.monitor.report;

import org.jspecify.annotations.NullMarked;
