package org.daybook.ui.toolkit.context;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.settings.Appearance;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/**
 * The settings stored on this computer, which are none until the user allows it. A choice takes effect at once,
 * whether or not it can be saved. JavaFX thread; written in the background, one write after another.
 */
public final class RememberedSettings {
    /** The step by which the text is enlarged or shrunk, in per cent. */
    public static final int STEP = 25;

    private final SettingsFile file;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper(this, "notKept", false);

    /** The settings as read or last chosen, without later changes of text size by keyboard. */
    private Settings chosen;

    private boolean isWriting;

    /** @param settings the settings read from the file at the start */
    public RememberedSettings(SettingsFile file, Settings settings, BackgroundTasks tasks) {
        this.file = file;
        this.tasks = tasks;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", settings);
        this.chosen = settings;
    }

    public Settings settings() {
        return settings.get();
    }

    /** The current settings; the property lives as long as the program, so listeners must be removed. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Whether the last choice could not be saved, so that it lasts only until the program ends. */
    public ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    public Path file() {
        return file.file();
    }

    /** The path of the diary, if it is remembered. */
    public Optional<Path> diary() {
        return Optional.ofNullable(settings().diary());
    }

    public void remember(Path diary) {
        choose(now -> now.withDiary(diary));
    }

    /** Forgets the path of the diary. */
    public void forget() {
        choose(now -> now.withDiary(null));
    }

    /** Applies and saves other settings; {@link Settings#NONE} deletes the file. */
    public void choose(UnaryOperator<Settings> choice) {
        chosen = choice.apply(settings());
        settings.set(chosen);
        write();
    }

    /** Makes the text larger; saved only if settings are saved already, since a key is easily pressed by accident. */
    public void enlargeText() {
        resize(settings().appearance().textPercent() + STEP);
    }

    /** Makes the text smaller; saved as in {@link #enlargeText}. */
    public void shrinkText() {
        resize(settings().appearance().textPercent() - STEP);
    }

    /** Resets the text to its default size; saved as in {@link #enlargeText}. */
    public void resetText() {
        resize(Appearance.USUAL.textPercent());
    }

    private void resize(int percent) {
        settings.set(settings().withAppearance(settings().appearance().withTextPercent(percent)));
        if (!chosen.equals(Settings.NONE)) {
            write();
        }
    }

    private void write() {
        if (isWriting) {
            return;
        }
        isWriting = true;
        Settings next = settings();
        tasks.run(() -> {
                    file.write(next);
                    return next;
                })
                .onSuccess(_ -> notKept.set(false))
                .onFailure(IOException.class, _ -> notKept.set(true))
                .andFinally(() -> {
                    isWriting = false;
                    if (!next.equals(settings())) {
                        write();
                    }
                })
                .start();
    }
}
