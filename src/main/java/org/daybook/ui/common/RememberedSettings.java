package org.daybook.ui.common;

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

/**
 * What this computer remembers, which is nothing until she allows it. A choice takes effect at once, whether or not it
 * can be saved. JavaFX thread; written in the background, one writing after the other.
 */
public final class RememberedSettings {
    /** How much larger or smaller the text becomes at a time, in percent. */
    public static final int STEP = 25;

    private final SettingsFile file;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper(this, "notKept", false);

    /** As read or last chosen, whatever the size of the text became by a key since then. */
    private Settings chosen;

    private boolean isWriting;

    /** @param settings what the file said at the start */
    public RememberedSettings(SettingsFile file, Settings settings, BackgroundTasks tasks) {
        this.file = file;
        this.tasks = tasks;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", settings);
        this.chosen = settings;
    }

    /** What holds now. */
    public Settings settings() {
        return settings.get();
    }

    /** What holds now; lives as long as the program, so whoever listens has to stop. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Whether the last choice could not be saved, so that it lasts only until the program ends. */
    public ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /** Where choices are kept. */
    public Path file() {
        return file.file();
    }

    /** Where the diary lies, if that is remembered. */
    public Optional<Path> diary() {
        return Optional.ofNullable(settings().diary());
    }

    /** Remembers where {@code diary} lies. */
    public void remember(Path diary) {
        choose(now -> now.withDiary(diary));
    }

    /** Forgets where the diary lies. */
    public void forget() {
        choose(now -> now.withDiary(null));
    }

    /** Lets another choice hold and keeps it; with {@link Settings#NONE} the file is removed. */
    public void choose(UnaryOperator<Settings> choice) {
        chosen = choice.apply(settings());
        settings.set(chosen);
        write();
    }

    /** Makes the text larger; saved only if settings are saved already, since a key is easily pressed by accident. */
    public void enlargeText() {
        resize(settings().appearance().textPercent() + STEP);
    }

    /** Makes the text smaller; kept as {@link #enlargeText}. */
    public void shrinkText() {
        resize(settings().appearance().textPercent() - STEP);
    }

    /** Makes the text as large as it was at first; kept as {@link #enlargeText}. */
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
