package dev.arb.cli.command;

import dev.arb.json.JsonText;
import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.plain.Printable;
import dev.arb.run.SetupCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checks of a setup in each of their formats. */
final class SetupText {
    private SetupText() {}

    /** A line a check. */
    static String table(List<SetupCheck> checks, Paint paint) {
        int width =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (SetupCheck check : checks) {
            text.append(String.format(Locale.ROOT, "%-" + width + "s  ", check.name()))
                    .append(painted(check.status(), paint))
                    .append("  ")
                    .append(check.observed().map(SetupText::spaced).orElse(""))
                    .append(check.limit().map(limit -> "/ " + limit + "  ").orElse(""))
                    .append(Printable.text(check.message()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String spaced(String observed) {
        return observed + "  ";
    }

    private static String painted(SetupCheck.Status status, Paint paint) {
        String word = String.format(Locale.ROOT, "%-11s", word(status));
        return switch (status) {
            case OK -> paint.good(word);
            case UNKNOWN -> paint.warn(word);
            case FAILED, UNREACHABLE -> paint.bad(word);
        };
    }

    private static String word(SetupCheck.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static String json(List<SetupCheck> checks) {
        return JsonText.object(true, json -> json.objects("checks", checks, SetupText::fields));
    }

    /** One object a line. */
    static String ndjson(List<SetupCheck> checks) {
        return checks.stream()
                .map(check -> JsonText.object(false, json -> fields(json, check)) + "\n")
                .collect(Collectors.joining());
    }

    private static void fields(JsonText json, SetupCheck check) {
        json.text("name", check.name())
                .text("status", word(check.status()))
                .text("observed", check.observed())
                .text("limit", check.limit())
                .text("message", check.message());
    }

    /** Parted by tabs: name, status, observed, limit, message. */
    static String plain(List<SetupCheck> checks) {
        StringBuilder text = new StringBuilder();
        for (SetupCheck check : checks) {
            text.append(String.join(
                            "\t",
                            check.name(),
                            word(check.status()),
                            orNothing(check.observed()),
                            orNothing(check.limit()),
                            Printable.text(check.message())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String orNothing(Optional<String> text) {
        return text.orElse("");
    }
}
