/** The rate between the quote currencies, with its age and where it comes from. KRW per USDT or per USD, E8. */
@NullMarked
package dev.arb.fx;

import org.jspecify.annotations.NullMarked;
