package org.daybook.suite;

import java.util.List;
import javafx.stage.Window;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the toolkit before a class of tests, and closes the windows that the class leaves open, so that they take no key
 * and no focus from the next.
 */
final class ToolkitRunning implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        Fx.start();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        boolean nested = tests.getRequiredTestClass().getEnclosingClass() != null;
        if (!nested && !Window.getWindows().isEmpty()) {
            Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }
}
