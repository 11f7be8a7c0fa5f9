package org.daybook.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a row says of an item, whatever kind it is of.
 *
 * @param icon for its kind
 * @param when on which day it stands
 * @param excerpt its first words, or its name
 * @param kind what it is, may be empty
 * @param marks whatever else is to be known of it
 * @param clip whether an exhibit belongs to it
 * @param faded whether it no longer stands
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
