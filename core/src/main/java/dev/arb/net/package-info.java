/**
 * HTTP, for whoever speaks it: requests that end in time and say what became of them, and foreign text made fit to be
 * shown. The only package that knows the HTTP client. Times are nanoseconds; everything may be used from any thread.
 */
@NullMarked
package dev.arb.net;

import org.jspecify.annotations.NullMarked;
