package org.daybook.ui.toolkit.secret;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.daybook.safety.PassphraseStrength;
import org.daybook.safety.PassphraseStrength.Grade;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.Timer;

/**
 * Says in words how well a passphrase withstands guessing, shortly after it was typed. JavaFX thread; the estimate
 * runs in the background.
 */
public final class StrengthMeter extends VBox {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = TextLabels.quiet("");
    private final PassphraseStrength strength = new PassphraseStrength();
    private final Messages messages;
    private Runnable cancel = () -> {};
    private Runnable silence = () -> {};

    public StrengthMeter(PassphraseField field, Messages messages, BackgroundTasks tasks, Timer timer) {
        this.messages = messages;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("secret.strength"));
        words.getStyleClass().add("strength-words");
        bar.setFocusTraversable(false);
        getStyleClass().add("strength-meter");
        getChildren().addAll(bar, words);
        Consumer<Grade> tell = this::tell;
        // Without a letter it would look like a field that cannot be typed in.
        OptionalNodes.show(this, false);
        field.editsProperty().subscribe((_, _) -> {
            OptionalNodes.show(this, true);
            cancel.run();
            silence.run();
            cancel = timer.after(PAUSE, () -> {
                char[] chars = field.copyChars();
                silence = tasks.run(() -> strength.grade(chars)).onSuccess(tell).start();
            });
        });
    }

    private void tell(Grade found) {
        bar.setProgress(length(found));
        words.setText(messages.get("secret.grade-" + found.code()));
    }

    private static double length(Grade grade) {
        return switch (grade) {
            case NONE -> 0;
            case TOO_SHORT -> 0.1;
            case WEAK -> 0.25;
            case FAIR -> 0.65;
            case STRONG -> 1;
        };
    }
}
