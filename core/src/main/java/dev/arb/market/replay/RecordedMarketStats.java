package dev.arb.market.replay;

import dev.arb.market.binance.BookCounters;

/**
 * What a recorded market has played so far.
 *
 * @param depthUpdates frames of changes of the book
 * @param bookTickers frames of the best bid and ask
 * @param trades frames of trades
 * @param snapshots whole books
 * @param otherFrames well-formed frames of no interest
 * @param malformed lines or frames that could not be read, and were passed over
 * @param clockRegressions receive times before the one of the line above; played at the time of that one
 * @param book what the book builder counted
 * @param touchesEqual update ids at which the rebuilt book equalled the recorded best bid and ask
 * @param touchesDifferent update ids at which it did not; anything but 0 means the book is wrong
 * @param upbitBooks synthetic Upbit books delivered
 */
public record RecordedMarketStats(
        long depthUpdates,
        long bookTickers,
        long trades,
        long snapshots,
        long otherFrames,
        long malformed,
        long clockRegressions,
        BookCounters book,
        long touchesEqual,
        long touchesDifferent,
        long upbitBooks) {}
