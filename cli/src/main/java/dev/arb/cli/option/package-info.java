/**
 * Options shared by several commands and the conversion of their texts. Values are checked while they are read, so that
 * a command sees only possible ones. Durations are nanoseconds. Not thread-safe: one instance a launch.
 */
@NullMarked
package dev.arb.cli.option;

import org.jspecify.annotations.NullMarked;
