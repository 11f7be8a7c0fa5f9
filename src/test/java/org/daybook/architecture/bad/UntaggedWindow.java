package org.daybook.architecture.bad;

import javafx.application.Platform;

/** What a rule of {@code TaggedTestsTest} must find: it starts the toolkit and does not say so. */
public final class UntaggedWindow {
    private UntaggedWindow() {}

    public static void start() {
        Platform.startup(() -> {});
    }
}
