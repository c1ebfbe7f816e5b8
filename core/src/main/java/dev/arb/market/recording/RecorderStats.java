package dev.arb.market.recording;

/**
 * How a recorder fares.
 *
 * @param frames frames taken
 * @param written frames in the file
 * @param lost frames given up because the disk took none for too long
 * @param bytes length of the file
 * @param failing whether the disk refuses now
 */
public record RecorderStats(long frames, long written, long lost, long bytes, boolean failing) {}
