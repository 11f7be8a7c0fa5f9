package org.daybook.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/**
 * The text of an item's row, whatever its kind.
 *
 * @param icon for its kind
 * @param when its day or time
 * @param excerpt its first words, or its name
 * @param kind the name of its kind; may be empty
 * @param marks the further remarks, such as that it was amended
 * @param clip whether an exhibit belongs to it
 * @param faded whether it was withdrawn
 */
record RowText(
        Feather icon, String when, String excerpt, String kind, List<String> marks, boolean clip, boolean faded) {
    RowText {
        marks = List.copyOf(marks);
    }

    /** A copy with one more mark. */
    RowText and(String mark) {
        return new RowText(
                icon,
                when,
                excerpt,
                kind,
                Stream.concat(marks.stream(), Stream.of(mark)).toList(),
                clip,
                faded);
    }

    /** A copy with {@code word} in place of all words but its day, and an icon that tells nothing. */
    RowText covered(String word) {
        return new RowText(Feather.FILE_TEXT, when, word, "", List.of(), false, faded);
    }

    /** The marks in one line. */
    String markLine() {
        return String.join("  ·  ", marks);
    }

    /** Everything on the row, for a screen reader. */
    String spoken() {
        return Stream.concat(Stream.of(when, kind, excerpt), marks.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
