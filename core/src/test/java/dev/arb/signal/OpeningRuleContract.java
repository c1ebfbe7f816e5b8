package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Direction;
import dev.arb.model.Fixed;
import org.junit.jupiter.api.Test;

/**
 * What every opening rule does on markets that can be worked out by hand: B pays 70 000 USDT at 1400 KRW, which is
 * 98 000 000 KRW; the default costs are 2 · (5 + 10 + 5) = 40 bps, so an edge has to reach 45 bps.
 */
abstract class OpeningRuleContract {
    private static final long BPS = 10_000;

    abstract OpeningRule rule();

    @Test
    void buysOnAWhereAIsCheaperByMoreThanTheCosts() {
        SampleMarket market = SampleMarket.btc("97499000", "97500000");

        Evaluation out = market.evaluate(rule());

        assertThat(out.outcome).isEqualTo(OpeningOutcome.ATTRACTIVE);
        assertThat(out.direction).isEqualTo(Direction.LONG_A_SHORT_B);
        // (98 000 000 − 97 500 000) / 97 500 000 = 51.2820 bps, rounded down
        assertThat(out.edgeE4Bps(Direction.LONG_A_SHORT_B)).isEqualTo(512_820);
        assertThat(out.sizedEdgeE4Bps).isEqualTo(512_820);
        // (97 499 000 − 70 000.01 · 1401) / (70 000.01 · 1401) = −58.22514… bps, rounded down
        assertThat(out.edgeE4Bps(Direction.LONG_B_SHORT_A)).isEqualTo(-582_252);
        // the limit: 97 500 000 · 1.003 = 97 792 500, on the grid of 1000 towards the touch
        assertThat(out.buyLimitE8).isEqualTo(Fixed.parse("97792000"));
        // 70 000 · 0.997
        assertThat(out.sellLimitE8).isEqualTo(Fixed.parse("69790"));
        // 1 000 000 / 97 792 000 = 0.010225…, and B sells in steps of 0.00001
        assertThat(out.buyE8).isEqualTo(Fixed.parse("0.01022"));
        assertThat(out.sellE8).isEqualTo(Fixed.parse("0.01022"));
        assertThat(out.bound).isEqualTo(SizeBound.ROOM);
        assertThat(out.buyKrwE8).isEqualTo(Fixed.parse("996450"));
        assertThat(out.sellKrwE8).isEqualTo(Fixed.parse("1001560"));
    }

    @Test
    void buysOnBWhereBIsCheaperAndPaysForTheFeeThatBTakesInBase() {
        SampleMarket market = SampleMarket.btc("98700000", "98701000");

        Evaluation out = market.evaluate(rule());

        assertThat(out.outcome).isEqualTo(OpeningOutcome.ATTRACTIVE);
        assertThat(out.direction).isEqualTo(Direction.LONG_B_SHORT_A);
        // the limit 70 210.01 USDT is 98 364 224.01 KRW: at most 0.01016630… may be bought, of which 0.999 arrive
        assertThat(out.buyLimitE8).isEqualTo(Fixed.parse("70210.01"));
        assertThat(out.buyE8).isEqualTo(Fixed.parse("0.01016"));
        assertThat(out.sellE8).isEqualTo(Fixed.parse("0.01014984"));
    }

