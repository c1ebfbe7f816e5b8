/**
 * What the monitors show, as lines of text: tables for people, JSON and tab-separated records for programs. Pure
 * functions from a model to text; no I/O, no terminal control beyond colour, and colour only when it is asked for.
 * Thread-safe. KRW amounts are shown in whole won, unknown as a dash (JSON: null), never as zero.
 */
@NullMarked
package dev.arb.monitor.plain;

import org.jspecify.annotations.NullMarked;
