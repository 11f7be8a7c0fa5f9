package org.daybook.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.facts.AboutItem;
import org.daybook.facts.Heading;

/**
 * Strikes out her address, telephone and e-mail as the heading has them: as a whole, each line of the address that would lead
 * to her door, the street without the number, and the postcode, however they are spaced. A town alone is not struck out, nor
 * is an address that is written otherwise than in the heading: what is not known cannot be looked for.
 */
final class AddressMask {
    /** What of the heading tells where she lives or how to reach her. */
    static final Set<AboutItem> ITEMS =
            Set.of(AboutItem.ADDRESS, AboutItem.TELEPHONE, AboutItem.EMAIL, AboutItem.SAFE_CONTACT);

    /** A postcode of the United Kingdom, with or without its space. */
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?)\\s*([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "(?:(?:flat|apartment|unit|room|no\\.?|number)\\s*)?[0-9]+\\s?[a-z]?[\\s,]+(.+)", Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST_DIGITS = 6;
    private static final String SPACE = "[\\s,;]*";

    private AddressMask() {}

    /** @param mark stands where something was struck out */
    static Mask of(Heading heading, String mark) {
        Set<String> longestFirst = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        String address = heading.detail(AboutItem.ADDRESS).text().strip();
        longestFirst.addAll(ofAddress(address));
        addWords(longestFirst, heading.detail(AboutItem.EMAIL).text());
        addWords(longestFirst, heading.detail(AboutItem.SAFE_CONTACT).text());
        List<Mask.Strike> strikes = new ArrayList<>();
        longestFirst.forEach(pattern -> strikes.add(strike(pattern, mark)));
        Stream.of(AboutItem.TELEPHONE, AboutItem.SAFE_CONTACT)
                .flatMap(item -> telephone(heading.detail(item).text()).stream())
                .forEach(pattern -> strikes.add(strike(pattern, mark)));
        return strikes.isEmpty() ? Mask.NONE : new Mask(strikes);
    }

    private static Mask.Strike strike(String pattern, String mark) {
        return new Mask.Strike(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), mark);
    }

    private static List<String> ofAddress(String address) {
        List<String> patterns = new ArrayList<>();
        if (address.isEmpty()) {
            return patterns;
        }
        patterns.add(spaced(address));
        Matcher postcode = POSTCODE.matcher(address);
        while (postcode.find()) {
            patterns.add("(?<![\\p{L}\\p{N}])" + Pattern.quote(postcode.group(1)) + "\\s*"
                    + Pattern.quote(postcode.group(2)) + "(?![\\p{L}\\p{N}])");
        }
        String withoutPostcode = POSTCODE.matcher(address).replaceAll("");
        for (String line : withoutPostcode.split("[,;\\n\\r]+")) {
            String part = line.strip();
            Matcher street = NUMBER_FIRST.matcher(part);
            if (street.matches() && letters(street.group(1)) >= FEWEST_LETTERS) {
                patterns.add(bounded(spaced(part)));
                patterns.add(bounded(spaced(street.group(1).strip())));
            }
        }
        return patterns;
    }

    private static void addWords(Set<String> patterns, String words) {
        Arrays.stream(words.split("[\\s,;]+"))
                .filter(word -> word.contains("@") && word.length() > FEWEST_LETTERS)
                .forEach(word -> patterns.add(Pattern.quote(word)));
    }

    /** The digits, however they are grouped. */
    private static Optional<String> telephone(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of("(?<![0-9])\\+?"
                + digits.chars()
                        .mapToObj(digit -> String.valueOf((char) digit))
                        .collect(Collectors.joining("[\\s().-]*"))
                + "(?![0-9])");
    }

    private static String bounded(String pattern) {
        return "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])";
    }

    /** The words with any space, comma or line break between them. */
    private static String spaced(String words) {
        return Arrays.stream(words.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining(SPACE));
    }

    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).count();
    }
}
