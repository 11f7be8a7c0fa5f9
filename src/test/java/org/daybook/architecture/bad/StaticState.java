package org.daybook.architecture.bad;

import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Breaks a rule on purpose: state that nobody can wipe. */
@SuppressWarnings({"unused", "NonFinalStaticField"})
public final class StaticState {
    private static int count;

    final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(0);

    private StaticState() {}

    static int next() {
        return ++count;
    }
}
