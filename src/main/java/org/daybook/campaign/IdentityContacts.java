package org.daybook.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The contacts through one identity.
 *
 * @param identity the identity
 * @param links why it is counted as theirs
 * @param contacts the contacts, of which an incident that names several identities is counted with each
 */
public record IdentityContacts(Identity identity, List<IdentityLink> links, ContactFigure contacts) {
    public IdentityContacts {
        links = List.copyOf(links);
    }

    /** The day of the first dated contact; empty if there is none. */
    public Optional<LocalDate> first() {
        return ContactDays.of(contacts.messages(), contacts.incidents()).first();
    }

    /** The last day of the last dated contact; empty if there is none. */
    public Optional<LocalDate> last() {
        return ContactDays.of(contacts.messages(), contacts.incidents()).last();
    }
}
