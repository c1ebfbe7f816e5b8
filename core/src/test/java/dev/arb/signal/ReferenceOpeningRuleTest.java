package dev.arb.signal;

class ReferenceOpeningRuleTest extends OpeningRuleContract {
    private final OpeningRule rule = new ReferenceOpeningRule();

    @Override
    OpeningRule rule() {
        return rule;
    }
}
