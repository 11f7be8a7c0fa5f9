package org.daybook.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.dates.EventTimeLineReader;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

class PastedIncidentTest {
    private static final EventTimeLineReader LINE = new EventTimeLineReader(new Messages(Locale.UK));

    @Test
    void columnsOfASpreadsheetAreWhenWhatWhereWho() {
        assertThat(rows("03/11/2026\tA call\tHome\tSam\r\n04/11/2026\tA letter\n\n"))
                .containsExactly(
                        new PastedIncident("03/11/2026", "A call", "Home", "Sam"),
                        new PastedIncident("04/11/2026", "A letter", "", ""));
    }

    @Test
    void aQuotedCellMayHaveLines() {
        assertThat(rows("3/11/2026\t\"He said \"\"no\"\"\nand left\"\tHome\n"))
                .containsExactly(new PastedIncident("3/11/2026", "He said \"no\"\nand left", "Home", ""));
    }

    @Test
    void aLineMayBeginWithATime() {
        assertThat(rows("03/11/2026 - A call\n3 Nov 2026 9pm: he rang\nno day here\nabout 1/11/2026, a note"))
                .containsExactly(
                        new PastedIncident("03/11/2026", "A call", "", ""),
                        new PastedIncident("3 Nov 2026 9pm", "he rang", "", ""),
                        new PastedIncident("", "no day here", "", ""),
                        new PastedIncident("about 1/11/2026", "a note", "", ""));
    }

    @Property
    void noLetterIsLost(@ForAll String text) {
        StringBuilder pasted = new StringBuilder();
        rows(text.replace("\t", " ").replace("\"", "'"))
                .forEach(row -> pasted.append(row.when())
                        .append(row.happened())
                        .append(row.where())
                        .append(row.who()));
        assertThat(letters(pasted.toString())).isEqualTo(letters(text));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<PastedIncident> rows(String text) {
        return PastedIncident.of(
                text,
                typed -> LINE.read(typed, LocalDate.of(2026, 11, 24), ZoneId.of("Europe/London"))
                                .when()
                        != null);
    }
}
