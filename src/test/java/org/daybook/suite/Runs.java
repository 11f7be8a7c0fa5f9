package org.daybook.suite;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** How thorough this run of the tests is: quick with every change, {@code -Pdeep} at night. */
public final class Runs {
    /** Whether the long runs are wanted. */
    public static final boolean DEEP = Boolean.getBoolean("daybook.deep");

    /** How often a property is tried at most unless the run is deep. */
    static final int MOST_TRIES = Integer.getInteger("daybook.tries", 100);

    /** What makes two runs draw the same numbers; empty for numbers that differ with every run. */
    static final Optional<Long> SEED = Optional.ofNullable(System.getProperty("daybook.seed"))
            .filter(seed -> !seed.isEmpty())
            .map(Long::valueOf);

    private Runs() {}

    /** One of two sizes of the same test. */
    public static int of(int quick, int deep) {
        return DEEP ? deep : quick;
    }

    /**
     * The numbers of the inputs of one test. Those of a deep run can be tried in parts, which {@code daybook.part}
     * names, such as 3/20.
     */
    public static IntStream inputs(int quick, int deep) {
        if (!DEEP) {
            return IntStream.range(0, quick);
        }
        String[] part = System.getProperty("daybook.part", "1/1").split("/", 2);
        long parts = Long.parseLong(part[1]);
        long number = Long.parseLong(part[0]);
        return IntStream.range((int) (deep * (number - 1) / parts), (int) (deep * number / parts));
    }

    /**
     * Chance for a test that wants new values with every run, such as the moment of a kill.
     *
     * @param owner draws the same numbers as itself in another run with the same seed, whatever runs before it
     */
    public static Random random(Class<?> owner) {
        return SEED.map(seed -> new Random(seed * 31 + owner.getName().hashCode()))
                .orElseGet(Random::new);
    }
}
