/**
 * Events for the JDK's flight recorder. Each is an object that its thread uses again and again: where nobody records they
 * cost a comparison, and they allocate nothing in either case.
 */
@NullMarked
package dev.arb.flight;

import org.jspecify.annotations.NullMarked;
