/**
 * How a dashboard is used: keys and what they do, the state of the screen as immutable values, and the loop that takes
 * keys, data and sizes one after the other. Everything that decides is a pure function; the loop is one thread, and keys
 * and data come to it from others through a queue.
 */
@NullMarked
package dev.arb.monitor.ui;

import org.jspecify.annotations.NullMarked;
