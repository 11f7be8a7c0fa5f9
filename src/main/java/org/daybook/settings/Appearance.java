package org.daybook.settings;

import org.daybook.text.DateStyle;

/**
 * How the window looks, and the language it is in.
 *
 * @param textPercent the size of the text, 75 to 300
 * @param wide whether lines and parts are further apart
 * @param look light or dark
 * @param dates how days are written on the screen
 * @param face what the window shows in the task bar
 * @param language the code of the language; empty for that of the computer
 */
public record Appearance(
        int textPercent, boolean wide, ColourScheme look, DateStyle dates, WindowDisguise face, String language) {
    /** The default appearance. */
    public static final Appearance USUAL = new Appearance(100, ColourScheme.AS_THE_SYSTEM, DateStyle.DAY_FIRST);

    /** The smallest text, in percent. */
    public static final int SMALLEST = 75;

    /** The largest text, in percent. */
    public static final int LARGEST = 300;

    /** An appearance without a disguise, in the language of the computer. */
    public Appearance(int textPercent, ColourScheme look, DateStyle dates) {
        this(textPercent, false, look, dates, WindowDisguise.USUAL, "");
    }

    public Appearance {
        textPercent = Math.clamp(textPercent, SMALLEST, LARGEST);
    }

    /** A copy with another size of the text. */
    public Appearance withTextPercent(int percent) {
        return new Appearance(percent, wide, look, dates, face, language);
    }

    /** A copy with lines and parts further apart, or as usual. */
    public Appearance withWide(boolean chosen) {
        return new Appearance(textPercent, chosen, look, dates, face, language);
    }

    /** A copy in other colours. */
    public Appearance withLook(ColourScheme chosen) {
        return new Appearance(textPercent, wide, chosen, dates, face, language);
    }

    /** A copy with another date style. */
    public Appearance withDates(DateStyle chosen) {
        return new Appearance(textPercent, wide, look, chosen, face, language);
    }

    /** A copy with another disguise. */
    public Appearance withFace(WindowDisguise chosen) {
        return new Appearance(textPercent, wide, look, dates, chosen, language);
    }

    /** A copy in another language; empty for that of the computer. */
    public Appearance withLanguage(String chosen) {
        return new Appearance(textPercent, wide, look, dates, face, chosen);
    }
}
