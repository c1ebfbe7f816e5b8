package dev.arb.state.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.state.delivery.StateChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisAddressTest {
    @TempDir
    Path directory;

    private static RedisAddress parse(String uri) {
        return RedisAddress.parse(uri);
    }

    @Test
    void aUriNamesOneServer() {
        assertThat(parse("redis://h")).isEqualTo(RedisAddress.of("h", 6379, 0));
        assertThat(parse("rediss://u@h:1/2")).hasToString("h:1/2 (TLS)").returns(true, RedisAddress::tls);
        assertThat(parse("redis://redis_1:1/0").nodes()).containsExactly(new RedisNode("redis_1", 1));
        assertThat(parse("redis://[::1]:7000/0")).hasToString("[::1]:7000/0");
    }

    @Test
    void aUriNamesSentinelsAndTheMasterThatTheyWatch() {
        RedisAddress address = parse("redis-sentinel://arb:pw@a,b:26380/3#main%20one");

        assertThat(address.topology()).isEqualTo(new RedisTopology.Sentinel("main one", RedisCredentials.NONE));
        assertThat(address.nodes()).containsExactly(new RedisNode("a", 26_379), new RedisNode("b", 26_380));
        assertThat(address.credentials()).isEqualTo(new RedisCredentials(Optional.of("arb"), Optional.of("pw")));
        assertThat(address).hasToString("sentinel a:26379,b:26380/3#main one");
        assertThat(address.asked()).isEqualTo("the Redis master 'main one' through the Sentinels at a:26379, b:26380");
        assertThat(parse("rediss-sentinel://a/0#m").tls()).isTrue();
    }

    @Test
    void aUriNamesSomeNodesOfACluster() {
        RedisAddress address = parse("redis-cluster://a:7000,b,a:7000");

        assertThat(address.topology()).isEqualTo(new RedisTopology.Cluster());
        assertThat(address.nodes()).containsExactly(new RedisNode("a", 7000), new RedisNode("b", 6379));
        assertThat(address).hasToString("cluster a:7000,b:6379");
        assertThat(parse("rediss-cluster://a").tls()).isTrue();
    }

    @Test
    void aUriThatMakesNoSenseIsOneSentence() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("http://x", "it must be redis://host:port/db"),
                Map.entry("redis-proxy://x", "it must be redis://host:port/db"),
                Map.entry("redis:///3", "names no host"),
                Map.entry("redis://h/x", "database number"),
                Map.entry("redis://h:99999", "99999"),
                Map.entry("redis://h:x", "'h:x'"),
                Map.entry("redis://a,b", "write redis-sentinel:// or redis-cluster://"),
                Map.entry("redis://a,", "the host ''"),
                Map.entry("redis://h/0#m", "which only redis-sentinel:// has"),
                Map.entry("redis-sentinel://a/0", "end the URI with #NAME"),
                Map.entry("redis-cluster://a,b/1", "a cluster has only 0"),
                Map.entry("redis://h?password=s3cret", "parameters after '?'"),
                Map.entry("redis://u:s3cret@h st", "not well-formed"));

        wrong.forEach((uri, sentence) -> assertThatThrownBy(() -> parse(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("s3cret"));
    }

    @Test
    void aWordThatIsNoStoreIsOneSentence() {
        assertThatThrownBy(() -> StateChoice.parse("sqlite"))
                .hasMessage("state store was 'sqlite', it must be auto, redis, embedded, memory or a Redis URI");
    }

    @Test
    void aPasswordIsNeverShown() {
        RedisAddress address = RedisLogin.complete(
                parse("redis-sentinel://u:s3cret@h/0#m"), Map.of("REDIS_SENTINEL_PASSWORD", "s3cret2"));

        assertThat(List.of(address, address.asked(), address.credentials(), address.topology()))
                .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain("s3cret"));
        assertThat(StateChoice.parse("redis://u:s3cret@h").toString()).doesNotContain("s3cret");
    }

    @Test
    void theLoginComesFromTheEnvironmentOrAFileThatOthersCannotRead() throws IOException {
        RedisAddress bare = RedisAddress.of("h", 1, 0);
        assertThat(RedisLogin.complete(bare, Map.of("REDIS_USER", "u", "REDIS_PASSWORD", "p")))
                .isEqualTo(parse("redis://u:p@h:1"));
        assertThat(RedisLogin.complete(parse("redis://a:b@h:1"), Map.of("REDIS_PASSWORD", "p")))
                .isEqualTo(parse("redis://a:b@h:1"));

        Path secret = Files.writeString(directory.resolve("secret"), "fromfile\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> environment = Map.of("REDIS_PASSWORD_FILE", secret.toString());
        assertThatThrownBy(() -> RedisLogin.complete(bare, environment)).hasMessageContaining("chmod o-r");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(RedisLogin.complete(bare, environment)).isEqualTo(parse("redis://:fromfile@h:1"));
        assertThatThrownBy(() -> RedisLogin.complete(bare, Map.of("REDIS_PASSWORD_FILE", "/no/such/file")))
                .hasMessageContaining("/no/such/file");
    }

    @Test
    void sentinelsHaveALoginOfTheirOwn() {
        Map<String, String> environment =
                Map.of("REDIS_PASSWORD", "data", "REDIS_SENTINEL_USER", "watcher", "REDIS_SENTINEL_PASSWORD", "watch");
        RedisAddress address = RedisLogin.complete(parse("redis-sentinel://h/0#m"), environment);

        assertThat(address.credentials()).isEqualTo(new RedisCredentials(Optional.empty(), Optional.of("data")));
        assertThat(address.topology())
                .isEqualTo(new RedisTopology.Sentinel(
                        "m", new RedisCredentials(Optional.of("watcher"), Optional.of("watch"))));
        assertThat(RedisLogin.complete(parse("redis-sentinel://h/0#m"), Map.of("REDIS_PASSWORD", "data"))
                        .topology())
                .isEqualTo(new RedisTopology.Sentinel("m", RedisCredentials.NONE));
    }
}
