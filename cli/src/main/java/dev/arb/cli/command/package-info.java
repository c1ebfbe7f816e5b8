/**
 * One class a command: it reads its options, asks the library, and prints. Business rules live elsewhere. Each instance
 * serves one launch on one thread.
 */
@NullMarked
package dev.arb.cli.command;

import org.jspecify.annotations.NullMarked;
