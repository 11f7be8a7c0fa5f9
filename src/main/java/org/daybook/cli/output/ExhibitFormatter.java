package org.daybook.cli.output;

import org.daybook.casefile.ExhibitHistory;
import org.daybook.settings.ExhibitLabelStyle;

/** Names exhibits in commands. */
public final class ExhibitFormatter {
    private ExhibitFormatter() {}

    /** Its label, without a slash, which on a command line separates folders. */
    public static String label(ExhibitHistory exhibit) {
        return ExhibitLabelStyle.JOINED.label(exhibit.label(), exhibit.current().number());
    }

    /** Whether {@code typed} is its label, with or without a slash, or its number. */
    public static boolean isMeant(ExhibitHistory exhibit, String typed) {
        String plain = typed.strip().replace("/", "");
        return plain.equalsIgnoreCase(label(exhibit))
                || plain.equals(String.valueOf(exhibit.current().number()));
    }
}
