package org.daybook.suite;

import java.util.List;
import javafx.stage.Window;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the windows that a class of tests leaves open, so that they take no key and no focus from the next. */
final class WindowsClosed implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        boolean nested = tests.getRequiredTestClass().getEnclosingClass() != null;
        if (!nested && !Window.getWindows().isEmpty()) {
            Fx.start();
            Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }
}
