package org.daybook.session;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Things measured side by side, in turns: by the clock, and by the processor time of all threads of the process and of
 * those that it started.
 */
final class Sides {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Map<String, List<Spent>> sides = new LinkedHashMap<>();

    /** What one round took, in seconds. */
    private record Spent(double clock, double processor) {}

    /** What is measured. */
    interface Step {
        void run() throws Exception;
    }

    void measure(String side, Step step) throws Exception {
        long processor = processor();
        long clock = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - clock) / 1e9;
        Spent spent = new Spent(seconds, (processor() - processor) / 1e9);
        sides.computeIfAbsent(side, _ -> new ArrayList<>()).add(spent);
    }

    /** In nanoseconds; that of a process which has ended is not counted. */
    private static long processor() {
        long others = ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
        return SYSTEM.getProcessCpuTime() + others;
    }

    /** Says what each side took. */
    void print(String what) {
        sides.forEach((side, rounds) -> System.out.printf(
                Locale.ROOT,
                "%s, %s: first %.2f s, median %s s; processor %s s%n",
                what,
                side,
                rounds.getFirst().clock,
                spread(rounds.stream().mapToDouble(Spent::clock).toArray()),
                spread(rounds.stream().mapToDouble(Spent::processor).toArray())));
    }

    /** Says how many times as much one side took as another, round by round. */
    void compare(String what, String side, String with) {
        System.out.printf(
                Locale.ROOT,
                "%s, %s against %s: %s times as long; processor %s times%n",
                what,
                side,
                with,
                spread(ratios(side, with, Spent::clock)),
                spread(ratios(side, with, Spent::processor)));
    }

    private double[] ratios(String side, String with, ToDoubleFunction<Spent> taken) {
        List<Spent> own = Objects.requireNonNull(sides.get(side));
        List<Spent> others = Objects.requireNonNull(sides.get(with));
        double[] ratios = new double[own.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = taken.applyAsDouble(own.get(i)) / taken.applyAsDouble(others.get(i));
        }
        return ratios;
    }

    private static String spread(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
