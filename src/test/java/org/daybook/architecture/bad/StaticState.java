package org.daybook.architecture.bad;

/** Breaks a rule on purpose: state that nobody can wipe. */
@SuppressWarnings({"unused", "NonFinalStaticField"})
public final class StaticState {
    private static int count;

    private StaticState() {}

    static int next() {
        return ++count;
    }
}
