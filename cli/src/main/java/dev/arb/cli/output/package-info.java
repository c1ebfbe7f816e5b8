/**
 * Where answers and messages go: standard output carries the answer, standard error everything else. Decides colour for
 * each stream and notices a closed pipe. One thread writes; {@link dev.arb.cli.output.Console} is the exception and is
 * thread-safe.
 */
@NullMarked
package dev.arb.cli.output;

import org.jspecify.annotations.NullMarked;
