/** Checks between a decision and an order: verdicts are values, and an order that has not been approved cannot be sent. Used by the engine's thread only. */
@NullMarked
package dev.arb.risk;

import org.jspecify.annotations.NullMarked;
