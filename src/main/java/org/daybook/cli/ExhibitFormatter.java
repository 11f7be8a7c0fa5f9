package org.daybook.cli;

import org.daybook.casefile.ExhibitHistory;
import org.daybook.settings.ExhibitLabelStyle;

/** How a command calls an exhibit. */
final class ExhibitFormatter {
    private ExhibitFormatter() {}

    /** Its label, without a stroke: on a command line a stroke parts folders. */
    static String label(ExhibitHistory exhibit) {
        return ExhibitLabelStyle.JOINED.label(exhibit.label(), exhibit.current().number());
    }

    /** Whether {@code typed} is its label, with or without a stroke, or its number. */
    static boolean isMeant(ExhibitHistory exhibit, String typed) {
        String plain = typed.strip().replace("/", "");
        return plain.equalsIgnoreCase(label(exhibit))
                || plain.equals(String.valueOf(exhibit.current().number()));
    }
}
