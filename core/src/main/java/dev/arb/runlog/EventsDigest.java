package dev.arb.runlog;

/**
 * How many rows {@code events.parquet} holds and the last hash of their chain: who keeps it elsewhere can tell later
 * whether the file is still the one that the run wrote.
 *
 * @param rows of the file
 * @param hash SHA-256 in 64 hexadecimal characters
 */
public record EventsDigest(long rows, String hash) {}
