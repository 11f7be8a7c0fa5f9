package org.daybook.portfolio.redaction;

import java.util.List;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Words in a portfolio that may reveal where the user is, so that she can decide about them before it is made.
 *
 * @param kind why they were picked out
 * @param words the words, as they would be redacted; for a picture its label
 * @param places the places where they occur, in the printed order
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

    /** Why words were picked out, the most serious first; the code is part of its key in the bundles. */
    public enum Kind implements Coded {
        /** Words of the user's address, and house numbers. */
        ADDRESS,
        /** Roads by their names. */
        STREET,
        /** Rooms and parts of the home, and what can be seen from there. */
        HOME,
        /** Where things are kept, and who supports the user. */
        SAFEKEEPING,
        /** How the user lives now, which is left out of what may be served. */
        ROUTINE,
        /** When and how the user goes somewhere. */
        TRAVEL,
        /** Family, and others who are named often. */
        PERSON,
        /** Words by which somebody asked for confidentiality. */
        CONFIDENCE,
        /** Pictures: faces, rooms and views from a window cannot be searched for. */
        PICTURE
    }

    /**
     * A place where the words occur.
     *
     * @param name of the record, such as 'Incident 27'
     * @param around the words with some before and after them
     */
    public record Place(String name, String around) {}
}
