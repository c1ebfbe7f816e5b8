package dev.arb.metrics;

class OshiProbeTest extends ProcessProbeContract {

    private static final OshiProbe PROBE = new OshiProbe();

    @Override
    ProcessProbe probe() {
        return PROBE;
    }
}
