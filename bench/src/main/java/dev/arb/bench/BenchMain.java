package dev.arb.bench;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the benchmarks, or starts one. A benchmark is a class below this package whose name ends with {@code Bench}; it is
 * called by what stands before that: {@code state.StatePost}. With a {@code main} it is started with the further
 * arguments, otherwise JMH runs it with them as its options.
 */
public final class BenchMain {
    private static final String ENDING = "Bench";

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = names();
        if (arguments.length == 0) {
            System.out.println("Benchmarks; start one with scripts/bench NAME [OPTION...]:");
            names.forEach(name -> System.out.println("  " + name));
            return;
        }
        String wanted = arguments[0];
        if (!names.contains(wanted)) {
            System.err.println("there is no benchmark " + wanted + "; there are " + String.join(", ", names));
            System.exit(2);
        }
        start(typeOf(wanted), Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void start(Class<?> type, String[] options) throws Exception {
        if (hasMain(type)) {
            type.getMethod("main", String[].class).invoke(null, (Object) options);
            return;
        }
        String[] forJmh = Arrays.copyOf(options, options.length + 1);
        forJmh[options.length] = "^" + type.getName().replace(".", "\\.") + "\\.";
        org.openjdk.jmh.Main.main(forJmh);
    }

    private static boolean hasMain(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("main") && Modifier.isStatic(method.getModifiers()));
    }

    private static Class<?> typeOf(String name) throws ClassNotFoundException {
        return Class.forName(BenchMain.class.getPackageName() + "." + name + ENDING);
    }

    private static List<String> names() throws IOException, URISyntaxException {
        Path classes = Path.of(BenchMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path base = classes.resolve(BenchMain.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(base)) {
            return files.map(file -> base.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith(ENDING + ".class") && !name.contains("$") && !name.contains("jmh_"))
                    .map(name -> name.substring(0, name.length() - (ENDING + ".class").length()))
                    .sorted()
                    .toList();
        }
    }
}
