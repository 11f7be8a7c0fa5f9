package org.daybook.importing.phone;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.conversation.ContactAddress;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.sqlite.SqliteRow;

/** The names that the phone's contacts give to numbers and mailboxes. */
final class ContactBook {
    private static final long TELEPHONE = 3;
    private static final long MAILBOX = 4;

    private final Map<String, Map<ContactAddress, String>> names = new HashMap<>();

    ContactBook(PhoneRows rows) throws ImportFailure, IOException {
        Map<Long, String> people = new HashMap<>();
        rows.read(PhoneTable.PERSON, row -> people.put(row.number(), name(row)));
        rows.read(PhoneTable.PERSON_VALUE, row -> {
            String name = people.getOrDefault(MessageChats.number(row, "record_id"), "");
            if (isAddress(row) && !name.isEmpty()) {
                ContactAddress address = ContactAddress.of(row.text("value"));
                names.computeIfAbsent(address.lookup(), lookup -> new HashMap<>())
                        .putIfAbsent(address, name);
            }
        });
    }

    /** Whether a value of a contact is a number or a mailbox. */
    static boolean isAddress(SqliteRow row) {
        long property = MessageChats.number(row, "property");
        return property == TELEPHONE || property == MAILBOX;
    }

    private static String name(SqliteRow row) {
        String name = Stream.of("First", "Last")
                .map(row::text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? row.text("Organization") : name;
    }

    /** The name of a number or mailbox; empty if the contacts have none. */
    String name(String written) {
        ContactAddress address = ContactAddress.of(written);
        return names.getOrDefault(address.lookup(), Map.of()).entrySet().stream()
                .filter(known -> known.getKey().isSame(address))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
