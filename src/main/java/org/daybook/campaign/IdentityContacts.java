package org.daybook.campaign;

import java.util.List;

/**
 * The contacts through one identity.
 *
 * @param links why it is counted as theirs
 * @param contacts the contacts, of which an incident that names several identities is counted with each
 */
public record IdentityContacts(Identity identity, List<IdentityLink> links, ContactFigure contacts) {
    public IdentityContacts {
        links = List.copyOf(links);
    }
}
