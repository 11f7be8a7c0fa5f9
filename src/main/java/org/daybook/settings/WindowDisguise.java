package org.daybook.settings;

import java.util.regex.Pattern;

/**
 * What the window shows to whoever looks at the task bar, or over her shoulder.
 *
 * @param title one line of at most {@link #LONGEST} characters; empty for the default
 * @param icon the picture beside it
 * @param plainMenu whether the menu has words that tell nothing of what the diary is for
 */
public record WindowDisguise(String title, WindowIcon icon, boolean plainMenu) {
    /** How long a title may be. */
    public static final int LONGEST = 40;

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+");

    /** The default: no disguise. */
    public static final WindowDisguise USUAL = new WindowDisguise("", WindowIcon.NOTEBOOK, false);

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
        return new WindowDisguise(chosen, icon, plainMenu);
    }

    /** A copy with another picture. */
    public WindowDisguise withIcon(WindowIcon chosen) {
        return new WindowDisguise(title, chosen, plainMenu);
    }

    /** A copy with plain words in the menu, or with the usual ones. */
    public WindowDisguise withPlainMenu(boolean chosen) {
        return new WindowDisguise(title, icon, chosen);
    }
}
