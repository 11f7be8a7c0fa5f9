package org.daybook.conversation;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A telephone number, mailbox or other address as it is compared, however it is written.
 *
 * @param value the digits of a number without the sign of an international one; any other address in lower case
 * @param isInternational whether it is a number that begins with the code of a country
 */
public record ContactAddress(String value, boolean isNumber, boolean isInternational) {
    /** A pattern of the codes of countries (ITU-T E.164), of which none begins another. */
    public static final String COUNTRY_CODE =
            "(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2})";

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\p{Nd}\\p{Z}\\s\\p{Pd}()./]{3,40}");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\P{Nd}");
    private static final Pattern FORMATTING = Pattern.compile("\\p{Cf}");
    private static final String INTERNATIONAL = "00";

    /** How many digits at the end two numbers must share to be the same. */
    private static final int TAIL = 8;

    /** The maximum length of a country code. */
    private static final int LONGEST_CODE = 3;

    /** The address that a source or a person wrote. */
    public static ContactAddress of(String written) {
        String visible = FORMATTING.matcher(written).replaceAll("").strip();
        // The zero in brackets is dialled only without the country code.
        String text = visible.startsWith("+") ? visible.replace("(0)", "") : visible;
        if (!NUMBER.matcher(text).matches()) {
            return new ContactAddress(text.toLowerCase(Locale.ROOT), false, false);
        }
        String digits = NOT_DIGITS
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
        return digits.startsWith(INTERNATIONAL)
                ? new ContactAddress(digits.substring(INTERNATIONAL.length()), true, true)
                : new ContactAddress(digits, true, text.startsWith("+"));
    }

    /** Whether two texts write one name or address; that names differ is seen without reading them as numbers. */
    public static boolean areSame(String one, String other) {
        return one.equals(other)
                || !one.isEmpty()
                        && !other.isEmpty()
                        && Character.isDigit(one.charAt(one.length() - 1))
                        && Character.isDigit(other.charAt(other.length() - 1))
                        && of(one).isSame(of(other));
    }

    /** What two addresses that are the same have in common, to look them up by: the last digits of a number. */
    public String lookup() {
        return isNumber ? value.substring(Math.max(0, value.length() - TAIL)) : value;
    }

    /** Whether both are one: numbers if their digits are the same, or if one has a country code where the other has a zero. */
    public boolean isSame(ContactAddress other) {
        return isNumber == other.isNumber
                && (value.equals(other.value) || isNationalOf(other) || other.isNationalOf(this));
    }

    private boolean isNationalOf(ContactAddress other) {
        String national = value.startsWith("0") ? value.substring(1) : value;
        int code = other.value.length() - national.length();
        return isNumber
                && !isInternational
                && other.isInternational
                && value.startsWith("0")
                && national.length() >= TAIL
                && code >= 1
                && code <= LONGEST_CODE
                && other.value.endsWith(national);
    }
}
