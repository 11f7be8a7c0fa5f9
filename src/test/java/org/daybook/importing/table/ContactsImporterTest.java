package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Mutations;
import org.daybook.importing.ReadRows;
import org.daybook.importing.SourcePlaces;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** A contacts file becomes a row for each number, with the lines of its card. */
class ContactsImporterTest {
    private static final String BOOK = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Sam
            TEL;type=CELL:+44 7700 900123
            EMAIL:sam@example.org
            END:VCARD
            BEGIN:VCARD
            FN:Never ended
            BEGIN:VCARD
            FN:Bea
            TEL:07700 900456
            END:VCARD
            BEGIN:VCARD
            TEL:07700 900789
            """;

    private final ContactsImporter importer = new ContactsImporter();

    @Test
    void eachNumberHasItsNameAndTheLinesOfItsCard() throws Exception {
        ReadRows read = ReadRows.of(importer, bytes(BOOK));
        assertThat(read.messages())
                .containsExactly(
                        row("Sam", "+44 7700 900123", 1, 6),
                        row("Sam", "sam@example.org", 1, 6),
                        row("Bea", "07700 900456", 9, 12),
                        row("", "07700 900789", 13, 14));
        assertThat(read.headings())
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("export"));
        assertThat(read.warnings()).isEmpty();
        try (ImportSource source = ReadRows.source(bytes(BOOK))) {
            for (Message message : read.messages()) {
                assertThat(SourcePlaces.text(source, message.location())).contains(message.sender(), message.address());
            }
        }
    }

    private static Message row(String name, String address, long first, long last) {
        return Message.of(SourceLocation.lines("", first, last), MessageType.OTHER, MessageTime.NONE)
                .from(name, address);
    }

    @Test
    void onlyAFileThatBeginsWithACardIsOne() throws Exception {
        assertThat(recognised("\ufeff\n\nbegin:vcard\nEND:VCARD\n")).isTrue();
        assertThat(recognised("01/03/2026, 10:00 - Sam: BEGIN:VCARD\n")).isFalse();
        assertThat(recognised("")).isFalse();
        assertThat(recognised("BEGIN:VCALENDAR\n")).isFalse();
    }

    private boolean recognised(String file) throws IOException, ImportFailure {
        try (ImportSource source = ReadRows.source(bytes(file))) {
            return !importer.recognise(source).isEmpty();
        }
    }

    @Test
    void damagedBooksGiveRowsOrAFailure() throws Exception {
        Mutations.requireHarmless(importer, "all.vcf", bytes(BOOK), Runs.of(2_000, 1_000_000), new Random(3));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
