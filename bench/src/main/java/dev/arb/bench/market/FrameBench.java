package dev.arb.bench.market;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * From the bytes of a message to the changed book, one operation a message: Binance's depth update of 20 levels a side,
 * its book ticker, Upbit's book of 30 units. The program's way beside a bare scan of the bytes, Jackson's streaming,
 * Jackson's tree, and XChange's transfer objects. Ends with a table of times, ratios and allocated bytes.
 *
 * <p>Takes JMH's options.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameBench {
    private static final String ARB = "arb";
    private static final String SCAN = "scan";

    @Param({"depth", "ticker", "upbit"})
    public String message = "";

    @Param({ARB, SCAN, "streaming", "tree", "xchange"})
    public String way = "";

    private byte[][] frames = {};
    private Reader reader = frame -> 0;
    private int next;

    @Setup(Level.Trial)
    public void prepare() {
        BenchFrames source = new BenchFrames();
        byte[] snapshot = source.snapshot();
        frames = switch (message) {
            case "depth" -> source.depth();
            case "ticker" -> source.tickers();
            default -> source.upbit();
        };
        reader = switch (message) {
            case "depth" -> depth(snapshot);
            case "ticker" -> ticker();
            default -> upbit();
        };
        if (way.equals("xchange") && message.equals("upbit")) {
            for (int i = 0; i < frames.length; i++) {
                frames[i] = XChangeReaders.row(frames[i]);
            }
        }
    }

    private Reader depth(byte[] snapshot) {
        return switch (way) {
            case ARB -> ArbReaders.depth(snapshot);
            case SCAN -> ScanReaders.depth(ArbReaders.begun(snapshot));
            case "streaming" -> JacksonReaders.streamingDepth(ArbReaders.begun(snapshot));
            case "tree" -> JacksonReaders.treeDepth(ArbReaders.begun(snapshot));
            default -> XChangeReaders.depth(ArbReaders.begun(snapshot));
        };
    }

    private Reader ticker() {
        return switch (way) {
            case ARB -> ArbReaders.ticker();
            case SCAN -> ScanReaders.ticker();
            case "streaming" -> JacksonReaders.streamingTicker();
            case "tree" -> JacksonReaders.treeTicker();
            default -> XChangeReaders.ticker();
        };
    }

    private Reader upbit() {
        return switch (way) {
            case ARB -> ArbReaders.upbit();
            case SCAN -> ScanReaders.upbit();
            case "streaming" -> JacksonReaders.streamingUpbit();
            case "tree" -> JacksonReaders.treeUpbit();
            default -> XChangeReaders.upbit();
        };
    }

    @Benchmark
    public long read() {
        return reader.read(frames[next++ & (BenchFrames.COUNT - 1)]);
    }

    public static void main(String[] options) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(options))
                        .include("^" + FrameBench.class.getName().replace(".", "\\.") + "\\.")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, Double> times = new TreeMap<>();
        results.forEach(
                result -> times.put(name(result), result.getPrimaryResult().getScore()));
        System.out.printf(
                Locale.ROOT,
                "%n%-18s %12s %12s %14s %12s%n",
                "message way",
                "ns",
                "times scan",
                "of arb's time",
                "bytes");
        results.forEach(result -> print(result, times));
    }

    private static String name(RunResult result) {
        return result.getParams().getParam("message") + " " + result.getParams().getParam("way");
    }

    private static void print(RunResult result, Map<String, Double> times) {
        String of = result.getParams().getParam("message") + " ";
        double time = result.getPrimaryResult().getScore();
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%-18s %12.1f %12.2f %14.2f %12.1f%n",
                name(result),
                time,
                time / times.getOrDefault(of + SCAN, Double.NaN),
                time / times.getOrDefault(of + ARB, Double.NaN),
                bytes);
    }
}