    @Test
    void theMinimumSpreadIsHonoured() {
        SampleMarket market = SampleMarket.btc("97499000", "97500000");
        market.hurdles(60 * BPS, 0);

        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.BELOW_MIN_SPREAD);
    }

    @Test
    void theMinimumNetEdgeIsHonoured() {
        SampleMarket market = SampleMarket.btc("97499000", "97500000");
        // the net edge is 51.2820 − 40 = 11.2820 bps
        market.hurdles(30 * BPS, 112_821);
        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.BELOW_MIN_NET);

        market.hurdles(30 * BPS, 112_820);
        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.ATTRACTIVE);
    }

    @Test
    void aNetEdgeThatIsMerelyPositiveIsNotEnough() {
        // 98 000 000 / 97 590 000: 42.01 bps, 2.01 net, below the 5 that are asked for
        SampleMarket market = SampleMarket.btc("97589000", "97590000");

        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.BELOW_MIN_NET);
    }

    @Test
    void anEdgeBeyondWhatAMarketCanOfferIsADataFault() {
        // 98 000 000 / 92 000 000: 652 bps, 612 net
        assertThat(SampleMarket.btc("91999000", "92000000").evaluate(rule()).outcome)
                .isEqualTo(OpeningOutcome.IMPLAUSIBLE);
        // the placeholder of a rate of one: thousands of bps
        SampleMarket parity = SampleMarket.btc("97499000", "97500000");
        parity.fxBid = Fixed.ONE;
        parity.fxAsk = Fixed.ONE + 1;
        assertThat(parity.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.IMPLAUSIBLE);
    }

    @Test
    void aSingleLevelAtAnAbsurdPriceIsADataFaultHoweverDeepTheRest() {
        SampleMarket market = SampleMarket.btc("97899000", "97900000");
        market.asks[0] = new long[] {Fixed.parse("49000000"), Fixed.parse("97900000")};
        market.askSizes[0] = new long[] {Fixed.parse("0.001"), Fixed.parse("10")};
        market.bids[0] = new long[] {Fixed.parse("48999000")};
        market.reference = Fixed.parse("100000000");

        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.IMPLAUSIBLE);
    }

    @Test
    void nothingOpensBelowThreeTimesTheLargerMinimum() {
        // B's minimum is 5 USDT = 7005 KRW, three times that are 21 015 KRW
        SampleMarket market = SampleMarket.btc("97499000", "97500000");
        market.room = Fixed.parse("21000");
        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.BELOW_MINIMUM_SIZE);

        market.room = Fixed.parse("23000");
        assertThat(market.evaluate(rule()).outcome).isEqualTo(OpeningOutcome.ATTRACTIVE);
    }

    @Test
    void theSizeEndsWhereTheMarginalEdgeFallsBelowTheHurdle() {
        SampleMarket market = SampleMarket.btc("97499000", "97500000");
        // the second level is 98 000 000 / 97 562 000 = 44.89 bps away, a hair below the hurdle of 45
        market.asks[0] = new long[] {Fixed.parse("97500000"), Fixed.parse("97562000")};
        market.askSizes[0] = new long[] {Fixed.parse("0.004"), Fixed.parse("10")};

        Evaluation out = market.evaluate(rule());

        assertThat(out.outcome).isEqualTo(OpeningOutcome.ATTRACTIVE);
        assertThat(out.bound).isEqualTo(SizeBound.DEPTH);
        assertThat(out.buyE8).isEqualTo(Fixed.parse("0.004"));
        assertThat(out.sellE8).isEqualTo(Fixed.parse("0.004"));
    }

    @Test
    void thePurchaseIsNeverLargerThanTheAsksThatEarnTheHurdle() {
        SampleMarket market = SampleMarket.btc("98700000", "98701000");
        market.askSizes[1] = new long[] {Fixed.parse("0.004")};

        Evaluation out = market.evaluate(rule());

        // 0.004 · 0.999 arrive; what was bought for the fee is part of the 0.004
        assertThat(out.bound).isEqualTo(SizeBound.DEPTH);
        assertThat(out.buyE8).isLessThanOrEqualTo(Fixed.parse("0.004"));
        assertThat(out.sellE8).isEqualTo(Fixed.parse("0.003996"));
    }

    @Test
    void bothBalancesBindTheSize() {
        SampleMarket poorInWon = SampleMarket.btc("97499000", "97500000");
        poorInWon.freeQuote[0] = Fixed.parse("500000");
        Evaluation out = poorInWon.evaluate(rule());
        assertThat(out.bound).isEqualTo(SizeBound.QUOTE_BALANCE);
        // 500 000 / 1.0005 / 97 792 000 = 0.0051103…
        assertThat(out.buyE8).isEqualTo(Fixed.parse("0.00511"));

        SampleMarket poorInBase = SampleMarket.btc("97499000", "97500000");
        poorInBase.freeBase[1] = Fixed.parse("0.003");
        out = poorInBase.evaluate(rule());
        assertThat(out.bound).isEqualTo(SizeBound.BASE_BALANCE);
        assertThat(out.sellE8).isEqualTo(Fixed.parse("0.003"));
    }

    @Test
    void exposureThatIsUsedUpLeavesNothing() {
        SampleMarket market = SampleMarket.btc("97499000", "97500000");
        market.exposureRoom = Fixed.parse("-100000");

        Evaluation out = market.evaluate(rule());

        assertThat(out.outcome).isEqualTo(OpeningOutcome.BELOW_MINIMUM_SIZE);
        assertThat(out.bound).isEqualTo(SizeBound.ROOM);
        assertThat(out.buyE8).isZero();
    }

    @Test
    void anEvaluationKeepsNothingOfAnEarlierOne() {
        Evaluation reused = new Evaluation();
        rule().evaluate(SampleMarket.btc("97499000", "97500000").input(), reused);
        rule().evaluate(SampleMarket.btc("97999000", "98000000").input(), reused);

        assertThat(reused.outcome).isEqualTo(OpeningOutcome.BELOW_MIN_SPREAD);
        assertThat(reused.buyE8).isZero();
        assertThat(reused.sellE8).isZero();
        assertThat(reused.sizedEdgeE4Bps).isZero();
    }
}
