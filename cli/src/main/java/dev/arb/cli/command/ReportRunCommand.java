package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RunSelection;
import dev.arb.cli.output.BuildInfo;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.WallTime;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.monitor.plain.LabelledRows;
import dev.arb.monitor.report.ReportDocument;
import dev.arb.monitor.report.ReportFiles;
import dev.arb.monitor.report.ReportFormat;
import dev.arb.monitor.report.ReportJson;
import dev.arb.monitor.report.ReportReader;
import dev.arb.monitor.report.RunReport;
import dev.arb.monitor.report.page.Document;
import dev.arb.monitor.source.RunFinder;
import dev.arb.runlog.RunDirectory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb report-run}: what came of a run, as Markdown and as HTML with charts. */
@Command(
        name = "report-run",
        header = "Writes a report of a run: what it did, what came of it, and why.",
        footer = {
            "  arb report-run --latest",
            "  arb report-run --run-id 20260822_001500_paper_arb_BTC-KRW_1s --out reports",
            "  arb report-run --latest --output markdown | less",
        })
public final class ReportRunCommand extends BaseCommand {
    @Mixin
    private final RunSelection selection = new RunSelection();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where report.md and report.html are put. Default: the directory where arb was started.")
    private @Nullable Path out;

    @Option(
            names = "--format-of-files",
            paramLabel = "FORMATS",
            split = ",",
            converter = FileFormats.class,
            completionCandidates = FileFormats.class,
            description = "${COMPLETION-CANDIDATES}, parted by commas: which files. Default: all.")
    private @Nullable List<ReportFormat> fileFormats;

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. table, json: write the files and say"
                    + " where they are; markdown, html: write the report to standard output and no file.")
    private OutputFormat format = OutputFormat.TABLE;

    /** What files there are. */
    static final class FileFormats extends Choice<ReportFormat> {
        FileFormats() {
            super(ReportFormat.values());
        }
    }

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.MARKDOWN, OutputFormat.HTML);
        }
    }

    public ReportRunCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) throws IOException {
        requireOneTarget();
        ArbConfig config = ConfigLoader.load(common().configRequest(context()));
        Clock clock = new WallTime(context().clock());
        Path runsDir = selection.runsDirectory(config, context());
        RunDirectory directory = new RunDirectory(runsDir, clock);
        Path runDir = new RunFinder(runsDir, directory).find(selection.selector(context()));
        RunReport report = new ReportReader(directory, clock).read(runDir);
        console.answer(answer(report, console));
        report.problem()
                .ifPresent(
                        problem -> console.warn("the rows of " + report.info().runId()
                                + " could not be read to their end, the report is of those before: " + problem));
        return report.problem().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void requireOneTarget() {
        boolean toStandardOutput = format == OutputFormat.MARKDOWN || format == OutputFormat.HTML;
        if (toStandardOutput && (out != null || fileFormats != null)) {
            throw CommandException.usage("--output " + format
                    + " writes the report to standard output and no file; leave --out and --format-of-files out");
        }
    }

    private String answer(RunReport report, Console console) throws IOException {
        Document document = ReportDocument.of(report, madeBy(), console.paint());
        return switch (format) {
            case MARKDOWN -> ReportFormat.MD.write(document);
            case HTML -> ReportFormat.HTML.write(document);
            case JSON -> ReportJson.of(report, files(document));
            default -> table(report, files(document));
        };
    }

    static String madeBy() {
        return "arb " + BuildInfo.load().version();
    }

    private List<Path> files(Document document) throws IOException {
        Path target = target();
        List<Path> files = new ArrayList<>();
        for (ReportFormat chosen :
                new LinkedHashSet<>(fileFormats == null ? List.of(ReportFormat.values()) : fileFormats)) {
            try {
                files.add(ReportFiles.write(target, chosen, document));
            } catch (FileAlreadyExistsException e) {
                throw CommandException.failed(
                        e.getFile() + " is there already and is no report of arb; choose another --out");
            }
        }
        return files;
    }

    /** A run's directory belongs to the run; only who names it gets a report in there. */
    private Path target() {
        if (out != null) {
            return context().resolve(out);
        }
        Path here = context().workingDirectory();
        if (RunDirectory.isRun(here)) {
            throw CommandException.usage(here + " is the directory of a run; say with --out where the report is to be"
                    + " put, --out . for here");
        }
        return here;
    }

    private String table(RunReport report, List<Path> files) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Run", report.info().runId());
        rows.put("State", report.info().state().token());
        files.forEach(file -> rows.put(file.toString().endsWith(".md") ? "Markdown" : "HTML", shown(file)));
        return LabelledRows.render(rows);
    }

    private String shown(Path file) {
        Path here = context().workingDirectory();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
