/**
 * Where alerts are told: a file, a webhook, Slack, Telegram. Each sink has a {@link dev.arb.alert.sink.SinkWorker} with
 * a thread and a bounded queue of its own, so that nothing that hangs holds up anybody else. Addresses and tokens are
 * secrets: no message, log line or exception of this package holds one. Times are nanoseconds unless named otherwise.
 */
@NullMarked
package dev.arb.alert.sink;

import org.jspecify.annotations.NullMarked;
