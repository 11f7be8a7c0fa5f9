package org.daybook.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls for each input; the target is named in its arguments. */
public final class Fuzzed {
    private static @Nullable FuzzTarget target;

    private Fuzzed() {}

    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTargets.named(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(target).read(input);
    }
}
