package dev.arb.log;

import ch.qos.logback.classic.spi.ILoggingEvent;

/** Writes one event as text that ends with a line end. Called by the writer thread alone. */
sealed interface LogFormat permits TextFormat, JsonFormat {

    /** @param withTrace whether a stack trace follows, where there is one */
    String format(ILoggingEvent event, boolean withTrace);
}
