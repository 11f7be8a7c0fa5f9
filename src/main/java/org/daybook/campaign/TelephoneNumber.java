package org.daybook.campaign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.ContactAddress;

/**
 * Telephone numbers in one spelling, only to compare them: one with the code of a country as it is dialled in that
 * country, since nothing says in which country a number without a code is. That two numbers of full length differ by
 * their country alone does not happen. What is not a number of full length, such as a short code, is only freed of its
 * spaces.
 */
final class TelephoneNumber {
    /** At least seven digits, with what groups them. */
    private static final Pattern AMONG_WORDS =
            Pattern.compile("\\+?\\(?\\p{Nd}(?:[ ().\u2010-\u2015-]{0,3}\\p{Nd}){6,}");

    /** The 0 after the code is dialled only within the country. */
    private static final Pattern WITH_COUNTRY =
            Pattern.compile("\\+" + ContactAddress.COUNTRY_CODE + "0*([1-9][0-9]{7,})");

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
        String plain = plain(written(visible));
        if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        }
        Matcher withCountry = WITH_COUNTRY.matcher(plain);
        if (withCountry.matches()) {
            return "0" + withCountry.group(1);
        }
        // So some programs write a number with its country.
        return plain.matches("44[1-9][0-9]{" + SHORTEST + "}")
                ? "0" + plain.substring(2)
                : plain.toLowerCase(Locale.ROOT);
    }

    /** The number as it is written, without the words beside it. */
    static String written(String text) {
        String visible = Identity.visible(text);
        Matcher amongWords = AMONG_WORDS.matcher(visible);
        return isNumber(visible) || !amongWords.find() ? visible : amongWords.group();
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
