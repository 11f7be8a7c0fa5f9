package org.daybook.ui.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a page. */
sealed interface Passage {
    /** All of its words, by which it is found. */
    String text();

    /** The name of what follows. */
    record PassageHeading(String text) implements Passage {}

    record PassageText(String text) implements Passage {}

    /** Emphasised words that must not be missed. */
    record PassageNote(String text) implements Passage {}

    /** A line of a list. */
    record ListItem(ListKind kind, String text) implements Passage {}

    /** What kind of list a line is in. */
    enum ListKind {
        PLAIN,
        DO,
        DO_NOT
    }

    /**
     * A person or service to call.
     *
     * @param numbers their numbers or addresses; empty if none was found
     * @param whom the people they are for
     * @param hours when, in words; empty if nothing was said
     * @param sure where it was found, in words
     * @param checked on which day
     */
    record HelplinePassage(
            String name, List<HelplineNumber> numbers, String whom, String hours, String sure, LocalDate checked)
            implements Passage {
        @Override
        public String text() {
            return name + " " + whom + " " + hours + " "
                    + numbers.stream().map(HelplineNumber::digits).collect(Collectors.joining(" "));
        }
    }

    /**
     * A picture in the guide.
     *
     * @param file its name
     * @param text what it shows, in words
     */
    record PicturePassage(String file, String text) implements Passage {}

    /**
     * A table.
     *
     * @param rows the cells of each row; the first is its head
     */
    record TablePassage(List<List<String>> rows) implements Passage {
        public TablePassage {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return rows.stream().flatMap(List::stream).collect(Collectors.joining(" "));
        }
    }

    /**
     * A number or address.
     *
     * @param note what it is for, if not for calling; may be empty
     */
    record HelplineNumber(String digits, String note) {}
}
