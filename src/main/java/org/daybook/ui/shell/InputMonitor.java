package org.daybook.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.daybook.safety.AutoLock;
import org.daybook.safety.AutoLock.ClockReading;
import org.daybook.safety.ShiftPressDetector;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.navigation.Shortcut;
import org.daybook.ui.toolkit.task.Timer;

/**
 * Handles every key and pointer movement before anything else: shortcuts such as hiding, and locking after minutes
 * without input.
 */
public final class InputMonitor {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ShiftPressDetector pattern = new ShiftPressDetector();
    private final MainWindow window;
    private final RememberedSettings remembered;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Timer timer;
    private AutoLock autoLock;

    /**
     * Begins at once and continues until the program ends.
     *
     * @param clock the wall clock, which jumps while the computer sleeps
     * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
     */
    public InputMonitor(
            Scene scene,
            MainWindow window,
            RememberedSettings remembered,
            Clock clock,
            LongSupplier nanos,
            Timer timer) {
        this.window = window;
        this.remembered = remembered;
        this.clock = clock;
        this.nanos = nanos;
        this.timer = timer;
        this.autoLock = fresh();
        scene.addEventFilter(InputEvent.ANY, _ -> autoLock.input(nanos.getAsLong()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pattern.other());
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, _ -> pattern.other());
        // Keys pressed or released while another window has the focus are not seen here.
        scene.windowProperty().flatMap(Window::focusedProperty).orElse(false).subscribe(_ -> {
            pattern.other();
            pattern.shiftReleased();
        });
        new MnemonicKeys(scene);
        next(window::isOpen);
    }

    private void next(BooleanSupplier open) {
        timer.after(SECOND, () -> {
            autoLock.limitTo(limit());
            if (!open.getAsBoolean()) {
                autoLock = fresh();
            } else if (autoLock.isDue(now())) {
                window.hide();
            }
            next(open);
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.SHIFT) {
            if (pattern.shiftPressed(nanos.getAsLong())) {
                key.consume();
                window.hide();
            }
            return;
        }
        pattern.other();
        Shortcut.of(key).ifPresent(shortcut -> {
            if (isDone(shortcut)) {
                key.consume();
            }
        });
    }

    /** Carries out the shortcut; false if another handler has to. */
    private boolean isDone(Shortcut shortcut) {
        switch (shortcut) {
            case HIDE -> window.hide();
            case COVER -> window.toggleCover();
            case LOCK -> window.lock();
            case QUIT -> window.quit();
            case NEW_INCIDENT -> {
                return window.newIncident();
            }
            case KEYS -> {
                return window.showKeys();
            }
            case LARGER -> remembered.enlargeText();
            case SMALLER -> remembered.shrinkText();
            case USUAL_SIZE -> remembered.resetText();
            case JUMP, FIND, SAVE, PASTE_FILES, CLOSE -> {
                return false;
            }
        }
        return true;
    }

    private void released(KeyEvent key) {
        if (key.getCode() == KeyCode.SHIFT) {
            pattern.shiftReleased();
        }
    }

    private AutoLock fresh() {
        return new AutoLock(limit(), now(), AutoLock.stopsInSleep(System.getProperty("os.name", "")));
    }

    private Duration limit() {
        return remembered.settings().hiding().limit();
    }

    private ClockReading now() {
        return new ClockReading(clock.instant(), nanos.getAsLong());
    }
}
