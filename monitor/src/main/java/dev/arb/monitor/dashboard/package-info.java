/**
 * Puts dashboards together: a source that is read in a thread of its own, the screens, the keys, and a display. Knows no
 * terminal.
 */
@NullMarked
package dev.arb.monitor.dashboard;

import org.jspecify.annotations.NullMarked;
