package dev.arb.state.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.state.StateStoreException;
import dev.arb.state.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisTlsStoreTest extends RedisStoreContract {
    @TempDir
    static Path directory;

    private static RealRedis redis;
    private static TestCertificate certificate;
    private static TlsProxy tls;

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.launch();
        certificate = TestCertificate.make(directory, "ip:127.0.0.1");
        tls = new TlsProxy(certificate, redis.port());
    }

    @AfterAll
    static void stopRedis() {
        tls.close();
        redis.close();
    }

    @Override
    RedisAddress address() {
        return at("127.0.0.1", tls.port()).trusting(Optional.of(certificate.pem()));
    }

    private static RedisAddress at(String host, int port) {
        return RedisAddress.parse("rediss://" + host + ":" + port);
    }

    @Override
    void empty() {
        redis.empty();
    }

    private static void refused(RedisAddress address, String remedy) {
        assertThatThrownBy(() -> new RedisStore(address))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageStartingWith("cannot reach " + address.asked() + " (")
                .hasMessageEndingWith("; " + remedy);
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() {
        refused(at("127.0.0.1", tls.port()), "its certificate is not trusted; name its authority's in REDIS_CA_FILE");
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() {
        TestCertificate others = TestCertificate.make(directory, "dns:elsewhere.example,ip:127.0.0.9");
        try (TlsProxy imposter = new TlsProxy(others, redis.port())) {
            refused(
                    at("127.0.0.1", imposter.port()).trusting(Optional.of(others.pem())),
                    "its certificate is another host's; name the host as the certificate does");
        }
        refused(
                at("localhost", tls.port()).trusting(Optional.of(certificate.pem())),
                "its certificate is another host's; name the host as the certificate does");
    }

    @Test
    void aServerWithoutTlsIsRefused() {
        refused(at("127.0.0.1", redis.port()), "start it, or write redis instead of rediss if it has no TLS");
    }

    @Test
    void aServerThatWantsTlsIsNamedAsSuch() {
        refused(
                RedisAddress.of("127.0.0.1", tls.port(), 0),
                "it may speak TLS, or is no Redis; for TLS write rediss instead of redis");
    }

    @Test
    void aFileThatHoldsNoCertificateIsOneSentence() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "-----BEGIN CERTIFICATE-----\nno\n");
        for (Path file : new Path[] {empty, nonsense, directory.resolve("absent.pem")}) {
            assertThatThrownBy(() -> new RedisStore(address().trusting(Optional.of(file))))
                    .isInstanceOf(StateStoreException.class)
                    .isNotInstanceOf(StoreUnreachableException.class)
                    .hasMessageStartingWith("cannot use " + file + " as the certificates to trust for Redis (")
                    .hasMessageEndingWith("; give a PEM file in REDIS_CA_FILE");
        }
    }
}
