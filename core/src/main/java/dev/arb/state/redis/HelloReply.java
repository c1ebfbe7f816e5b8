package dev.arb.state.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.util.KeyValue;

/** The answer to HELLO: pairs, which protocol 3 sends as a map and protocol 2 as a flat list. */
final class HelloReply {
    private HelloReply() {}

    static Optional<String> version(Object reply) {
        List<String> flat = new ArrayList<>();
        if (reply instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof KeyValue<?, ?> pair) {
                    flat.add(text(pair.getKey()));
                    flat.add(text(pair.getValue()));
                } else {
                    flat.add(text(element));
                }
            }
        }
        int name = flat.indexOf("version");
        return name >= 0 && name + 1 < flat.size() ? Optional.of(flat.get(name + 1)) : Optional.empty();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
