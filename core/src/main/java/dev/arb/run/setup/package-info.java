/**
 * What must hold on this machine before a run: files, store, disk, limits of the process. Every check is a value with
 * what was found, what it is held against, and the way out. They look, and leave nothing behind but the empty
 * directories and the state file that a run would make. Single-threaded; sizes are in bytes unless a name says else.
 */
@NullMarked
package dev.arb.run.setup;

import org.jspecify.annotations.NullMarked;
