package org.daybook.portfolio.redaction;

import java.util.List;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Words in a portfolio that may lead to her, so that she can decide about them before it is made.
 *
 * @param kind why they were picked out
 * @param words the words, as they would be struck out; of a picture its label
 * @param places where they stand, in the order in which that is printed
 * @param exhibit the picture; null for words
 */
public record Clue(
        Kind kind,
        String words,
        List<Place> places,
        @Nullable Id<Exhibit> exhibit) {
    public Clue {
        places = List.copyOf(places);
    }

    /** Why words were picked out, the weightiest first; the code names it in the bundles. */
    public enum Kind {
        /** Words of her address, and numbers of houses. */
        ADDRESS("address"),
        /** Roads by their names. */
        STREET("street"),
        /** Rooms and parts of her home, and what is seen from there. */
        HOME("home"),
        /** Where things are kept, and who supports her. */
        SAFEKEEPING("safekeeping"),
        /** Family, and others who are named often. */
        PERSON("person"),
        /** Words by which somebody asked to keep something to themselves. */
        CONFIDENCE("confidence"),
        /** Pictures: faces, rooms and what is seen from a window cannot be looked for. */
        PICTURE("picture");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The end of the keys of its words. */
        public String code() {
            return code;
        }
    }

    /**
     * Where words stand.
     *
     * @param name of the record, such as 'Incident 27'
     * @param around the words with some before and after them
     */
    public record Place(String name, String around) {}
}
