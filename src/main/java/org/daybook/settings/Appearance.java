package org.daybook.settings;

import org.daybook.text.DateStyle;

/**
 * How the window looks.
 *
 * @param textPercent the size of the text, 75 to 300
 * @param wide whether lines and parts are further apart
 * @param look light or dark
 * @param dates how days are written on the screen
 * @param face what the window shows in the task bar
 */
public record Appearance(int textPercent, boolean wide, ColourScheme look, DateStyle dates, WindowDisguise face) {
    /** The default appearance. */
    public static final Appearance USUAL = new Appearance(100, ColourScheme.AS_THE_SYSTEM, DateStyle.DAY_FIRST);

    /** The smallest text, in percent. */
    public static final int SMALLEST = 75;

    /** The largest text, in percent. */
    public static final int LARGEST = 300;

    /** An appearance without a disguise. */
    public Appearance(int textPercent, ColourScheme look, DateStyle dates) {
        this(textPercent, false, look, dates, WindowDisguise.USUAL);
    }

    public Appearance {
        textPercent = Math.clamp(textPercent, SMALLEST, LARGEST);
    }

    /** A copy with another size of the text. */
    public Appearance withTextPercent(int percent) {
        return new Appearance(percent, wide, look, dates, face);
    }

    /** A copy with lines and parts further apart, or as usual. */
    public Appearance withWide(boolean chosen) {
        return new Appearance(textPercent, chosen, look, dates, face);
    }

    /** A copy in other colours. */
    public Appearance withLook(ColourScheme chosen) {
        return new Appearance(textPercent, wide, chosen, dates, face);
    }

    /** A copy with another date style. */
    public Appearance withDates(DateStyle chosen) {
        return new Appearance(textPercent, wide, look, chosen, face);
    }

    /** A copy with another disguise. */
    public Appearance withFace(WindowDisguise chosen) {
        return new Appearance(textPercent, wide, look, dates, chosen);
    }
}
