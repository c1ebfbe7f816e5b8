package dev.arb.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.config.MetricsFormat;
import dev.arb.health.HealthLevel;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String PROMETHEUS_2 = "application/openmetrics-text;version=1.0.0,"
            + "application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    private final Pages pages = new Pages(MetricsFormat.JSON);

    private Reply get(String target, String... accept) {
        return pages.answer(new Ask("GET", target, List.of(accept), 0));
    }

    private static Map<String, String> flat(String json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                fields.put(name, parser.currentToken().isStructStart() ? "" : parser.getText());
                parser.skipChildren();
            }
        }
        return fields;
    }

    @Test
    void metricsAreOneFlatObject() throws IOException {
        pages.show(new FixedView(HealthLevel.OK, true, true));

        Reply reply = get("/metrics");

        assertThat(reply.code()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json; charset=utf-8");
        Map<String, String> fields = flat(reply.body());
        assertThat(fields.remove("uptime_seconds")).matches("\\d+\\.\\d+");
        assertThat(fields)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("loop_time_ms", "3.000000"),
                        Map.entry("loop_time_avg_ms", "2.000000"),
                        Map.entry("loop_time_max_ms", "3.000000"),
                        Map.entry("loop_time_min_ms", "1.000000"),
                        Map.entry("loop_time_p50_ms", "1.000000"),
                        Map.entry("loop_time_p95_ms", "3.000000"),
                        Map.entry("loop_time_p99_ms", "3.000000"),
                        Map.entry("trades_opened_total", "1"),
                        Map.entry("trades_opened_recent", "1"),
                        Map.entry("spread_bps", "10.5"),
                        Map.entry("spread_avg_bps", "10.5"),
                        Map.entry("data_source", "ws"),
                        Map.entry("ws_connected", "true"),
                        Map.entry("ws_reconnect_count", "4"),
                        Map.entry("buffer_size", "300"),
                        Map.entry("buffer_usage", "2")));
    }

    @ParameterizedTest
    @CsvSource({
        "OK, true, true, 200, 200, 200, ok",
        "WARN, true, false, 200, 200, 503, degraded",
        "CRITICAL, false, false, 503, 503, 503, down"
    })
    void theCodeFollowsTheStatus(
            HealthLevel level, boolean live, boolean ready, int health, int livez, int readyz, String word)
            throws IOException {
        pages.show(new FixedView(level, live, ready));

        assertThat(get("/health").code()).isEqualTo(health);
        assertThat(get("/livez").code()).isEqualTo(livez);
        assertThat(get("/readyz").code()).isEqualTo(readyz);
        assertThat(flat(get("/health").body()))
                .containsEntry("status", word)
                .containsEntry("data_source", "ws")
                .containsEntry("ws_connected", "true")
                .containsKeys("uptime_seconds", "checks");
    }

    @Test
    void aCheckTellsWhatItSaw() {
        pages.show(new FixedView(HealthLevel.ERROR, true, false));

        assertThat(get("/health").body())
                .contains("{\"name\":\"loop\",\"status\":\"error\",\"observed\":7.5,\"limit\":5.0,"
                        + "\"unit\":\"ms\",\"since\":\"1970-01-01T00:00:00Z\",\"message\":\"a \\\"slow\\\" loop\"}")
                .contains("\"name\":\"ws_lag\",\"status\":\"not_in_run\"");
        assertThat(get("/readyz").body()).contains("\"loop\"").doesNotContain("ws_lag");
    }

    @Test
    void theOtherNamesAnswerTheSame() {
        pages.show(new FixedView(HealthLevel.WARN, true, false));

        assertThat(get("/-/healthy")).isEqualTo(get("/livez"));
        assertThat(get("/-/ready")).isEqualTo(get("/readyz"));
    }

    @Test
    void aPersonGetsALineACheck() {
        pages.show(new FixedView(HealthLevel.ERROR, true, false));

        Reply reply = get("/readyz?verbose");

        assertThat(reply.code()).isEqualTo(503);
        assertThat(reply.contentType()).startsWith("text/plain;");
        assertThat(reply.body())
                .contains("[-]loop error: a \"slow\" loop\n", "[+]ws_lag not in this run\n")
                .endsWith("not ready: the run may not trade\n");
    }

    @Test
    void beforeTheRunBeginsNothingIsReady() {
        assertThat(List.of("/health", "/livez", "/readyz", "/metrics"))
                .allSatisfy(place -> assertThat(get(place).code()).isEqualTo(503));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/metrics                    |                                          | application/json",
                "/metrics                    | */*                                      | application/json",
                "/metrics                    | text/html,application/xhtml+xml,*/*;q=0.8| application/json",
                "/metrics                    | text/plain                               | text/plain",
                "/metrics                    | TEXT/PLAIN;version=0.0.4                 | text/plain",
                "/metrics                    | text/plain;q=0, application/json         | application/json",
                "/metrics                    | application/json;q=0.2, text/plain;q=0.9 | text/plain",
                "/metrics                    | text/plain;q=nonsense                    | application/json",
                "/metrics                    | application/openmetrics-text             | application/openmetrics-text",
                "/metrics?format=json        | text/plain                               | application/json",
                "/metrics?format=prometheus  | application/openmetrics-text             | text/plain",
                "/metrics?x=1&format=openmetrics |                                      | application/openmetrics-text",
            })
    void theQueryDecidesElseTheHeaderElseTheConfiguration(String target, String accept, String mediaType) {
        pages.show(new FixedView(HealthLevel.OK, true, true));

        Reply reply = accept == null ? get(target) : get(target, accept);

        assertThat(reply.code()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith(mediaType + ";");
    }

    @Test
    void theScraperOfPrometheusGetsOpenMetrics() {
        pages.show(new FixedView(HealthLevel.OK, true, true));

        Reply reply = get("/metrics", PROMETHEUS_2);

        assertThat(reply.contentType()).isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(reply.body()).endsWith("# EOF\n").contains("arb_trades_opened_total 1.0\n");
    }

    @Test
    void theConfigurationDecidesLast() {
        Pages text = new Pages(MetricsFormat.PROMETHEUS);
        text.show(new FixedView(HealthLevel.OK, true, true));

        assertThat(text.answer(new Ask("GET", "/metrics", List.of("*/*"), 0)).contentType())
                .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JSON", "xml", "json%20", "\u001b[31m"})
    void anUnknownFormatIsTheClientsFault(String format) {
        pages.show(new FixedView(HealthLevel.OK, true, true));

        Reply reply = get("/metrics?format=" + format);

        assertThat(reply.code()).isEqualTo(400);
        assertThat(reply.body()).contains("json, prometheus, openmetrics").doesNotContain("\u001b");
    }

    @Test
    void whatIsAskedWronglyIsTheClientsFault() {
        pages.show(new FixedView(HealthLevel.OK, true, true));

        Reply method = pages.answer(new Ask("POST", "/metrics", List.of(), 0));
        assertThat(method.code()).isEqualTo(405);
        assertThat(method.allow()).contains("GET, HEAD");
        assertThat(get("/metrics/").code()).isEqualTo(404);
        assertThat(get("/../etc/passwd").code()).isEqualTo(404);
        assertThat(get("/metrics?" + "x".repeat(Pages.MAX_TARGET)).code()).isEqualTo(414);
        assertThat(pages.answer(new Ask("GET", "/metrics", List.of(), Pages.MAX_HEADER_BYTES + 1))
                        .code())
                .isEqualTo(431);
        assertThat(pages.answer(new Ask("HEAD", "/metrics", List.of(), 0)).code())
                .isEqualTo(200);
    }
}
