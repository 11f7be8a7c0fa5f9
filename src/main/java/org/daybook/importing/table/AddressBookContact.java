package org.daybook.importing.table;

import java.util.List;

/**
 * A person in an address book.
 *
 * @param name the name, as the phone shows it; empty if there is none
 * @param numbers the telephone numbers as written
 * @param emails the e-mail addresses
 */
public record AddressBookContact(String name, List<String> numbers, List<String> emails) {
    public AddressBookContact {
        numbers = List.copyOf(numbers);
        emails = List.copyOf(emails);
    }
}
