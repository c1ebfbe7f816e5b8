/**
 * The program: finds the command that is asked for, runs it, and turns whatever happens into an exit code and one
 * sentence. Runs in the caller's thread and keeps no state between calls, so that tests launch it in process exactly
 * as the binary does.
 */
@NullMarked
package dev.arb.cli;

import org.jspecify.annotations.NullMarked;
