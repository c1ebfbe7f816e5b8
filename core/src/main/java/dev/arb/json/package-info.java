/** Writing JSON for other programs and for people, field by field. */
@NullMarked
package dev.arb.json;

import org.jspecify.annotations.NullMarked;
