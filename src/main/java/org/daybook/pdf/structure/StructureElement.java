package org.daybook.pdf.structure;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.pdf.text.Text;

/**
 * An element of a document's logical structure, as its tags have it (ISO 32000-1, 14.8), so that the same can be said
 * in another format.
 *
 * @param type the structure type, such as {@code P}, {@code H2}, {@code Table} or {@code Figure}
 * @param language of its content, a BCP 47 tag; empty if it is that of the element around it
 * @param page the page of its first line or picture, from 1; 0 if it has none of its own
 * @param places the names of the places at which it begins
 * @param lines its own words, line by line as they were written; the lines of the layout are not kept
 * @param alternative says what a figure shows; empty for all others
 * @param kids the elements within it, in reading order
 */
public record StructureElement(
        String type,
        String language,
        int page,
        List<String> places,
        List<List<Text.TextRun>> lines,
        String alternative,
        List<StructureElement> kids) {
    public StructureElement {
        places = List.copyOf(places);
        lines = lines.stream().<List<Text.TextRun>>map(List::copyOf).toList();
        kids = List.copyOf(kids);
    }

    public boolean isHeading() {
        return type.length() == 2 && type.charAt(0) == 'H' && Character.isDigit(type.charAt(1));
    }

    /** The level of a heading, from 1; 0 for all others. */
    public int level() {
        return isHeading() ? type.charAt(1) - '0' : 0;
    }

    /** Its own words, without styles. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (List<Text.TextRun> line : lines) {
            words.append(words.isEmpty() ? "" : "\n");
            line.forEach(run -> words.append(run.words()));
        }
        return words.toString();
    }

    /** This element and all within it, in reading order. */
    public Stream<StructureElement> all() {
        return Stream.concat(Stream.of(this), kids.stream().flatMap(StructureElement::all));
    }
}
