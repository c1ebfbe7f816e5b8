package dev.arb.engine;

import dev.arb.engine.EngineOutcome.FillBooked;
import dev.arb.model.Asset;
import dev.arb.model.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The books of an accountant who sees the fills only, in decimals: balances by venue and asset, and what each position
 * has come to. An amount of a fill is price × quantity, half up to eight decimals, as the venues value it.
 */
final class Statement implements OutcomeSink {
    private static final Asset KRW = Asset.of("KRW");
    private static final Asset USDT = Asset.of("USDT");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A fill with the FX book of its time. */
    private record Entry(FillBooked booked, BigDecimal fxBid, BigDecimal fxAsk) {}

    private final List<Map<Asset, BigDecimal>> balances = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final EngineSetup setup;
    private final MarketState market;

    Statement(EngineSetup setup, MarketState market) {
        this.setup = setup;
        this.market = market;
        for (SortedMap<Asset, Long> ofVenue : setup.startingBalances()) {
            Map<Asset, BigDecimal> copy = new HashMap<>();
            ofVenue.forEach((asset, amount) -> copy.put(asset, decimal(amount)));
            balances.add(copy);
        }
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof FillBooked booked) {
            entries.add(new Entry(booked, decimal(market.fxBidE8()), decimal(market.fxAskE8())));
            post(booked);
        }
    }

    private void post(FillBooked booked) {
        int venue = booked.order().venue();
        Asset base = base(booked);
        BigDecimal sign = booked.order().side() == Side.BUY ? BigDecimal.ONE : BigDecimal.ONE.negate();
        add(venue, base, decimal(booked.fill().quantityE8()).multiply(sign));
        add(venue, quote(venue), amount(booked).multiply(sign).negate());
        add(venue, booked.fill().feeAsset(), decimal(booked.fill().feeE8()).negate());
    }

    private void add(int venue, Asset asset, BigDecimal amount) {
        balances.get(venue).merge(asset, amount, BigDecimal::add);
    }

    private static BigDecimal amount(FillBooked booked) {
        return decimal(booked.fill().priceE8())
                .multiply(decimal(booked.fill().quantityE8()))
                .setScale(8, RoundingMode.HALF_UP);
    }

    private Asset base(FillBooked booked) {
        return setup.pairs().get(booked.order().symbol()).a().base();
    }

    private static Asset quote(int venue) {
        return venue == 0 ? KRW : USDT;
    }

    BigDecimal balance(int venue, Asset asset) {
        return balances.get(venue).getOrDefault(asset, BigDecimal.ZERO);
    }

    int fills() {
        return entries.size();
    }

    /** KRW, USDT at a rate, and all base at one price. */
    BigDecimal worth(Asset base, BigDecimal krwPerUsdt, BigDecimal krwPerBase) {
        BigDecimal allBase = balance(0, base).add(balance(1, base));
        return balance(0, KRW).add(balance(1, USDT).multiply(krwPerUsdt)).add(allBase.multiply(krwPerBase));
    }

    /**
     * What the fills of a position came to: purchases at the FX ask, sales at the bid, fees at the mid of their time,
     * and the base that is left at a price.
     */
    BigDecimal result(long positionId, BigDecimal krwPerBase) {
        BigDecimal flow = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (Entry entry : entries) {
            FillBooked booked = entry.booked;
            if (booked.order().positionId() != positionId) {
                continue;
            }
            boolean buy = booked.order().side() == Side.BUY;
            boolean usdt = booked.order().venue() == 1;
            BigDecimal side = buy ? entry.fxAsk : entry.fxBid;
            BigDecimal krw = usdt ? amount(booked).multiply(side) : amount(booked);
            BigDecimal quantity = decimal(booked.fill().quantityE8());
            flow = buy ? flow.subtract(krw) : flow.add(krw);
            base = buy ? base.add(quantity) : base.subtract(quantity);
            BigDecimal fee = decimal(booked.fill().feeE8());
            if (booked.fill().feeAsset().equals(base(booked))) {
                base = base.subtract(fee);
            } else {
                BigDecimal mid = entry.fxBid.add(entry.fxAsk).multiply(HALF);
                flow = flow.subtract(usdt ? fee.multiply(mid) : fee);
            }
        }
        return flow.add(base.multiply(krwPerBase));
    }

    static BigDecimal decimal(long e8) {
        return BigDecimal.valueOf(e8, 8);
    }
}
