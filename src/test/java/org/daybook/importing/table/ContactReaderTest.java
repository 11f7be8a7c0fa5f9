package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** Reads the names of numbers from address books. */
class ContactReaderTest {
    private static final String BOOK = """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Elder;M=C3=A4rk;;;
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=A4rk =
            Elder
            TEL;CELL;PREF:+44 7700 900123
            TEL;HOME:020 7946 0000
            PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
             TEL:nothing
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Elder;Ann;Mary;Dr;MBE
            item1.TEL;type=CELL:07700900456
            item2.EMAIL;type=INTERNET:ann@example.org
            NOTE:first\\, second
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Shop\\; the
              corner\\, one
            TEL;VALUE=uri;TYPE="voice,cell;x:y":tel:+44-7700-900789;ext=5
            EMAIL:mailto:shop@example.org
            END:VCARD
            BEGIN:VCARD
            FN:No number
            END:VCARD
            BEGIN:VCARD
            TEL:1
            """;

    @Test
    void aCharacterSetThatCannotBeWrittenIsReadAsUtf8() throws IOException {
        String card = "BEGIN:VCARD\nFN;CHARSET=ISO-2022-CN;ENCODING=QUOTED-PRINTABLE:M=C3=A4rk\nTEL:1\nEND:VCARD\n";
        assertThat(read(card.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new AddressBookContact("Märk", List.of("1"), List.of()));
    }

    @Test
    void eachVersionGivesNamesNumbersAndAddresses() throws IOException {
        assertThat(read(BOOK.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new AddressBookContact("Märk Elder", List.of("+44 7700 900123", "020 7946 0000"), List.of()),
                        new AddressBookContact(
                                "Dr Ann Mary Elder MBE", List.of("07700900456"), List.of("ann@example.org")),
                        new AddressBookContact(
                                "Shop; the corner, one", List.of("+44-7700-900789"), List.of("shop@example.org")),
                        new AddressBookContact("", List.of("1"), List.of()));
        assertThat(read(BOOK.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .hasSize(4);
    }

    @Test
    void otherCharacterSetsAreRead() throws IOException {
        assertThat(read("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=E4rk\nTEL:1\nEND:VCARD\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(new AddressBookContact("Märk", List.of("1"), List.of()));
    }

    @Test
    void damagedBooksNeverFail() throws IOException {
        Random random = Runs.random(getClass());
        byte[] book = BOOK.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Runs.of(500, 1_000_000); i++) {
            byte[] mutated = book.clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                mutated[random.nextInt(mutated.length)] =
                        (byte) (random.nextBoolean() ? ":;=\n\r\\\" .".charAt(random.nextInt(9)) : random.nextInt());
            }
            assertThat(read(mutated)).hasSizeLessThan(10);
        }
    }

    private static List<AddressBookContact> read(byte[] book) throws IOException {
        List<AddressBookContact> contacts = new ArrayList<>();
        try (ContactReader reader = new ContactReader(new ByteArrayInputStream(book))) {
            AddressBookContact contact = reader.next();
            while (contact != null) {
                contacts.add(contact);
                contact = reader.next();
            }
        }
        return contacts;
    }
}
