package dev.arb.bench.market;

/** One way from the bytes of a frame to a changed book. Returns something of what it read, so that nothing is left out. */
interface Reader {
    long read(byte[] frame);
}
