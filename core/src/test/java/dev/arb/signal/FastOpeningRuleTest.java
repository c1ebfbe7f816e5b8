package dev.arb.signal;

class FastOpeningRuleTest extends OpeningRuleContract {
    private final OpeningRule rule = new FastOpeningRule();

    @Override
    OpeningRule rule() {
        return rule;
    }
}
