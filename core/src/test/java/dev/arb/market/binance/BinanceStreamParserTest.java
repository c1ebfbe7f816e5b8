package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.market.AllocatedBytes;
import dev.arb.market.LadderBook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceStreamParserTest {
    private final BinanceStreamParser parser = new BinanceStreamParser(List.of("ETHUSDT", "BTCUSDT"));

    @Test
    void aDepthUpdateIsReadExactly() {
        FrameKind kind = parse(Frames.depth(
                50093239189L, 50093239202L, List.of("61737.63000000:0.00000000"), List.of("61837.64:1.54698", "2:3")));

        assertThat(kind).isEqualTo(FrameKind.DEPTH_UPDATE);
        BinanceFrame frame = parser.frame();
        assertThat(frame.symbol()).isEqualTo(1);
        assertThat(frame.firstUpdateId()).isEqualTo(50093239189L);
        assertThat(frame.updateId()).isEqualTo(50093239202L);
        assertThat(frame.eventTimeNs()).isEqualTo(1_723_161_255_208_000_000L);
        assertThat(frame.bidCount()).isEqualTo(1);
        assertThat(frame.bids.priceE8(0)).isEqualTo(6_173_763_000_000L);
        assertThat(frame.bids.sizeE8(0)).isZero();
        assertThat(frame.askCount()).isEqualTo(2);
        assertThat(frame.asks.sizeE8(0)).isEqualTo(154_698_000L);
    }

    @Test
    void aBookTickerIsToldWithoutAType() {
        assertThat(parse(Frames.ticker(7, "61837.63", "3.78826", "61837.64", "1.6052")))
                .isEqualTo(FrameKind.BOOK_TICKER);
        assertThat(parser.frame().updateId()).isEqualTo(7);
        assertThat(parser.frame().bidE8()).isEqualTo(6_183_763_000_000L);
        assertThat(parser.frame().askSizeE8()).isEqualTo(160_520_000L);
        assertThat(parser.frame().eventTimeNs()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aTradeWithTheOrderIdsOfOldRecordingsIsRead() {
        assertThat(parse(
                        "{\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1723161255343,\"s\":\"BTCUSDT\","
                                + "\"t\":3735683259,\"p\":\"61837.63\",\"q\":\"0.02\",\"b\":88,\"a\":99,"
                                + "\"T\":1723161255342,\"m\":true,\"M\":true}}"))
                .isEqualTo(FrameKind.TRADE);
        assertThat(parser.frame().tradePriceE8()).isEqualTo(6_183_763_000_000L);
        assertThat(parser.frame().tradeSizeE8()).isEqualTo(2_000_000L);
        assertThat(parser.frame().tradeTimeNs()).isEqualTo(1_723_161_255_342_000_000L);
    }

    @Test
    void aBareSnapshotIsAWholeBookAndTheSameFieldsInAStreamAreNot() {
        String snapshot = Frames.snapshot(5, List.of("10:1", "9:2"), List.of("11:3"));

        assertThat(parse(snapshot)).isEqualTo(FrameKind.SNAPSHOT);
        assertThat(parser.frame().updateId()).isEqualTo(5);
        assertThat(parser.frame().bidCount()).isEqualTo(2);
        assertThat(parse("{\"stream\":\"btcusdt@depth20\",\"data\":" + snapshot + "}"))
                .isEqualTo(FrameKind.OTHER);
    }

    @Test
    void theOrderOfFieldsDoesNotMatterNorDoWhiteSpaceAndUnknownFields() {
        assertThat(parse(" { \"a\" : [ [ \"11\" , \"3\" , [ ] ] ] , \"new\" : { \"x\" : [1,{\"y\":null}] } ,\n"
                        + "\"b\":[], \"u\":12, \"U\":10, \"s\":\"BTCUSDT\", \"E\":1, \"e\":\"depthUpdate\" } "))
                .isEqualTo(FrameKind.DEPTH_UPDATE);
        assertThat(parser.frame().askCount()).isEqualTo(1);
        assertThat(parser.frame().asks.priceE8(0)).isEqualTo(1_100_000_000L);
        assertThat(parser.frame().bidCount()).isZero();
    }

    @Test
    void microsecondsAreToldByTheirSize() {
        parse("{\"e\":\"depthUpdate\",\"E\":1723161255208123,\"s\":\"BTCUSDT\",\"U\":1,\"u\":1,\"b\":[],\"a\":[]}");

        assertThat(parser.frame().eventTimeNs()).isEqualTo(1_723_161_255_208_123_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"e\":\"serverShutdown\",\"E\":1770000000000}",
                "{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":1770000000000}}"
            })
    void theEndOfTheServerIsAnnounced(String frame) {
        assertThat(parse(frame)).isEqualTo(FrameKind.SERVER_SHUTDOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":null,\"id\":1}",
                "{}",
                "{\"stream\":\"btcusdt@aggTrade\",\"data\":{\"e\":\"aggTrade\",\"s\":\"BTCUSDT\",\"a\":1,\"p\":\"-x\"}}",
                "{\"e\":\"24hrTicker\",\"s\":\"BTCUSDT\",\"p\":\"-12.50\",\"b\":[1,2],\"a\":{\"q\":[]},\"E\":\"soon\"}",
                "{\"e\":\"depthUpdate\",\"E\":1,\"s\":\"XRPUSDT\",\"U\":1,\"u\":1,\"b\":[],\"a\":[]}"
            })
    void whatIsOfNoInterestIsPassedOver(String frame) {
        assertThat(parse(frame)).isEqualTo(FrameKind.OTHER);
        assertThat(parser.counters().of(FrameKind.MALFORMED)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "{",
                "{\"e\"",
                "{\"e\":}",
                "{\"e\":\"depthUpdate\"}",
                "{\"e\":\"depthUpdate\",\"s\":\"BTCUSDT\",\"U\":5,\"u\":4,\"b\":[],\"a\":[]}",
                "{\"e\":\"depthUpdate\",\"s\":\"BTCUSDT\",\"U\":1,\"u\":2,\"b\":[[\"-1\",\"2\"]],\"a\":[]}",
                "{\"e\":\"depthUpdate\",\"s\":\"BTCUSDT\",\"U\":1,\"u\":2,\"b\":[[\"1\"]],\"a\":[]}",
                "{\"e\":\"depthUpdate\",\"s\":\"BTCUSDT\",\"U\":1,\"u\":2,\"b\":[[\"1\",\"2\"],],\"a\":[]}",
                "{\"e\":\"depthUpdate\",\"s\":\"BTCUSDT\",\"U\":1,\"u\":2.5,\"b\":[],\"a\":[]}",
                "{\"e\":\"depthUpdate\",\"s\":\"BTCUSDT\",\"U\":1,\"u\":99999999999999999999,\"b\":[],\"a\":[]}",
                "{\"e\":\"trade\",\"s\":\"BTCUSDT\",\"p\":\"0\",\"q\":\"1\"}",
                "{\"result\":null}{\"result\":null}",
                "{\"lastUpdateId\":5,\"bids\":[[\"1\",\"1\"]]}"
            })
    void aMalformedFrameIsCountedAndLeavesNothingBehind(String frame) {
        assertThat(parse(frame)).isEqualTo(FrameKind.MALFORMED);
        assertThat(parser.counters().of(FrameKind.MALFORMED)).isEqualTo(1);
        assertThat(parser.frame().bidCount() + parser.frame().askCount()).isZero();
        assertThat(parse(Frames.ticker(7, "1", "2", "3", "4"))).isEqualTo(FrameKind.BOOK_TICKER);
    }

    @Test
    void everyCutOfAFrameIsMalformed() {
        String frame = Frames.depth(1, 2, List.of("10:1"), List.of("11:1"));
        for (int length = 0; length < frame.length(); length++) {
            assertThat(parse(frame.substring(0, length))).isEqualTo(FrameKind.MALFORMED);
        }
    }

    @Test
    void damagedBytesNeverMakeAnExceptionOrAnImpossibleLevel() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] sound = Frames.depth(10, 20, List.of("10.5:1", "9:0"), List.of("11.25:1.5", "12:2"))
                .getBytes(StandardCharsets.UTF_8);
        BinanceBookBuilder builder = new BinanceBookBuilder(new LadderBook());
        int rounds = Campaign.rounds(200_000, 1_000_000);
        int survived = 0;
        for (int i = 0; i < rounds; i++) {
            byte[] damaged = sound.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (parser.parse(damaged, 0, random.nextInt(damaged.length) + 1) == FrameKind.DEPTH_UPDATE) {
                survived++;
                builder.onUpdate(parser.frame(), i);
                for (int level = 0; level < parser.frame().bidCount(); level++) {
                    assertThat(parser.frame().bids.priceE8(level)).isPositive();
                    assertThat(parser.frame().bids.sizeE8(level)).isNotNegative();
                }
            }
        }

        assertThat(survived).isPositive();
        assertThat(parser.counters().of(FrameKind.MALFORMED)).isGreaterThan(rounds / 2);
    }

    @Test
    void deepNestingIsRefusedWithoutASuspiciouslyDeepStack() {
        assertThat(parse("{\"x\":" + "[".repeat(100_000))).isEqualTo(FrameKind.MALFORMED);
    }

    @Test
    void parsingAllocatesNothing() {
        List<byte[]> frames = new ArrayList<>();
        frames.add(bytes(Frames.depth(1, 2, List.of("10:1", "9:0"), List.of("11:1"))));
        frames.add(bytes(Frames.ticker(7, "61837.63", "3.78826", "61837.64", "1.6052")));
        frames.add(bytes(Frames.snapshot(5, List.of("10:1", "9:2"), List.of("11:3"))));
        frames.add(bytes("{\"e\":\"depthUpdate\",\"U\":"));
        parseAll(frames, 20_000);

        long allocated = AllocatedBytes.during(() -> parseAll(frames, 20_000));

        assertThat(allocated).as("bytes for 80 000 frames").isLessThan(2_000);
    }

    private void parseAll(List<byte[]> frames, int times) {
        for (int i = 0; i < times; i++) {
            for (int f = 0; f < frames.size(); f++) {
                byte[] frame = frames.get(f);
                parser.parse(frame, 0, frame.length);
            }
        }
    }

    private FrameKind parse(String frame) {
        return Frames.parse(parser, frame);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
