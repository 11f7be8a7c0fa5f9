package org.daybook.importing.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.LineReader;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a chat only once all of it has been read: the order of day and month, the shape of its headers,
 * who writes in it, and how its lines end. Uses little memory however long the file is.
 */
final class ChatScan {
    private static final int MOST_AUTHORS = 20_000;
    private static final int MOST_SHAPES = 100;
    private static final int MOST_NOTICES = 2_000;
    private static final int LONGEST_NOTICE = 300;
    private static final int LINES_A_LOOK = 4_096;

    /** A share below one tenth is an exception. */
    private static final int RARE = 10;

    private final DayOrderEvidence order = new DayOrderEvidence();
    private final Map<HeaderFormat, Integer> shapes = new HashMap<>();
    private final Map<String, Integer> authors = new HashMap<>();
    private final Set<String> typing = new HashSet<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private final List<String> notices = new ArrayList<>();
    private int headers;
    private int markedTexts;
    private long once = -1;
    private @Nullable HeaderFormat firstShape;

    /**
     * Reads a chat once, to recognise it.
     *
     * @param words receives what is after author and time in each line that may name a file
     */
    static ChatScan of(SourceItem item, Consumer<String> words) throws IOException {
        try {
            return of(item, words, Progress.UNWATCHED);
        } catch (ImportFailure.Stopped e) {
            // Nothing cancels it.
            throw new IOException("stopped", e);
        }
    }

    /**
     * Reads a chat once, before its messages are read.
     *
     * @throws ImportFailure.Malformed if nothing in it is like a message
     */
    static ChatScan of(SourceItem item, Progress progress) throws IOException, ImportFailure {
        ChatScan scan = of(item, _ -> {}, progress);
        if (scan.headers() == 0) {
            throw new ImportFailure.Malformed(SourceLocation.whole(item.path()));
        }
        return scan;
    }

    private static ChatScan of(SourceItem item, Consumer<String> words, Progress progress)
            throws IOException, ImportFailure.Stopped {
        ChatScan scan = new ChatScan();
        String ending = "";
        try (LineReader lines = LineReader.of(item.open())) {
            for (SourceLine line = scan.next(lines); line != null; line = scan.next(lines)) {
                String text = line.text();
                String before = ending;
                int from = HeaderParser.parse(text)
                        .map(header -> scan.add(header, text, before))
                        .orElse(0);
                if (text.indexOf('<') >= 0 || text.indexOf('(') >= 0) {
                    words.accept(text.substring(Math.min(from, text.length())));
                }
                ending = line.ending();
                if (line.number() % LINES_A_LOOK == 0) {
                    progress.requireWanted(ImportFailure.Stopped::new);
                }
            }
        }
        return scan;
    }

    /** The next line; null after the last, or where the rest cannot be read. */
    private @Nullable SourceLine next(LineReader lines) throws IOException {
        try {
            return lines.next();
        } catch (IOException e) {
            if (headers == 0) {
                throw e;
            }
            return null;
        }
    }

    /** Returns where the words of the message begin. */
    private int add(MessageHeader header, String line, String endingBefore) {
        headers++;
        order.add(header.date());
        if (firstShape == null) {
            firstShape = header.shape();
        }
        count(shapes, header.shape(), MOST_SHAPES);
        if (!endingBefore.isEmpty()) {
            count(endings, endingBefore, RARE);
        }
        Optional<ChatAuthor> author = ChatAuthor.of(line, header.end());
        if (author.isEmpty()) {
            if (notices.size() < MOST_NOTICES && line.length() < LONGEST_NOTICE) {
                notices.add(line);
            }
            return header.end();
        }
        count(authors, author.get().name(), MOST_AUTHORS);
        int text = author.get().end();
        if (text < line.length() && line.charAt(text) == InvisibleMarks.LEFT_TO_RIGHT) {
            markedTexts++;
        } else if (typing.size() < MOST_AUTHORS) {
            typing.add(author.get().name());
        }
        return text;
    }

    private static <K> void count(Map<K, Integer> counts, K key, int most) {
        if (counts.size() < most || counts.containsKey(key)) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** The number of messages that begin in the chat. */
    int headers() {
        return headers;
    }

    /** The evidence of the dates for the order of day and month. */
    DayOrderEvidence order() {
        return order;
    }

    /** Whether the chat is an iPhone's that marks the words of the program. */
    boolean marksProgramWords() {
        HeaderFormat shape = firstShape;
        return shape != null && shape.bracket() && markedTexts > 0;
    }

    boolean names(String author) {
        return authors.containsKey(author);
    }

    /** Whether everything in the name of {@code author} is marked as the program's words, as in the name of a group. */
    boolean typesNothing(String author) {
        return marksProgramWords() && typing.size() < MOST_AUTHORS && !typing.contains(author);
    }

    /** Whether nearly all other headers look otherwise. */
    boolean isRare(HeaderFormat shape) {
        return isRare(shapes.getOrDefault(shape, 0));
    }

    /** Whether nearly all other messages follow a line that ends otherwise. */
    boolean isRare(String endingBefore) {
        return !endingBefore.isEmpty() && isRare(endings.getOrDefault(endingBefore, 0));
    }

    private boolean isRare(int count) {
        return count > 0 && count * RARE <= headers;
    }

    /**
     * Whether {@code author} wrote once, the program never mentions them, and at least two others wrote, of whom nearly
     * all wrote more: there is no other sign of them.
     */
    boolean isStranger(String author) {
        return authors.getOrDefault(author, 0) == 1
                && authors.size() > 2
                && wroteOnce() <= 2
                && notices.stream().noneMatch(notice -> notice.contains(author));
    }

    /** How many authors wrote once; counted when it is first needed, since every row may ask. */
    private long wroteOnce() {
        if (once < 0) {
            once = authors.values().stream().filter(count -> count == 1).count();
        }
        return once;
    }
}
