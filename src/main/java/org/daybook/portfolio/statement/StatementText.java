package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text of a statement in differently formatted spans. Immutable. */
record StatementText(List<FormattedSpan> spans) {
    /** An empty text. */
    static final StatementText EMPTY = new StatementText(List.of());

    /** Characters that mark the number of a paragraph until it is extracted; they belong to no script. */
    private static final String BEGIN = "\ue000";

    private static final String END = "\ue001";
    private static final Pattern NUMBER = Pattern.compile(BEGIN + "([0-9]{1,9})" + END);

    /** The formatting of a span. */
    enum Emphasis {
        PLAIN,
        BOLD,
        /** Text for whoever edits it to fill in or confirm; highlighted. */
        PROMPT
    }

    /**
     * Text with one formatting.
     *
     * @param paragraph the numbered paragraph whose number it is; 0 for other text
     */
    record FormattedSpan(String words, Emphasis emphasis, int paragraph) {}

    StatementText {
        spans = List.copyOf(spans);
    }

    static StatementText of(String words) {
        return EMPTY.plain(words);
    }

    StatementText plain(String words) {
        return with(words, Emphasis.PLAIN);
    }

    StatementText bold(String words) {
        return with(words, Emphasis.BOLD);
    }

    StatementText prompt(String words) {
        return with(words, Emphasis.PROMPT);
    }

    /** The text without formatting. */
    String words() {
        return spans.stream().map(FormattedSpan::words).collect(Collectors.joining());
    }

    /** The number of a paragraph, marked so that {@link #plain} recognises it. */
    static String number(int paragraph) {
        return BEGIN + paragraph + END;
    }

    private StatementText with(String words, Emphasis emphasis) {
        List<FormattedSpan> more = new ArrayList<>(spans);
        Matcher numbers = NUMBER.matcher(words);
        int from = 0;
        while (numbers.find()) {
            add(more, words.substring(from, numbers.start()), emphasis, 0);
            add(more, numbers.group(1), Emphasis.PLAIN, Integer.parseInt(numbers.group(1)));
            from = numbers.end();
        }
        add(more, words.substring(from), emphasis, 0);
        return new StatementText(more);
    }

    private static void add(List<FormattedSpan> spans, String words, Emphasis emphasis, int paragraph) {
        if (!words.isEmpty()) {
            spans.add(new FormattedSpan(words, emphasis, paragraph));
        }
    }
}
