package dev.arb.cli.manual;

import dev.arb.cli.command.CommandCatalog;
import dev.arb.cli.output.BuildInfo;
import dev.arb.cli.output.CliContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Writes a page for {@code arb} and for each command. Packing the program calls {@link #main}. */
public final class ManPages {
    private ManPages() {}

    /** @param args directory to write into, and the date of the pages, {@code 2026-01-31} */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two arguments are needed: DIRECTORY DATE");
        }
        write(Path.of(args[0]), args[1], CliContext.ofProcess());
    }

    static void write(Path directory, String date, CliContext context) throws IOException {
        Files.createDirectories(directory);
        CommandLine arb = CommandCatalog.parser(CommandCatalog.names(), context);
        List<CommandLine> commands = new ArrayList<>(List.of(arb));
        commands.addAll(arb.getSubcommands().values());
        List<String> names =
                commands.stream().map(one -> ManPage.name(one.getCommandSpec())).toList();
        String version = BuildInfo.load().version();
        for (CommandLine command : commands) {
            String name = ManPage.name(command.getCommandSpec());
            List<String> others =
                    names.stream().filter(other -> !other.equals(name)).toList();
            Files.writeString(
                    directory.resolve(name + ".1"), new ManPage(command.getCommandSpec(), others).text(date, version));
        }
    }
}
