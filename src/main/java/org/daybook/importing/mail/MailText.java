package org.daybook.importing.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Assembles the words of an e-mail from its parts: the plain one of alternatives, and all parts of a sequence. */
final class MailText {
    private final Deque<Level> levels = new ArrayDeque<>();

    private record TextPart(String text, boolean html) {}

    /** A multipart that has begun. */
    private record Level(boolean alternatives, List<TextPart> pieces) {
        private List<TextPart> chosen() {
            boolean plain = pieces.stream().anyMatch(piece -> !piece.html && !piece.text.isBlank());
            return alternatives
                    ? pieces.stream().filter(piece -> piece.html != plain).toList()
                    : pieces;
        }
    }

    MailText() {
        levels.push(new Level(false, new ArrayList<>()));
    }

    void begin(boolean alternatives) {
        levels.push(new Level(alternatives, new ArrayList<>()));
    }

    void end() {
        List<TextPart> chosen = levels.pop().chosen();
        levels.getFirst().pieces.addAll(chosen);
    }

    /** How many multiparts have begun. */
    int depth() {
        return levels.size() - 1;
    }

    /** Adds a part in plain words. */
    void plain(String text) {
        levels.getFirst().pieces.add(new TextPart(text, false));
    }

    void html(String html) {
        levels.getFirst().pieces.add(new TextPart(html, true));
    }

    /** All the words, whether or not every multipart has ended. */
    String words() {
        while (depth() > 0) {
            end();
        }
        return levels.getFirst().pieces.stream()
                .map(piece -> piece.html ? HtmlTextExtractor.of(piece.text) : piece.text)
                .filter(text -> !text.isBlank())
                .map(MailText::withoutLastBreaks)
                .collect(Collectors.joining("\n\n"));
    }

    /** Line breaks become CR LF when an e-mail is sent, whatever its author typed. */
    private static String withoutLastBreaks(String text) {
        String broken = text.replace("\r\n", "\n");
        int end = broken.length();
        while (end > 0 && broken.charAt(end - 1) == '\n') {
            end--;
        }
        return broken.substring(0, end);
    }
}
