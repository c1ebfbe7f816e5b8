package dev.arb.market.upbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.market.AllocatedBytes;
import dev.arb.market.LadderBook;
import dev.arb.model.Fixed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpbitFrameParserTest {
    private static final LoopbackBook BOOK = new LoopbackBook(
            1_764_150_000_123L,
            "1000",
            List.of("116539000:0.0007772", "116538000:1.5"),
            List.of("116540000:0.00079276", "116541000:2", "116550000:0.25"));

    private final UpbitFrameParser parser = new UpbitFrameParser(List.of("KRW-ETH", "KRW-BTC"));
    private final LadderBook book = new LadderBook(64);
    private int books;

    private UpbitFrameKind parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parser.parse(bytes, 0, bytes.length, frame -> {
            books++;
            frame.into(book, 7);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFAULT", "SIMPLE", "JSON_LIST", "SIMPLE_LIST"})
    void aBookIsReadExactlyInEveryFormatAndItsPaddingIsLeftOut(String format) {
        assertThat(parse(BOOK.frame("KRW-BTC", format, "REALTIME"))).isEqualTo(UpbitFrameKind.BOOK);

        assertThat(books).isEqualTo(1);
        assertThat(book.isUsable()).isTrue();
        assertThat(book.bidCount()).isEqualTo(2);
        assertThat(book.askCount()).isEqualTo(3);
        assertThat(book.bidPriceE8(0)).isEqualTo(Fixed.parse("116539000"));
        assertThat(book.bidSizeE8(0)).isEqualTo(Fixed.parse("0.0007772"));
        assertThat(book.askPriceE8(2)).isEqualTo(Fixed.parse("116550000"));
        assertThat(book.askSizeE8(0)).isEqualTo(Fixed.parse("0.00079276"));
        assertThat(book.exchangeTimeNs()).isEqualTo(1_764_150_000_123_000_000L);
        assertThat(book.receivedNs()).isEqualTo(7);
    }

    @Test
    void fieldsMayStandInAnotherOrderInEveryFrameAndUnitWithUnknownOnesBetween() {
        SplittableRandom random = new SplittableRandom(5);
        for (int frame = 0; frame < 500; frame++) {
            boolean simple = random.nextBoolean();
            StringJoiner units = new StringJoiner(", ", "[", "]");
            for (int level = 0; level < 3; level++) {
                units.add(object(
                        random,
                        field(simple, "ask_price", "ap", "" + (101 + level)),
                        field(simple, "bid_price", "bp", "" + (100 - level)),
                        field(simple, "ask_size", "as", "" + (1 + level)),
                        field(simple, "bid_size", "bs", "" + (4 + level)),
                        "\"ask_count\": [1, {\"ap\": 7}]"));
            }
            String text = object(
                    random,
                    field(simple, "type", "ty", "\"orderbook\""),
                    field(simple, "code", "cd", "\"KRW-ETH\""),
                    field(simple, "timestamp", "tms", "" + (1_000 + frame)),
                    field(simple, "orderbook_units", "obu", units.toString()),
                    "\"total\":1.5");

            assertThat(parse(text)).as(text).isEqualTo(UpbitFrameKind.BOOK);
            assertThat(book.exchangeTimeNs()).isEqualTo((1_000 + frame) * 1_000_000L);
            for (int level = 0; level < 3; level++) {
                assertThat(book.askPriceE8(level)).as(text).isEqualTo((101 + level) * Fixed.ONE);
                assertThat(book.bidPriceE8(level)).as(text).isEqualTo((100 - level) * Fixed.ONE);
                assertThat(book.askSizeE8(level)).as(text).isEqualTo((1 + level) * Fixed.ONE);
                assertThat(book.bidSizeE8(level)).as(text).isEqualTo((4 + level) * Fixed.ONE);
            }
        }
    }

    private static String field(boolean simple, String name, String shortName, String value) {
        return '"' + (simple ? shortName : name) + "\":" + value;
    }

    /** Its fields in any order, now and then with white space. */
    private static String object(SplittableRandom random, String... fields) {
        List<String> left = new ArrayList<>(List.of(fields));
        StringJoiner object = new StringJoiner(random.nextInt(4) == 0 ? " ,\n" : ",", "{", "}");
        while (!left.isEmpty()) {
            object.add(left.remove(random.nextInt(left.size())));
        }
        return object.toString();
    }

    @Test
    void theServersOwnNotationOfNumbersIsWhatTheLoopbackWrites() {
        String frame = BOOK.frame("KRW-BTC", "DEFAULT", "SNAPSHOT");

        assertThat(frame).contains("\"bid_price\":1.16539E8", "\"bid_size\":0.00077720");
        assertThat(BOOK.frame("KRW-BTC", "SIMPLE", "SNAPSHOT")).contains("\"ap\":116540000", "\"as\":7.9276E-4");
    }

    @Test
    void anAnswerWithSeveralMarketsHandsOnEachThatIsAskedFor() {
        String rows = "[" + BOOK.row("KRW-BTC") + "," + BOOK.row("KRW-XRP") + "," + BOOK.row("KRW-ETH") + "]";

        assertThat(parse(rows)).isEqualTo(UpbitFrameKind.BOOK);
        assertThat(books).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"type\":\"ticker\",\"code\":\"KRW-BTC\",\"trade_price\":1.0,\"timestamp\":1}",
                "{\"type\":\"orderbook\",\"code\":\"KRW-DOGE\",\"timestamp\":1,\"orderbook_units\":[]}",
                "{\"type\":\"orderbook\",\"code\":\"KRW-BTC\",\"timestamp\":1,\"level\":10000,\"orderbook_units\":[]}",
                "{\"ty\":\"trade\",\"cd\":\"KRW-BTC\",\"new_field\":{\"deep\":[1,{\"er\":null}]}}",
            })
    void whatIsNotUsedIsPassedOver(String text) {
        assertThat(parse(text)).isEqualTo(UpbitFrameKind.OTHER);
        assertThat(books).isZero();
    }

    @Test
    void statusAndErrorAreToldApart() {
        assertThat(parse("{\"status\":\"UP\"}")).isEqualTo(UpbitFrameKind.STATUS);
        assertThat(parse("{\"error\":{\"name\":\"NO_CODES\",\"message\":\"x\"}}"))
                .isEqualTo(UpbitFrameKind.ERROR);
        assertThat(books).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "UP",
                "{\"type\":\"orderbook\"",
                "{\"code\":\"KRW-BTC\",\"orderbook_units\":[{\"ask_price\":1,\"bid_price\":1,\"ask_size\":1}]}",
                "{\"code\":\"KRW-BTC\",\"orderbook_units\":[{\"ask_price\":-1,\"bid_price\":1,\"ask_size\":1,\"bid_size\":1}]}",
                "{\"code\":\"KRW-BTC\",\"orderbook_units\":[{\"ask_price\":\"x\",\"bid_price\":1,\"ask_size\":1,\"bid_size\":1}]}",
                "{\"code\":\"KRW-BTC\",\"timestamp\":99999999999999999}",
                "{\"code\":17}",
            })
    void aMalformedFrameIsCountedAndHandsOnNothing(String text) {
        assertThat(parse(text)).isEqualTo(UpbitFrameKind.MALFORMED);
        assertThat(parser.malformed()).isEqualTo(1);
        assertThat(books).isZero();
        assertThat(parse(BOOK.frame("KRW-BTC", "SIMPLE", "REALTIME"))).isEqualTo(UpbitFrameKind.BOOK);
    }

    @Test
    void damagedFramesNeverThrow() {
        SplittableRandom random = new SplittableRandom(11);
        int rounds = Campaign.rounds(20_000, 1_000_000);
        byte[] sound = BOOK.frame("KRW-BTC", "DEFAULT", "REALTIME").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < rounds; i++) {
            byte[] damaged = sound.clone();
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? damaged.length : random.nextInt(damaged.length);
            parser.parse(damaged, 0, length, frame -> frame.into(book, 1));
        }

        assertThat(parser.malformed()).isPositive();
    }

    @Test
    void inSteadyStateNothingIsAllocated() {
        List<byte[]> frames = new ArrayList<>();
        for (String format : List.of("DEFAULT", "SIMPLE")) {
            frames.add(BOOK.frame("KRW-BTC", format, "REALTIME").getBytes(StandardCharsets.UTF_8));
        }
        UpbitFrameParser.BookSink into = frame -> frame.into(book, 1);
        Runnable work = () -> {
            for (int i = 0; i < 10_000; i++) {
                byte[] frame = frames.get(i & 1);
                parser.parse(frame, 0, frame.length, into);
            }
        };
        work.run();

        assertThat(AllocatedBytes.during(work)).isLessThan(2_000);
    }
}
