package org.daybook.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What this computer may remember outside the diary. Nothing in it is about her.
 *
 * @param diary where the diary lies; null if that is not to be remembered, which is so until she says otherwise
 * @param textPercent the size of the text, 75 to 300
 */
public record Settings(@Nullable Path diary, int textPercent) {
    /** With nothing changed and nothing remembered. */
    public static final Settings NONE = new Settings(null, 100);

    private static final int SMALLEST = 75;
    private static final int LARGEST = 300;

    public Settings {
        textPercent = Math.clamp(textPercent, SMALLEST, LARGEST);
    }

    /** The same with another place of the diary; null to forget it. */
    public Settings withDiary(@Nullable Path place) {
        return new Settings(place, textPercent);
    }

    /** The same with another size of the text. */
    public Settings withTextPercent(int percent) {
        return new Settings(diary, percent);
    }
}
