/**
 * The terminal; the only package that knows Lanterna. A display paints what changed between two frames, and reads keys in
 * a thread of its own.
 */
@NullMarked
package dev.arb.monitor.term;

import org.jspecify.annotations.NullMarked;
