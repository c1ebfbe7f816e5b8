package dev.arb.alert.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.json.JsonText;
import dev.arb.model.Secret;
import dev.arb.net.HttpCall;
import dev.arb.net.HttpOutcome.Answered;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Telegram's bot interface (core.telegram.org/bots/api, sendMessage): a POST of JSON to an address that holds the token,
 * answered by JSON with {@code ok}; one message a second in a chat and twenty a minute in a group; 429 says in {@code
 * parameters.retry_after} how many seconds to wait. Without a parse mode the text is plain, and nothing in it is markup.
 *
 * @param base scheme, host and port, without a slash at the end
 */
record Telegram(String base, Secret token, String chatId, AlertOrigin origin) implements ChatService {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final long LONGEST_S = 1_000_000;

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public HttpCall call(AlertNote note) {
        return ChatService.post(
                base + "/bot" + token.value() + "/sendMessage",
                JsonText.object(
                        false,
                        json -> json.text("chat_id", chatId)
                                .text("text", NoteText.of(note, origin))
                                .flag("disable_web_page_preview", Optional.of(true))));
    }

    @Override
    public SinkAnswer judgeSuccess(Answered answer) {
        return field(answer, "ok").equals("true")
                ? new SinkAnswer.Told()
                : new SinkAnswer.Refused("the answer is not Telegram's; " + remedy(answer.status()));
    }

    @Override
    public long waitNs(Answered answer) {
        String seconds = field(answer, "retry_after");
        boolean number =
                !seconds.isEmpty() && seconds.length() <= 7 && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? TimeUnit.SECONDS.toNanos(Math.min(LONGEST_S, Long.parseLong(seconds))) : RetryAfter.ns(answer);
    }

    @Override
    public String remedy(int status) {
        return switch (status) {
            case 400 -> "check alerts.telegram.chat_id; the bot must have been written to, or be in the group";
            case 401, 404 -> "the token is not known; check alerts.telegram.token";
            case 403 -> "the bot was blocked or put out of the chat; let it in again";
            default -> "check alerts.telegram.url";
        };
    }

    /** The first scalar of a name anywhere in the answer; empty where there is none. */
    private static String field(Answered answer, String name) {
        try (JsonParser json = FACTORY.createParser(answer.body())) {
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals(name)) {
                    JsonToken value = json.nextToken();
                    return value.isScalarValue() ? json.getText() : "";
                }
                token = json.nextToken();
            }
        } catch (IOException noJson) {
            return "";
        }
        return "";
    }
}
