package org.daybook.importing.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the names of the files that WhatsApp says were sent with a message. */
record AttachedFileNames(WhatsAppPhrases words) {
    /** The names that an iPhone gives files: their number first. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{8}-.+");

    /** The names that Android gives files. */
    private static final Pattern NAMED = Pattern.compile("(IMG|VID|AUD|PTT|DOC|STK|GIF)-\\d{8}-WA\\d{4,}\\.\\w{2,5}");

    private static final int LONGEST_WORDS = 40;

    /** The maximum length of a file name; real ones are shorter. */
    private static final int LONGEST = 300;

    /** The maximum number of names in a message: it has one, or a few where a person typed the words. */
    private static final int MOST = 50;

    private static final char PAGES = '\u2022';

    /**
     * A file that a message names.
     *
     * @param marked whether the source marks the words around the name as the program's own
     */
    record NamedFile(String name, boolean marked) {}

    /** The files that {@code text} names, in their order. */
    List<NamedFile> in(String text) {
        List<NamedFile> found = new ArrayList<>();
        int opening = -1;
        for (int i = 0; i < text.length() && found.size() < MOST; i++) {
            char c = text.charAt(i);
            if (c == '<') {
                opening = i;
            } else if (c == '>' && opening >= 0) {
                boolean marked = InvisibleMarks.isBefore(text, opening);
                between(text.substring(opening + 1, Math.min(i, opening + LONGEST)))
                        .ifPresent(name -> found.add(new NamedFile(name, marked)));
                opening = -1;
            }
        }
        if (found.isEmpty()) {
            before(firstLine(text)).ifPresent(name -> found.add(new NamedFile(name, InvisibleMarks.leads(text))));
        }
        return found;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The name in {@code attached: NAME}. */
    private Optional<String> between(String inside) {
        int colon = inside.indexOf(':');
        int wide = inside.indexOf('：');
        int at = colon < 0 ? wide : colon;
        if (at < 0 || at > LONGEST_WORDS) {
            return Optional.empty();
        }
        String name = InvisibleMarks.strip(inside.substring(at + 1));
        boolean known = words.is(WhatsAppPhraseKind.ATTACHED_BEFORE, WhatsAppPhrases.plain(inside.substring(0, at)));
        return !name.isEmpty() && (known || NUMBERED.matcher(name).matches()) ? Optional.of(name) : Optional.empty();
    }

    /** The name in {@code NAME (file attached)}. */
    private Optional<String> before(String line) {
        int opening = Math.max(line.lastIndexOf('('), line.lastIndexOf('<'));
        if (opening < 1 || opening > LONGEST || line.length() - opening > LONGEST_WORDS) {
            return Optional.empty();
        }
        String name = InvisibleMarks.strip(line.substring(0, opening));
        int pages = name.indexOf(PAGES);
        String alone = pages < 0 ? name : InvisibleMarks.strip(name.substring(0, pages));
        boolean closed = InvisibleMarks.strip(line).endsWith(")");
        boolean known = words.is(WhatsAppPhraseKind.ATTACHED_AFTER, WhatsAppPhrases.plain(line.substring(opening)));
        return !alone.isEmpty() && (known || (closed && NAMED.matcher(alone).matches()))
                ? Optional.of(alone)
                : Optional.empty();
    }
}
