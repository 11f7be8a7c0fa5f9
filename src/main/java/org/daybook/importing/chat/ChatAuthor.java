package org.daybook.importing.chat;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The author of a message, as its line names them.
 *
 * @param name without invisible marks around it; a '~' is kept, which says that the phone does not know the author,
 * who chose that name
 * @param address the number, if the name is one; else empty
 * @param end where in the rest of the line the words begin
 */
record ChatAuthor(String name, String address, int end) {
    private static final int LONGEST = 120;
    private static final String QUOTES = "\"“”„«»「」";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()\\-./]{4,28}");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");

    /**
     * The author before the first colon of what follows date and time.
     *
     * @return empty if nobody is named: the program itself wrote the line
     */
    static Optional<ChatAuthor> of(String line, int from) {
        int limit = Math.min(line.length(), from + LONGEST);
        int quotes = 0;
        for (int i = from; i < limit; i++) {
            char c = line.charAt(i);
            quotes += QUOTES.indexOf(c) < 0 ? 0 : 1;
            if (c == ':' && (i + 1 == line.length() || isGap(line.charAt(i + 1)))) {
                String name = InvisibleMarks.strip(line.substring(from, i));
                boolean spaced = i + 1 < line.length() && InvisibleMarks.isSpace(line.charAt(i + 1));
                return name.isEmpty() || quotes % 2 != 0
                        ? Optional.empty()
                        : Optional.of(new ChatAuthor(name, number(name).orElse(""), spaced ? i + 2 : i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isGap(char c) {
        return InvisibleMarks.isSpace(c) || InvisibleMarks.isMark(c);
    }

    /** The phone number that {@code text} is; empty if it is something else. */
    static Optional<String> number(String text) {
        String visible = InvisibleMarks.visible(text).replace('\u2011', '-');
        return NUMBER.matcher(visible).matches() ? Optional.of(visible) : Optional.empty();
    }

    /** The phone number or e-mail address that {@code name} is; empty if it is a name. */
    static String address(String name) {
        return number(name)
                .or(() -> MAILBOX.matcher(name).matches() ? Optional.of(name) : Optional.empty())
                .orElse("");
    }

    /** Whether the author is missing from the phone's address book. */
    boolean isUnsaved() {
        return name.startsWith("~");
    }
}
