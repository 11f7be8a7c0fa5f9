package org.daybook.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;

/**
 * What this computer remembers, which is nothing until she says so. JavaFX thread; written in the background, and a
 * refusal to write leaves it as if she had not asked.
 */
public final class Remembered {
    private static final int STEP = 25;

    private final SettingsFile file;
    private final BackgroundTasks tasks;
    private final ReadOnlyIntegerWrapper textPercent;
    private Settings settings;

    /** @param settings what the file said at the start */
    public Remembered(SettingsFile file, Settings settings, BackgroundTasks tasks) {
        this.file = file;
        this.settings = settings;
        this.tasks = tasks;
        this.textPercent = new ReadOnlyIntegerWrapper(this, "textPercent", settings.textPercent());
    }

    /** Where the diary lies, if that is remembered. */
    public Optional<Path> diary() {
        return Optional.ofNullable(settings.diary());
    }

    /** Remembers where {@code diary} lies, in one small file. */
    public void remember(Path diary) {
        change(settings.withDiary(diary));
    }

    /** Forgets everything and removes the file. */
    public void forget() {
        change(settings.withDiary(null));
    }

    /** The size of the text in percent; kept only if the diary's place is. */
    public ReadOnlyIntegerProperty textPercentProperty() {
        return textPercent.getReadOnlyProperty();
    }

    public void enlargeText() {
        change(settings.withTextPercent(settings.textPercent() + STEP));
    }

    public void shrinkText() {
        change(settings.withTextPercent(settings.textPercent() - STEP));
    }

    public void resetText() {
        change(settings.withTextPercent(Settings.NONE.textPercent()));
    }

    private void change(Settings next) {
        Settings before = settings;
        settings = next;
        textPercent.set(next.textPercent());
        if (before.diary() == null && next.diary() == null) {
            return;
        }
        tasks.run(() -> {
                    file.write(next);
                    return next;
                })
                .onFailure(IOException.class, _ -> settings = before)
                .start();
    }
}
