package org.daybook.portfolio.redaction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The number of a house or flat as people write it: in figures, or in English words up to ninety-nine. */
final class DoorNumber {
    private static final List<String> ONES = List.of(
            "",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** A pattern of any number in words, the longest first. */
    static final String IN_WORDS = "(?:"
            + IntStream.iterate(99, number -> number > 0, number -> number - 1)
                    .mapToObj(DoorNumber::words)
                    .collect(Collectors.joining("|"))
            + ")";

    private DoorNumber() {}

    /** A pattern of the number in figures and in words, whichever it is given in. */
    static String pattern(String number) {
        String spoken = number.toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(1, 99)
                .filter(each -> spoken.equals(Integer.toString(each)) || spoken.matches(words(each)))
                .mapToObj(each -> "(?:" + each + "|" + words(each) + ")")
                .findFirst()
                .orElse(number);
    }

    private static String words(int number) {
        if (number < ONES.size()) {
            return ONES.get(number);
        }
        String ones = ONES.get(number % 10);
        return TENS.get(number / 10) + (ones.isEmpty() ? "" : "[\\s-]?" + ones);
    }
}
