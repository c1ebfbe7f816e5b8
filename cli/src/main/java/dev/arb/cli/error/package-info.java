/** Exit codes, and the one place where exceptions become sentences. Stateless. */
@NullMarked
package dev.arb.cli.error;

import org.jspecify.annotations.NullMarked;
