package dev.arb.cli.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.VenueUnreachableException;
import dev.arb.model.VenueId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void aCommandSaysItsOwnSentence() {
        assertThat(Failure.of(CommandException.refused("the kill switch is on; run arb arm-live")))
                .isEqualTo(new Failure(ExitCode.REFUSED, "the kill switch is on; run arb arm-live"));
    }

    @Test
    void aClosedPipeIsSilent() {
        assertThat(Failure.of(new ClosedPipeException())).isEqualTo(new Failure(ExitCode.CLOSED_PIPE, ""));
    }

    @Test
    void filesNameThemselvesAndTheRemedy() {
        assertThat(Failure.of(new UncheckedIOException(new AccessDeniedException("/runs"))))
                .isEqualTo(new Failure(
                        ExitCode.FAILED, "/runs cannot be opened (permission denied); check its owner and mode"));
        assertThat(Failure.of(new NoSuchFileException("x.gz")).sentence())
                .isEqualTo("x.gz does not exist; check the path");
        assertThat(Failure.of(new FileSystemException("/runs", null, "No space left on device"))
                        .sentence())
                .isEqualTo("/runs cannot be used: No space left on device");
        assertThat(Failure.of(new IOException("the archive is cut off")).sentence())
                .isEqualTo("the archive is cut off");
    }

    @Test
    void anExchangeThatDoesNotAnswerIsUnreachable() {
        Failure failure = Failure.of(
                new VenueUnreachableException(VenueId.BINANCE, "https://api.binance.com", "connection refused"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(failure.sentence())
                .isEqualTo("cannot reach binance at https://api.binance.com (connection refused); check the network and"
                        + " exchanges.binance in the configuration");
    }

    @Test
    void whatNobodyExpectedIsAnInternalErrorWithAWayToItsTrace() {
        Failure failure = Failure.of(new IllegalStateException("ledger does not balance"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERNAL);
        assertThat(failure.sentence())
                .isEqualTo("internal error: IllegalStateException, ledger does not balance; run it again with --verbose"
                        + " to see the trace");
    }
}
