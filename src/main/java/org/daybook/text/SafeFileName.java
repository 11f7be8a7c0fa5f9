package org.daybook.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** File names that every system takes, made from any text. */
public final class SafeFileName {
    private static final int LONGEST = 80;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeFileName() {}

    /**
     * {@code wanted} without what Windows, macOS or Linux refuse, without control and direction characters, without
     * leading dots, at most 80 characters, or {@code fallback} if nothing is left.
     *
     * @param wanted any text, without an extension
     * @param fallback a safe name
     */
    public static String of(String wanted, String fallback) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(wanted, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || "-_().,'&+ ".indexOf(c) >= 0) {
                name.appendCodePoint(c);
            } else {
                name.append(' ');
            }
        });
        String text = name.toString().strip().replaceAll(" +", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (text.codePointCount(0, text.length()) > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
        }
        return text.isEmpty() || RESERVED.contains(text.toLowerCase(Locale.ROOT)) ? fallback : text;
    }
}
