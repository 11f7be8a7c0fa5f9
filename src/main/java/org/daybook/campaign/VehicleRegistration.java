package org.daybook.campaign;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Registrations of vehicles in one spelling: in capitals, without what groups them. Those of the United Kingdom and
 * Ireland are found among words, such as a make and a colour; any other is the whole text.
 */
final class VehicleRegistration {
    private static final List<Pattern> AMONG_WORDS = List.of(
            // As Great Britain has issued them since 2001.
            among("[A-Z]{2}[ -]?[0-9]{2}[ -]?[A-Z]{3}"),
            // As Ireland has issued them since 1987: year, county and number.
            among("[0-9]{2,3}[ -]?[A-Z]{1,2}[ -]?[0-9]{1,6}"),
            // As Northern Ireland issues them: an I or a Z is among the letters, which are also those of a make.
            among("(?!KIA)(?=[A-Z]{0,2}[IZ])[A-Z]{2,3}[ -]?[0-9]{3,4}"));

    private VehicleRegistration() {}

    private static Pattern among(String registration) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{Nd}])" + registration + "(?![\\p{L}\\p{Nd}])(?![ -]?[0-9])", Pattern.CASE_INSENSITIVE);
    }

    /** The registration in its one spelling; of several the first. */
    static String of(String visible) {
        return Identity.capitals(written(visible).replaceAll("[\\s.·‐-―-]", ""));
    }

    /** The registration as it is written, without the words beside it. */
    static String written(String text) {
        String visible = Identity.visible(text);
        return AMONG_WORDS.stream()
                .flatMap(registration -> registration.matcher(visible).results())
                .map(MatchResult::group)
                .findFirst()
                .orElse(visible);
    }
}
