/**
 * The parts that dashboards are made of, drawn on a {@link dev.arb.monitor.widget.Frame} of cells that knows no terminal:
 * box, table, key and value, chart, sparkline, gauge, modal. A widget draws on the canvas it is given and cannot draw
 * beside it, whatever text it is given. Sizes are columns and rows of cells. One thread at a time.
 */
@NullMarked
package dev.arb.monitor.widget;

import org.jspecify.annotations.NullMarked;
