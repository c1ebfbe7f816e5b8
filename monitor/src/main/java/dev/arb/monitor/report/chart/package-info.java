/**
 * Charts as SVG of their own: axes with round steps, gaps where nothing is known, a title and a description for readers
 * that do not see them. Colours come from the style sheet of the page by class; a chart refers to nothing outside.
 * Immutable, but for the series that they draw.
 */
@NullMarked
package dev.arb.monitor.report.chart;

import org.jspecify.annotations.NullMarked;
