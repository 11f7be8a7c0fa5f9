package org.daybook.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Which form of a phrase a whole number needs in a language: 'one', 'few', 'other' and so on.
 *
 * <p>The categories and the rules are those of Unicode CLDR, for whole numbers alone, in {@code
 * plural-rules.properties}. A language that is not there has 'one' for 1 and 'other' for every other number, as English
 * has. Immutable.
 */
final class PluralRules {
    private static final String RULES = "org.daybook.text.plural-rules";
    private static final String USUAL = "one: n = 1";
    private static final String OTHER = "other";

    private final Map<String, String> conditions;

    private PluralRules(Map<String, String> conditions) {
        this.conditions = conditions;
    }

    /** The rules of the language of {@code locale}. */
    static PluralRules of(Locale locale) {
        ResourceBundle rules = ResourceBundle.getBundle(RULES, Locale.ROOT);
        String language = locale.getLanguage();
        return parse(rules.containsKey(language) ? rules.getString(language) : USUAL);
    }

    /**
     * The rules in their written form.
     *
     * @param text categories with their conditions, such as {@code one: n = 1; few: n % 10 = 2..4 and n % 100 !=
     *     12..14}; {@code other} is what no condition fits
     */
    static PluralRules parse(String text) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String rule : text.split(";")) {
            int colon = rule.indexOf(':');
            if (colon > 0) {
                conditions.put(
                        rule.substring(0, colon).strip(),
                        rule.substring(colon + 1).strip());
            }
        }
        return new PluralRules(conditions);
    }

    /** The category of {@code number}: the first whose condition fits, or 'other'. */
    String category(long number) {
        return conditions.entrySet().stream()
                .filter(rule -> any(rule.getValue(), Math.abs(number)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static boolean any(String condition, long number) {
        return Arrays.stream(condition.split(" or "))
                .anyMatch(part -> Arrays.stream(part.split(" and ")).allMatch(relation -> fits(relation, number)));
    }

    private static boolean fits(String relation, long number) {
        boolean differs = relation.contains("!=");
        String[] sides = relation.split(differs ? "!=" : "=");
        int percent = sides[0].indexOf('%');
        long value = percent < 0
                ? number
                : number % Long.parseLong(sides[0].substring(percent + 1).strip());
        return differs != Arrays.stream(sides[1].split(",")).anyMatch(range -> holds(range.strip(), value));
    }

    private static boolean holds(String range, long value) {
        int dots = range.indexOf("..");
        long from = Long.parseLong(dots < 0 ? range : range.substring(0, dots));
        long to = dots < 0 ? from : Long.parseLong(range.substring(dots + 2));
        return from <= value && value <= to;
    }
}
