package org.daybook.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What this computer may remember outside the diary. Nothing in it is about her.
 *
 * @param diary where the diary lies; null if that is not to be remembered, which is so until she says otherwise
 * @param appearance how the window looks
 * @param hiding when and how the diary is hidden
 * @param exhibitLabels how exhibits are numbered
 */
public record Settings(@Nullable Path diary, Appearance appearance, Hiding hiding, ExhibitLabelStyle exhibitLabels) {
    /** With nothing changed and nothing remembered. */
    public static final Settings NONE = new Settings(null, Appearance.USUAL, Hiding.USUAL, ExhibitLabelStyle.JOINED);

    /** The same with another place of the diary; null to forget it. */
    public Settings withDiary(@Nullable Path place) {
        return new Settings(place, appearance, hiding, exhibitLabels);
    }

    /** The same with another look. */
    public Settings withAppearance(Appearance chosen) {
        return new Settings(diary, chosen, hiding, exhibitLabels);
    }

    /** The same, hidden otherwise. */
    public Settings withHiding(Hiding chosen) {
        return new Settings(diary, appearance, chosen, exhibitLabels);
    }

    /** The same with other labels. */
    public Settings withExhibitLabels(ExhibitLabelStyle chosen) {
        return new Settings(diary, appearance, hiding, chosen);
    }
}
