package org.daybook.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.daybook.record.CopyDeclaration;
import org.daybook.safety.HidingMethod;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.DiaryList;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.settings.RememberedHeads;
import org.daybook.settings.Settings;
import org.daybook.settings.WindowIcon;
import org.daybook.text.DateStyle;
import org.daybook.ui.toolkit.context.RememberedSettings;

/** The settings; each choice applies at once and is saved. JavaFX thread. */
public final class SettingsModel {
    final RememberedSettings remembered;
    final Path diary;
    /** What the open diary says of itself if it is a copy that was handed over; empty if it is none. */
    final Optional<CopyDeclaration> copy;

    /**
     * @param diary the one that is open
     * @param copy what it says of itself if it is a copy that was handed over; empty if it is none
     */
    public SettingsModel(RememberedSettings remembered, Path diary, Optional<CopyDeclaration> copy) {
        this.remembered = remembered;
        this.diary = diary;
        this.copy = copy;
    }

    public Path file() {
        return remembered.file();
    }

    /** Whether the path of the open diary is remembered. */
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

    /** Whether lists that are not covered also show names and what others wrote. */
    public void showOthersWords(boolean shown) {
        remembered.choose(now -> now.withHiding(now.hiding().withOthersWords(shown)));
    }

    /** Whether the menu has words that tell nothing of what the diary is for. */
    public void plainMenu(boolean plain) {
        remembered.choose(now -> now.withAppearance(
                now.appearance().withFace(now.appearance().face().withPlainMenu(plain))));
    }

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

    /** Restores the usual size of the text. */
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

    /** The language of the window from the next start; empty for the language of the computer. */
    public void language(String code) {
        remembered.choose(now -> now.withLanguage(code));
    }

    /** How exhibits are numbered. */
    public void exhibitLabels(ExhibitLabelStyle chosen) {
        remembered.choose(now -> now.withExhibitLabels(chosen));
    }

    /** After how many days without a backup a line says so; 0 for never. */
    public void sayCopyAfter(int days) {
        remembered.choose(now -> now.withCopyDays(days));
    }

    /**
     * Whether this computer keeps the last heads, by which an older file is noticed; if not, those it has are
     * forgotten.
     */
    public void keepLastHeads(boolean keep) {
        remembered.choose(now -> now.withLastHeads(
                keep ? new RememberedHeads(true, now.lastHeads().sealed()) : RememberedHeads.NONE));
    }

    /** Whether this computer keeps a list of diaries; if not, what is in it is forgotten. */
    public void keepList(boolean keep) {
        remembered.choose(now ->
                now.withList(keep ? new DiaryList(true, now.diaries().list().diaries()) : DiaryList.NONE));
    }

    /** The reference of the open diary in the list; empty if it is not listed. */
    public String reference() {
        return remembered.settings().diaries().list().referenceOf(diary);
    }

    /** Lists the open diary under a reference; removes it from the list if the reference is empty. */
    public void list(String reference) {
        remembered.choose(now -> now.withList(
                reference.isBlank()
                        ? now.diaries().list().without(diary)
                        : now.diaries().list().with(reference, diary)));
    }

    /** Whether this computer remembers the path of the open diary. */
    public void rememberDiary(boolean remember) {
        if (remember) {
            remembered.remember(diary);
        } else {
            remembered.forget();
        }
    }

    /** Restores the defaults, forgets the path of the diary and removes the settings file. */
    public void forgetAll() {
        remembered.choose(_ -> Settings.NONE);
    }

    private void resize(int step) {
        remembered.choose(now -> now.withAppearance(
                now.appearance().withTextPercent(now.appearance().textPercent() + step)));
    }
}
