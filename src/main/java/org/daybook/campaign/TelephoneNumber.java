package org.daybook.campaign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers in one spelling, as in E.164: a number without a country is one of the United Kingdom, where the
 * program's documents, and almost all who use them, are. What is not a number of full length, such as a short code, is
 * only freed of its spaces.
 */
final class TelephoneNumber {
    private static final String HOME = "+44";
    /** At least seven digits, with what groups them. */
    private static final Pattern AMONG_WORDS =
            Pattern.compile("\\+?\\(?\\p{Nd}(?:[ ().\u2010-\u2015-]{0,3}\\p{Nd}){6,}");

    private static final int LEAST_DIGITS = 3;
    private static final int SHORTEST = 9;
    private static final int FULL = 10;
    private static final int LONGEST = 15;

    private TelephoneNumber() {}

    /** Whether a text can only be a number. */
    static boolean isNumber(String visible) {
        String plain = plain(visible);
        return plain.matches("\\+?[0-9*#]{3,}") && plain.chars().anyMatch(Character::isDigit);
    }

    /**
     * Whether a text has a number of full length among words, as the name of a sender who is in no address book has.
     */
    static boolean isAmongWords(String visible) {
        Matcher number = AMONG_WORDS.matcher(visible);
        return number.find() && plain(number.group()).matches("(?:\\+|0)[0-9]{" + FULL + "," + LONGEST + "}");
    }

    /** Whether a text has enough digits to tell numbers apart. */
    static boolean hasDigits(String visible) {
        return visible.codePoints().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    /** The number in its one spelling; the first, if there are words beside it. */
    static String of(String visible) {
        Matcher amongWords = AMONG_WORDS.matcher(visible);
        String plain = plain(isNumber(visible) || !amongWords.find() ? visible : amongWords.group());
        if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        }
        if (plain.matches("\\+[0-9]+")) {
            // The 0 in +44 (0)7700 is dialled only within the country.
            return plain.replaceFirst("^\\+440+", "+44");
        }
        if (!plain.matches("[0-9]{" + SHORTEST + "," + LONGEST + "}")) {
            return plain.toLowerCase(Locale.ROOT);
        }
        if (plain.startsWith("0")) {
            return HOME + plain.substring(1);
        }
        // So some programs write a number with its country.
        return plain.startsWith("44") && plain.length() == 12 ? "+" + plain : plain;
    }

    private static String plain(String visible) {
        StringBuilder plain = new StringBuilder(visible.length());
        visible.codePoints().filter(point -> " ().-/‐‑‒–—−".indexOf(point) < 0).forEach(point -> {
            int digit = Character.digit(point, 10);
            plain.appendCodePoint(digit < 0 ? point : '0' + digit);
        });
        return plain.toString().replaceFirst("^(?i)(?:tel:)+", "");
    }
}
