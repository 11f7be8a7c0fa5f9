package org.daybook;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the kernels, classes of the name {@code ...Kernel}, with JMH, and prints a table of times and of ratios to what
 * each is measured beside.
 *
 * <p>All of them run once, each in a process of its own, then all of them again: what else the computer does changes
 * slowly, and so falls on both sides of a ratio.
 */
public final class Kernels {
    private static final int ROUNDS = 3;
    private static final int WARMING_UP = 6;
    private static final int MEASURED = 5;
    private static final TimeValue EACH = TimeValue.milliseconds(500);

    /** No library of the program logs anything, and the one that looks for a logger says so in each process. */
    private static final String QUIET = "-Dslf4j.internal.verbosity=ERROR";

    private Kernels() {}

    /** @param args which kernels, such as {@code seal} or {@code search|index}, all if there is none; and how many rounds */
    public static void main(String[] args) throws RunnerException {
        String which = args.length == 0 ? "" : args[0];
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        KernelTable table = new KernelTable();
        for (int round = 1; round <= rounds; round++) {
            System.out.printf(Locale.ROOT, "round %d of %d, load %.1f%n", round, rounds, load());
            for (RunResult result : new Runner(options(which, round)).run()) {
                table.add(result);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nJava %s, processors: %d, load at the end %.1f%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                load());
        table.print();
    }

    /** What the process is started with goes on to those that measure. */
    private static Options options(String which, int round) {
        return new OptionsBuilder()
                .include("(?i)\\.(" + which + ")\\w*Kernel\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(WARMING_UP)
                .warmupTime(EACH)
                .measurementIterations(MEASURED)
                .measurementTime(EACH)
                .shouldFailOnError(true)
                .jvmArgsAppend(QUIET)
                .output(Path.of("target", "kernels-" + round + ".log").toString())
                .build();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
