/**
 * The log of a run: SLF4J with Logback, set up in code, because reading its XML doubles the start of a command.
 *
 * <p>The way of a line: any thread → {@link dev.arb.log.RepeatGate} (equal warnings and errors once, with a count) →
 * {@link dev.arb.log.LogQueue} (bounded, never waits, counts what it drops) → one writer thread → console and files.
 * {@link dev.arb.log.Logging#start} opens it; before that, and in commands that never call it, nothing is logged.
 *
 * <p>Threading: loggers may be used anywhere; console and files are touched by the writer thread alone.
 *
 * <p>Units: times of lines are wall-clock milliseconds since the epoch, shown in the configured zone.
 */
@NullMarked
package dev.arb.log;

import org.jspecify.annotations.NullMarked;
