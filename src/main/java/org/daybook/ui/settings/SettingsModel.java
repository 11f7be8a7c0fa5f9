package org.daybook.ui.settings;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.daybook.safety.HidingMethod;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.settings.LastHeads;
import org.daybook.settings.Settings;
import org.daybook.settings.WindowIcon;
import org.daybook.text.DateStyle;
import org.daybook.ui.common.RememberedSettings;

/** What can be chosen; each choice holds at once and is kept. JavaFX thread. */
public final class SettingsModel {
    private final RememberedSettings remembered;
    private final Path diary;

    /** @param diary the one that is open */
    public SettingsModel(RememberedSettings remembered, Path diary) {
        this.remembered = remembered;
        this.diary = diary;
    }

    /** What holds now; outlives the page, so whoever listens has to stop. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return remembered.settingsProperty();
    }

    /** Whether the last choice could not be written; outlives the page. */
    public ReadOnlyBooleanProperty notKeptProperty() {
        return remembered.notKeptProperty();
    }

    /** The file in which choices are kept. */
    public Path file() {
        return remembered.file();
    }

    /** The diary that is open. */
    public Path diary() {
        return diary;
    }

    /** Whether the place of the open diary is remembered. */
    public boolean isDiaryRemembered() {
        return remembered.diary().filter(diary::equals).isPresent();
    }

    /** Locks after so many minutes without input. */
    public void lockAfter(int minutes) {
        remembered.choose(now -> now.withHiding(now.hiding().withMinutes(minutes)));
    }

    /** Whether the diary locks when the window is minimised. */
    public void lockOnMinimise(boolean lock) {
        remembered.choose(now -> now.withHiding(now.hiding().withOnMinimise(lock)));
    }

    /** Whether the lists are covered when the program starts; they are covered or uncovered at once too. */
    public void cover(boolean covered) {
        remembered.choose(now -> now.withHiding(now.hiding().withCovered(covered)));
    }

    /** What hiding does. */
    public void hideBy(HidingMethod way) {
        remembered.choose(now -> now.withHiding(now.hiding().withWay(way)));
    }

    /** One step larger, as Ctrl+plus. */
    public void enlargeText() {
        resize(RememberedSettings.STEP);
    }

    /** One step smaller, as Ctrl+minus. */
    public void shrinkText() {
        resize(-RememberedSettings.STEP);
    }

    /** As large as it was at first. */
    public void resetText() {
        remembered.choose(now -> now.withAppearance(now.appearance().withTextPercent(Appearance.USUAL.textPercent())));
    }

    /** Lines and parts further apart, or as usual. */
    public void wideSpacing(boolean wide) {
        remembered.choose(now -> now.withAppearance(now.appearance().withWide(wide)));
    }

    /** Light or dark. */
    public void look(ColourScheme chosen) {
        remembered.choose(now -> now.withAppearance(now.appearance().withLook(chosen)));
    }

    /** What the window is called for the desktop; empty for the usual name. */
    public void windowTitle(String chosen) {
        remembered.choose(now -> now.withAppearance(
                now.appearance().withFace(now.appearance().face().withTitle(chosen))));
    }

    /** The picture of the window in the task bar. */
    public void windowIcon(WindowIcon chosen) {
        remembered.choose(now -> now.withAppearance(
                now.appearance().withFace(now.appearance().face().withIcon(chosen))));
    }

    /** How days are written on the screen. */
    public void dates(DateStyle chosen) {
        remembered.choose(now -> now.withAppearance(now.appearance().withDates(chosen)));
    }

    /** In which language the window is from the next start on; empty for that of the computer. */
    public void language(String code) {
        remembered.choose(now -> now.withLanguage(code));
    }

    /** How exhibits are numbered. */
    public void exhibitLabels(ExhibitLabelStyle chosen) {
        remembered.choose(now -> now.withExhibitLabels(chosen));
    }

    /** After how many days without a copy a line says so; 0 for never. */
    public void sayCopyAfter(int days) {
        remembered.choose(now -> now.withCopyDays(days));
    }

    /** Whether this computer keeps what it takes to notice an older file; if not, what it keeps is forgotten. */
    public void keepLastHeads(boolean keep) {
        remembered.choose(now ->
                now.withLastHeads(keep ? new LastHeads(true, now.lastHeads().sealed()) : LastHeads.NONE));
    }

    /** Whether this computer remembers where the open diary lies. */
    public void rememberDiary(boolean remember) {
        if (remember) {
            remembered.remember(diary);
        } else {
            remembered.forget();
        }
    }

    /** Everything as the program comes, the place of the diary forgotten and the file removed. */
    public void forgetAll() {
        remembered.choose(_ -> Settings.NONE);
    }

    private void resize(int step) {
        remembered.choose(now -> now.withAppearance(
                now.appearance().withTextPercent(now.appearance().textPercent() + step)));
    }
}
