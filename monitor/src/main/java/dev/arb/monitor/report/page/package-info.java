/**
 * A report as a document of sections, facts, tables and charts, and the two ways to write it: Markdown, and HTML that
 * refers to nothing outside of itself. Immutable.
 */
@NullMarked
package dev.arb.monitor.report.page;

import org.jspecify.annotations.NullMarked;
