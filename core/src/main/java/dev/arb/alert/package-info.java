/** What a run has to tell people: which alerts are open, since when, and who hears of them. */
@NullMarked
package dev.arb.alert;

import org.jspecify.annotations.NullMarked;
