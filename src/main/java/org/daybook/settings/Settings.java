package org.daybook.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daybook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What this computer may remember outside the diary. Nothing in it is about her.
 *
 * @param diaries where diaries are, as far as that is to be kept; by default nothing is
 * @param appearance how the window looks
 * @param hiding when and how the diary is hidden
 * @param exhibitLabels how exhibits are numbered
 * @param copyDays after how many days without a copy a line inside the diary says so; 0 for never
 * @param lastHeads what the computer keeps so that an older file is noticed
 * @param organisation what an organisation sets for its workers; the values and not the place of their file, which
 *     would be a trace
 */
public record Settings(
        RememberedDiaries diaries,
        Appearance appearance,
        HidingSettings hiding,
        ExhibitLabelStyle exhibitLabels,
        int copyDays,
        RememberedHeads lastHeads,
        Organisation organisation) {
    /** The choices for {@code copyDays}. */
    public static final List<Integer> COPY_DAYS = List.of(14, 30, 90, 0);

    private static final int USUAL_COPY_DAYS = 30;

    /** @throws IllegalArgumentException for a negative number of days */
    public Settings {
        if (copyDays < 0) {
            throw new IllegalArgumentException("fewer days than none");
        }
    }

    /** The default: nothing changed and nothing remembered. */
    public static final Settings NONE = new Settings(
            RememberedDiaries.NONE,
            Appearance.USUAL,
            HidingSettings.USUAL,
            ExhibitLabelStyle.JOINED,
            USUAL_COPY_DAYS,
            RememberedHeads.NONE,
            Organisation.NONE);

    /** Where the diary is that is offered at the start; null if that is not to be remembered, which is the default. */
    public @Nullable Path diary() {
        return diaries.remembered();
    }

    /** A copy with another list of diaries. */
    public Settings withList(DiaryList list) {
        return withDiaries(new RememberedDiaries(diaries.remembered(), list));
    }

    /** A copy with another place of the diary; null to forget it. */
    public Settings withDiary(@Nullable Path place) {
        return withDiaries(new RememberedDiaries(place, diaries.list()));
    }

    private Settings withDiaries(RememberedDiaries known) {
        return new Settings(known, appearance, hiding, exhibitLabels, copyDays, lastHeads, organisation);
    }

    /** A copy with another appearance. */
    public Settings withAppearance(Appearance chosen) {
        return new Settings(diaries, chosen, hiding, exhibitLabels, copyDays, lastHeads, organisation);
    }

    /** A copy with other hiding settings. */
    public Settings withHiding(HidingSettings chosen) {
        return new Settings(diaries, appearance, chosen, exhibitLabels, copyDays, lastHeads, organisation);
    }

    /** A copy with another number of days without a copy. */
    public Settings withCopyDays(int days) {
        return new Settings(diaries, appearance, hiding, exhibitLabels, days, lastHeads, organisation);
    }

    /** A copy with other labels. */
    public Settings withExhibitLabels(ExhibitLabelStyle chosen) {
        return new Settings(diaries, appearance, hiding, chosen, copyDays, lastHeads, organisation);
    }

    /** A copy with other last heads. */
    public Settings withLastHeads(RememberedHeads chosen) {
        return new Settings(diaries, appearance, hiding, exhibitLabels, copyDays, chosen, organisation);
    }

    /** A copy in another language; empty for that of the computer. */
    public Settings withLanguage(String chosen) {
        return withAppearance(appearance.withLanguage(chosen));
    }

    /** A copy with another organisation; {@link Organisation#NONE} to forget it. */
    public Settings withOrganisation(Organisation chosen) {
        return new Settings(diaries, appearance, hiding, exhibitLabels, copyDays, lastHeads, chosen);
    }

    /** The language the window is in, with the region that the computer has, which says how numbers are written. */
    public Locale locale() {
        Locale computer = Locale.getDefault();
        String language = appearance.language();
        return language.isEmpty() ? computer : Locale.of(language, computer.getCountry());
    }
}
