package org.daybook.settings;

import java.util.regex.Pattern;

/**
 * What the window shows to whoever looks at the task bar.
 *
 * @param title one line of at most {@link #LONGEST} characters; empty for the default
 * @param icon the picture beside it
 */
public record WindowDisguise(String title, WindowIcon icon) {
    /** How long a title may be. */
    public static final int LONGEST = 40;

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+");

    /** The default: no disguise. */
    public static final WindowDisguise USUAL = new WindowDisguise("", WindowIcon.NOTEBOOK);

    public WindowDisguise {
        String line = NOT_SHOWN.matcher(title).replaceAll(" ").strip();
        title = line.length() <= LONGEST
                ? line
                : line.substring(
                                0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
                        .strip();
    }

    /** A copy under another title. */
    public WindowDisguise withTitle(String chosen) {
        return new WindowDisguise(chosen, icon);
    }

    /** A copy with another picture. */
    public WindowDisguise withIcon(WindowIcon chosen) {
        return new WindowDisguise(title, chosen);
    }
}
