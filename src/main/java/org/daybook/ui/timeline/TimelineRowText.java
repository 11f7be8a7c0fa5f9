package org.daybook.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.ui.record.RowDayFormatter;
import org.kordamp.ikonli.feather.Feather;

/**
 * The text of an item's row, whatever its kind.
 *
 * @param icon for its kind
 * @param excerpt its first words, or its name and its first words on a line each
 * @param kind the name of its kind; may be empty
 * @param marks the further remarks, such as that it was amended
 * @param faded whether it was withdrawn
 */
record TimelineRowText(
        Feather icon, RowDayFormatter when, String excerpt, String kind, List<String> marks, boolean faded) {
    private static final String BETWEEN = " · ";

    TimelineRowText {
        marks = List.copyOf(marks);
    }

    /** A copy with one more mark. */
    TimelineRowText and(String mark) {
        return new TimelineRowText(
                icon,
                when,
                excerpt,
                kind,
                Stream.concat(marks.stream(), Stream.of(mark)).toList(),
                faded);
    }

    /** A copy with another day. */
    TimelineRowText with(RowDayFormatter day) {
        return new TimelineRowText(icon, day, excerpt, kind, marks, faded);
    }

    /** A copy with other first words. */
    TimelineRowText saying(String words) {
        return new TimelineRowText(icon, when, words, kind, marks, faded);
    }

    /** A copy with {@code word} in place of everything except its day, and an icon that tells nothing. */
    TimelineRowText covered(String word) {
        return new TimelineRowText(Feather.FILE_TEXT, when, word, "", List.of(), faded);
    }

    /** The kind and the marks in one line. */
    String facts() {
        return Stream.concat(Stream.of(kind), marks.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /** Everything on the row, for a screen reader. */
    String spoken() {
        return Stream.of(Stream.of(when.spoken()), excerpt.lines(), Stream.of(kind), marks.stream())
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
