package org.daybook.text;

import java.text.MessageFormat;
import java.util.Locale;

/** Fills in texts, most of which take no arguments or plain words; a portfolio needs fifty thousand. */
final class MessageTemplate {
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
                if (argument < 0 || argument >= arguments.length || !(arguments[argument] instanceof String words)) {
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
}
