package org.daybook.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that contacts files give to numbers and addresses, for showing beside them. No row is changed by them.
 * Immutable.
 */
public final class ContactNames {
    /** The code of the format whose rows are contacts: each has a name as its sender, and a number or address. */
    public static final String FORMAT = "contacts";

    /** Without contacts. */
    public static final ContactNames NONE = new ContactNames(List.of());

    private final Map<String, List<Contact>> contacts;

    /** @param contacts rows of contacts files; those without a name are left out */
    public ContactNames(Collection<Message> contacts) {
        this.contacts = contacts.stream()
                .filter(row -> !row.sender().isBlank() && !row.address().isBlank())
                .map(row -> new Contact(row.sender(), ContactAddress.of(row.address())))
                .collect(Collectors.groupingBy(
                        contact -> contact.address().lookup(), HashMap::new, Collectors.toList()));
    }

    private record Contact(String name, ContactAddress address) {}

    /** The name of a number or address; all names if contacts files give it several, empty if they give it none. */
    public Optional<String> of(String numberOrAddress) {
        if (contacts.isEmpty() || numberOrAddress.isBlank()) {
            return Optional.empty();
        }
        ContactAddress wanted = ContactAddress.of(numberOrAddress);
        Set<String> names = contacts.getOrDefault(wanted.lookup(), List.of()).stream()
                .filter(contact -> contact.address().isSame(wanted))
                .map(Contact::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
