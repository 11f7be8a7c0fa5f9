package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds telephone numbers in text, and matches them however they are written elsewhere: with or without the UK
 * country code, and however the digits are grouped.
 */
final class TelephoneNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9](?:[ \\u00a0().-]*[0-9])+");

    /** The places where a run of digits too long for one number may be split. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9]) +(?=(?:\\+|0)[0-9]{2})");

    private static final Pattern OF_THE_KINGDOM = Pattern.compile("(?:(?:\\+|00)440?|0)([1-9][0-9]+)");
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final String GROUPING = "[\\s()._-]*";

    private TelephoneNumbers() {}

    /** The patterns, one for each number in the text. */
    static List<String> patterns(String words) {
        List<String> patterns = new ArrayList<>();
        Matcher found = NUMBER.matcher(words);
        while (found.find()) {
            boolean several = digits(found.group()).length() > MOST_DIGITS;
            for (String number : several ? BETWEEN.split(found.group()) : new String[] {found.group()}) {
                if (digits(number).length() >= FEWEST_DIGITS) {
                    patterns.add("(?<![0-9])" + pattern(number) + "(?![0-9])");
                }
            }
        }
        return patterns;
    }

    private static String pattern(String number) {
        String plain = (number.startsWith("+") ? "+" : "") + digits(number);
        Matcher ours = OF_THE_KINGDOM.matcher(plain);
        return ours.matches()
                ? "(?:(?:\\+|00)" + GROUPING + "4" + GROUPING + "4" + GROUPING + ")?(?:\\(?0" + GROUPING + ")?"
                        + grouped(ours.group(1))
                : "\\+?" + grouped(digits(number));
    }

    private static String grouped(String digits) {
        return digits.chars().mapToObj(digit -> String.valueOf((char) digit)).collect(Collectors.joining(GROUPING));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
