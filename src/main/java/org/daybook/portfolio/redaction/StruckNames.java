package org.daybook.portfolio.redaction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.text.Messages;

/**
 * The marks in place of names that are struck out: one with a letter of its own for each person of whom the diary
 * knows, so that nobody is taken for somebody else, and a common one for everybody else.
 */
public final class StruckNames {
    private final Map<String, String> marks;
    private final String common;
    private final String beforeLetter;

    /**
     * @param names of those who may be struck out, in order, repeated as often as they are named
     * @param messages has the text of the marks
     */
    StruckNames(Collection<String> names, Messages messages) {
        common = messages.get("portfolio-pdf.mark-name");
        beforeLetter = messages.get("portfolio-pdf.mark-one-name", "\n")
                .lines()
                .findFirst()
                .orElse(common);
        marks = WitnessMask.marks(names, letter -> messages.get("portfolio-pdf.mark-one-name", letter));
    }

    /** Tells struck names in printed text. */
    public StruckNames(Messages messages) {
        this(List.of(), messages);
    }

    /** The mark in place of somebody of whom nothing but a name is known. */
    String common() {
        return common;
    }

    /** The marks of these names, by the name as written. */
    Map<String, String> of(Stream<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        names.map(String::strip).filter(marks::containsKey).forEach(name -> found.put(name, marks.get(name)));
        return found;
    }

    /** Whether a printed text has such a mark. */
    public boolean isIn(String printed) {
        return printed.contains(common) || printed.contains(beforeLetter);
    }
}
