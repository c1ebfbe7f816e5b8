package dev.arb.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types forbid, asked of the compiler itself. */
class MoneyCompilationTest {
    private static final String INCOMPATIBLE = "compiler.err.prob.found.req";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "krw.plus(krw)",
                "krw.minus(krw).negate()",
                "usdt.plus(usdt)",
                "krw.plus(fx.toKrw(usdt))",
                "usdt.plus(fx.toUsdt(krw))",
                "krw.plus(krwPrice.times(quantity))",
                "usdt.compareTo(usdtPrice.times(quantity))",
            })
    void oneCurrencyCompiles(String expression) {
        assertThat(errorsOf(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "krw.plus(usdt)",
                "usdt.plus(krw)",
                "krw.minus(usdt)",
                "krw.compareTo(usdt)",
                "krw.plus(usdtPrice.times(quantity))",
                "krwPrice.compareTo(usdtPrice)",
                "fx.toKrw(krw)",
                "fx.toUsdt(usdt)",
                "krwPrice.times(usdt)",
                "quantity.plus(krw)",
            })
    void twoCurrenciesDoNotCompile(String expression) {
        List<Diagnostic<? extends JavaFileObject>> errors = errorsOf(expression);
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getCode()).isEqualTo(INCOMPATIBLE);
        assertThat(errors.getFirst().getMessage(Locale.ROOT)).contains("incompatible types");
    }

    @Test
    void theMessageNamesBothCurrencies() {
        assertThat(errorsOf("krw.plus(usdt)").getFirst().getMessage(Locale.ROOT))
                .isEqualTo("incompatible types: dev.arb.model.Money<dev.arb.model.Currency.Usdt> cannot be converted to"
                        + " dev.arb.model.Money<dev.arb.model.Currency.Krw>");
    }

    private static List<Diagnostic<? extends JavaFileObject>> errorsOf(String expression) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-implicit:none", "-Xlint:none", "-cp", modelClasses());
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, found, options, null, List.of(new Snippet(expression)));
        task.setLocale(Locale.ROOT);
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException("the snippet " + expression + " could not be read", e);
        }
        return found.getDiagnostics();
    }

    private static String modelClasses() {
        return Path.of(URI.create(Money.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    /** A class with the expression in a method that has one value of each type at hand. */
    private static final class Snippet extends SimpleJavaFileObject {
        private final String expression;

        Snippet(String expression) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.expression = expression;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return """
                    import dev.arb.model.*;
                    import dev.arb.model.Currency.*;
                    class Snippet {
                        Object value(Money<Krw> krw, Money<Usdt> usdt, Price<Krw> krwPrice, Price<Usdt> usdtPrice,
                                Quantity quantity, FxRate fx) {
                            return %s;
                        }
                    }
                    """.formatted(expression);
        }
    }
}
