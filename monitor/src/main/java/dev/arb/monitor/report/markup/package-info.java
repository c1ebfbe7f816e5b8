/** Writes well-formed markup in which no text of others can become a tag. One thread. */
@NullMarked
package dev.arb.monitor.report.markup;

import org.jspecify.annotations.NullMarked;
