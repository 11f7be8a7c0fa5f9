package org.daybook.importing.phone;

import java.time.Instant;
import java.util.Optional;
import org.daybook.conversation.ContactAddress;

/**
 * Somebody, or a group, of whom a phone has something.
 *
 * @param address by which they are chosen
 * @param written the address as the phone has it first; empty for withheld numbers
 * @param name in the phone's contacts or else in WhatsApp, or the group's; may be empty
 * @param messages how many messages their conversation has, whoever wrote them
 * @param first the earliest of all; empty if none has a time
 * @param last the latest of all
 */
public record PhonePerson(
        ContactAddress address,
        String written,
        String name,
        boolean isGroup,
        int messages,
        int calls,
        int voicemails,
        Optional<Instant> first,
        Optional<Instant> last) {}
