/**
 * How a run is: checks with levels, and the rules that turn measurements into levels. Immutable values and pure rules; who
 * measures and who acts lies elsewhere. A figure that is not known is an empty optional, never zero.
 */
@NullMarked
package dev.arb.health;

import org.jspecify.annotations.NullMarked;
