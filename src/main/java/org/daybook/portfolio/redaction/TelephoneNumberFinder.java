package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.conversation.ContactAddress;

/**
 * Finds telephone numbers in text, and matches them however they are written elsewhere: with or without the
 * code of a country, however the digits are grouped, and in the digits of any script that the user is likely to write.
 */
final class TelephoneNumberFinder {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9](?:[\\p{Zs}\\p{Cf}\\p{Pd}().]*[0-9])+");

    /** The places where a run of digits too long for one number may be split. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9])\\p{Zs}+(?=(?:\\+|0)[0-9]{2})");

    /** What follows the code of a country (ITU-T E.164), or the 0 that stands in its place within that country. */
    private static final Pattern FULL =
            Pattern.compile("(?:(?:\\+|00)(" + ContactAddress.COUNTRY_CODE + ")0?|0)([1-9][0-9]+)");

    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final String GROUPING = "[" + Mask.SPACES + "\\p{Pd}()._]*";

    /**
     * The digit 0 in Latin, Arabic, Persian and Urdu, Devanagari, Bengali, Punjabi, Gujarati and full-width writing.
     */
    private static final int[] ZEROS = {'0', 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xff10};

    private TelephoneNumberFinder() {}

    /** The patterns, one for each number in the text. */
    static List<String> patterns(String words) {
        List<String> patterns = new ArrayList<>();
        Matcher found = NUMBER.matcher(latin(words));
        while (found.find()) {
            boolean several = digits(found.group()).length() > MOST_DIGITS;
            for (String number : several ? BETWEEN.split(found.group()) : new String[] {found.group()}) {
                if (digits(number).length() >= FEWEST_DIGITS) {
                    patterns.add("(?<!\\p{Nd})" + pattern(number) + "(?!\\p{Nd})");
                }
            }
        }
        return patterns;
    }

    private static String pattern(String number) {
        String plain = (number.startsWith("+") ? "+" : "") + digits(number);
        Matcher full = FULL.matcher(plain);
        if (!full.matches()) {
            return "\\+?" + grouped(digits(number));
        }
        String zero = "\\(?" + grouped("0") + GROUPING;
        // A number that she wrote without a code may be written with any elsewhere.
        String code = "(?:\\+|" + grouped("00") + ")" + GROUPING + "(?:\\p{Nd}" + GROUPING + "){1,3}(?:" + zero + ")?";
        String bareCode =
                full.group(1) == null ? ContactAddress.COUNTRY_CODE + "(?=[1-9])" : grouped(full.group(1)) + GROUPING;
        return "(?:" + code + "|" + bareCode + "|" + zero + ")?" + grouped(full.group(2));
    }

    private static String grouped(String digits) {
        return digits.chars().mapToObj(digit -> anyScript(digit - '0')).collect(Collectors.joining(GROUPING));
    }

    private static String anyScript(int value) {
        return Arrays.stream(ZEROS)
                .mapToObj(zero -> Character.toString(zero + value))
                .collect(Collectors.joining("", "[", "]"));
    }

    private static String latin(String words) {
        return words.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
