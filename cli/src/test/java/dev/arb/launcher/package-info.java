/** The launcher script, run as a process with Java homes made up for the test. */
package dev.arb.launcher;
