package org.daybook.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes file names that every operating system accepts from any text. */
public final class SafeFileName {
    private static final int LONGEST = 80;

    /** Most systems allow 255 bytes; the rest is for an extension and a working name. */
    private static final int MOST_BYTES = 200;

    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final Pattern WITH_ENDING = Pattern.compile("(.*)(\\.[A-Za-z0-9]{1,16})", Pattern.DOTALL);

    private SafeFileName() {}

    /**
     * A name like that of a file, for another one beside it: with {@code -2} before its extension.
     *
     * @param fallback a safe name without an extension
     */
    public static String second(String name, String fallback) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return of(stem + "-2", fallback) + (dot > 0 ? name.substring(dot) : "");
    }

    /**
     * {@code wanted} without characters that Windows, macOS or Linux refuse, without control and direction
     * characters, without leading dots, at most 80 characters and 200 bytes of UTF-8, or {@code fallback} if nothing
     * is left.
     *
     * @param wanted any text, without an extension
     * @param fallback a safe name
     */
    public static String of(String wanted, String fallback) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(wanted, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || isMark(c) || "-_().,'&+ ".indexOf(c) >= 0) {
                name.appendCodePoint(c);
            } else {
                name.append(' ');
            }
        });
        String text = trimmed(name.toString().replaceAll(" +", " "));
        while (text.codePointCount(0, text.length()) > LONGEST
                || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            text = trimmed(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        }
        return text.isEmpty() || isReserved(text) ? fallback : text;
    }

    /**
     * As {@link #of}, for a name with an extension: the part before it is made safe and short, the extension is kept.
     *
     * @param wanted any text, with or without an extension of up to 16 Latin letters or digits
     * @param fallback a safe name without an extension
     */
    public static String ofFile(String wanted, String fallback) {
        Matcher parts = WITH_ENDING.matcher(wanted);
        return parts.matches() ? of(parts.group(1), fallback) + parts.group(2) : of(wanted, fallback);
    }

    /** Vowel signs and accents, without which many scripts cannot be read. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Windows reserves these names whatever their extension. */
    private static boolean isReserved(String text) {
        return RESERVED.contains(text.replaceAll(" *\\..*", "").toLowerCase(Locale.ROOT));
    }
}
