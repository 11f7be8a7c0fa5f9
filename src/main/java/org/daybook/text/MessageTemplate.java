package org.daybook.text;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills in texts, most of which take no arguments, plain words or small numbers; a portfolio needs fifty thousand. */
final class MessageTemplate {
    private static final int THOUSAND = 1000;

    private MessageTemplate() {}

    /** The same as {@link MessageFormat} gives. */
    static String fill(String pattern, Locale locale, Object... arguments) {
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int copied = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '{') {
                int argument =
                        at + 2 < pattern.length() && pattern.charAt(at + 2) == '}' ? pattern.charAt(at + 1) - '0' : -1;
                String words = argument < 0 || argument >= arguments.length ? null : plain(arguments[argument], locale);
                if (words == null) {
                    return new MessageFormat(pattern, locale).format(arguments);
                }
                filled.append(pattern, copied, at).append(words);
                at += 2;
                copied = at + 1;
            } else if (c == '\'' || c == '}') {
                return new MessageFormat(pattern, locale).format(arguments);
            }
        }
        return copied == 0
                ? pattern
                : filled.append(pattern, copied, pattern.length()).toString();
    }

    /**
     * What an argument is written as if it is words, or a number that English writes as its digits alone. Not a switch:
     * the machine would put one together at the start, before the first page is seen.
     */
    private static @Nullable String plain(@Nullable Object argument, Locale locale) {
        if (argument instanceof String words) {
            return words;
        }
        if (argument instanceof Number number && (number instanceof Integer || number instanceof Long)) {
            return isDigitsAlone(number.longValue(), locale) ? number.toString() : null;
        }
        return null;
    }

    private static boolean isDigitsAlone(long number, Locale locale) {
        return number >= 0
                && number < THOUSAND
                && Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                // It may ask for other digits.
                && !locale.hasExtensions();
    }
}
