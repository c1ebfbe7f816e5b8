/** How orders become fills: the port to a venue, the paper venue behind it, and the reports that come back. */
@NullMarked
package dev.arb.execution;

import org.jspecify.annotations.NullMarked;
