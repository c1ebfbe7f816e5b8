package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code arb generate-completion}: a script for the shell, made from the declarations of all commands. */
@Command(
        name = "generate-completion",
        header = "Prints a completion script for bash or zsh.",
        description = "Completes commands, options, the words that an option takes, file names and ids of runs.",
        footer = {
            "  source <(arb generate-completion bash)     in ~/.bashrc",
            "  source <(arb generate-completion zsh)      in ~/.zshrc",
            "  arb generate-completion bash > ~/.local/share/bash-completion/completions/arb",
        })
public final class GenerateCompletionCommand extends BaseCommand {
    /** Names of runs are only known while somebody types. They are never expanded by the shell. */
    private static final String RUN_IDS = """

            # Completes the ids of the runs in live_runs/ of the working directory, and leaves the rest to the above.
            function _arb_with_runs() {
              local word="${COMP_WORDS[COMP_CWORD]}"
              case "${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD-1]}" in
                'run-live --run-id') COMPREPLY=() ;;
                *' --run-id')
                  local IFS=$'\\n'
                  COMPREPLY=( $(cd live_runs 2>/dev/null && compgen -d -- "$word") )
                  ;;
                *) _complete_arb "$@" ;;
              esac
            }
            complete -F _arb_with_runs -o default arb
            """;

    @Parameters(
            paramLabel = "SHELL",
            arity = "1",
            converter = Shells.class,
            completionCandidates = Shells.class,
            description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("UnusedVariable") // checked by the parser; one script serves both
    private @Nullable Shell shell;

    /** What the script is for. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The shells that there is a script for. */
    static final class Shells extends Choice<Shell> {
        Shells() {
            super(Shell.values());
        }
    }

    public GenerateCompletionCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        console.answer(script());
        return ExitCode.OK;
    }

    /** Serves both shells: in zsh it asks for the emulation of bash's completion. */
    private String script() {
        return AutoComplete.bash("arb", CommandCatalog.parser(CommandCatalog.names(), context())) + RUN_IDS;
    }
}
