package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.monitor.plain.TextTable.Cell;
import dev.arb.monitor.plain.TextTable.Column;
import dev.arb.monitor.plain.TextTable.Side;
import dev.arb.runlog.RunRepair;
import dev.arb.runlog.RunVerification;
import dev.arb.runlog.VerifiedCheck;
import dev.arb.runlog.VerifiedCheck.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the verification of a run found, in each format; and before that what its repair did, when it was asked for. */
public final class VerificationText {
    private static final List<Column> COLUMNS =
            List.of(new Column("CHECK", Side.LEFT), new Column("RESULT", Side.LEFT), new Column("FOUND", Side.LEFT));

    private VerificationText() {}

    /** For people; the verdict comes last. */
    public static String table(RunVerification found, Optional<RunRepair> repair, Paint paint) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("Run", paint.bold(Printable.text(found.run().runId())));
        head.put("State", found.run().state().token());
        repair.ifPresent(done -> head.put("Repair", sentence(done)));
        head.put("Rows", Figures.count(found.rows()));
        head.put("Hash", found.hash().map(hash -> "sha256 " + hash).orElse(paint.unknown()));
        TextTable checks = new TextTable(COLUMNS);
        for (VerifiedCheck check : found.checks()) {
            checks.add(List.of(
                    Cell.of(check.name()),
                    new Cell(word(check.result()), padded -> painted(check.result(), padded, paint)),
                    Cell.of(Printable.text(check.message()))));
        }
        return LabelledRows.render(head) + "\n" + checks.render() + "\n" + verdict(found, paint) + "\n";
    }

    private static String sentence(RunRepair repair) {
        String problems = repair.problems().isEmpty() ? "" : "; " + String.join("; ", repair.problems());
        return Figures.count(repair.rows()) + " rows in events.parquet, " + Figures.count(repair.rowsFromJournal())
                + " of them from the journal" + problems;
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }

    private static String painted(Result result, String text, Paint paint) {
        return switch (result) {
            case OK -> paint.good(text);
            case BROKEN -> paint.bad(text);
            case UNKNOWN -> paint.dim(text);
        };
    }

    private static String verdict(RunVerification found, Paint paint) {
        if (!found.intact()) {
            return paint.bad("not intact");
        }
        long unknown = found.checks().stream()
                .filter(check -> check.result() == Result.UNKNOWN)
                .count();
        return paint.good("intact") + (unknown == 0 ? "" : ", as far as can be told");
    }

    /** One document. */
    public static String json(RunVerification found, Optional<RunRepair> repair) {
        return JsonText.object(
                true,
                json -> json.text("run_id", found.run().runId())
                        .text("state", found.run().state().token())
                        .flag("intact", Optional.of(found.intact()))
                        .number("rows", found.rows())
                        .text("hash", found.hash())
                        .objects(
                                "repairs",
                                repair.stream().toList(),
                                (fields, done) -> fields.number("rows", done.rows())
                                        .number("rows_from_journal", done.rowsFromJournal())
                                        .text("problems", String.join("; ", done.problems())))
                        .objects(
                                "checks",
                                found.checks(),
                                (fields, check) -> fields.text("check", check.name())
                                        .text("result", word(check.result()))
                                        .text("found", check.message())));
    }

    /** A record for the run, and one for each check; fields parted by tabs. */
    public static String plain(RunVerification found, Optional<RunRepair> repair) {
        StringBuilder text = new StringBuilder();
        PlainRecord run = new PlainRecord()
                .text("run_id", found.run().runId())
                .text("state", found.run().state().token())
                .flag("intact", Optional.of(found.intact()))
                .count("rows", found.rows())
                .text("hash", found.hash());
        repair.ifPresent(done -> run.text("repair", sentence(done)));
        text.append(run).append('\n');
        for (VerifiedCheck check : found.checks()) {
            text.append(new PlainRecord()
                            .text("check", check.name())
                            .text("result", word(check.result()))
                            .text("found", check.message()))
                    .append('\n');
        }
        return text.toString();
    }
}
