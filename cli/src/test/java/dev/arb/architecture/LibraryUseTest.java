package dev.arb.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Each library is known to one package only, so that it can be replaced there. */
class LibraryUseTest {
    @Test
    void onlyTheStateStoreOnRedisKnowsItsClient() {
        onlyIn("dev.arb.state.redis..", "redis.clients..");
    }

    @Test
    void onlyTheStateStoreSpeaksSql() {
        onlyIn("dev.arb.state..", "java.sql..", "javax.sql..", "org.sqlite..");
    }

    @Test
    void onlyTheRunLogKnowsParquet() {
        onlyIn("dev.arb.runlog..", "org.apache.parquet..", "org.apache.hadoop..");
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        onlyIn("dev.arb.cli..", "picocli..");
    }

    @Test
    void onlyTheMetricsKnowOshi() {
        onlyIn("dev.arb.metrics..", "oshi..", "com.sun.jna..");
    }

    @Test
    void onlyTheMetricsKnowPrometheus() {
        onlyIn("dev.arb.metrics..", "io.prometheus..");
    }

    @Test
    void onlyTheLogKnowsItsBackend() {
        onlyIn("dev.arb.log..", "ch.qos.logback..");
    }

    @Test
    void onlyTheWireKnowsTheWebSocketLibrary() {
        onlyIn("dev.arb.market.net..", "org.java_websocket..");
    }

    @Test
    void onlyOnePackageKnowsTheHttpClient() {
        onlyIn("dev.arb.net..", "java.net.http..");
    }

    @Test
    void onlyTheEndpointServesHttp() {
        onlyIn("dev.arb.endpoint..", "com.sun.net.httpserver..");
    }

    @Test
    void onlyTheTerminalKnowsLanterna() {
        onlyIn("dev.arb.monitor.term..", "com.googlecode.lanterna..");
    }

    private static void onlyIn(String home, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true)
                .check(ProductionClasses.ALL);
    }
}
