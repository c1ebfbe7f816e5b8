/**
 * Raw frames of the market on disk: what came over the wire, byte for byte, with the time of its arrival.
 *
 * <p>{@link dev.arb.market.recording.FrameRecorder} takes frames from network threads into bounded memory and writes them
 * on a thread of its own; {@link dev.arb.market.recording.FrameFileReader} reads them again. The format is that of
 * {@link dev.arb.market.recording.FrameFile}; nothing here knows what is in a frame.
 *
 * <p>Units: times are epoch nanoseconds on the clock of the receiver. Threading: the recorder may be used from any thread,
 * a reader belongs to one.
 */
@NullMarked
package dev.arb.market.recording;

import org.jspecify.annotations.NullMarked;
