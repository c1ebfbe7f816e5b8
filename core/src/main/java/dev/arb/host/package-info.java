/** What the operating system says of the machine. Thread-safe; may read a file. */
@NullMarked
package dev.arb.host;

import org.jspecify.annotations.NullMarked;
