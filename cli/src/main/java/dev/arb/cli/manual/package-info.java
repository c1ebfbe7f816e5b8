/**
 * Manual pages in roff, written from the declarations of the commands when the program is packed. Loaded by no command.
 * Single-threaded.
 */
@NullMarked
package dev.arb.cli.manual;

import org.jspecify.annotations.NullMarked;
