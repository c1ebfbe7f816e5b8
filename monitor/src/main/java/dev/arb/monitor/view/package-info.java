/**
 * The screens: what is shown of a board, where, and in which words. Pure functions from board and state to a frame, and
 * the geometry that keys and the mouse need. Amounts are KRW, edges bps, as the labels say; what is not known is a dash.
 */
@NullMarked
package dev.arb.monitor.view;

import org.jspecify.annotations.NullMarked;
