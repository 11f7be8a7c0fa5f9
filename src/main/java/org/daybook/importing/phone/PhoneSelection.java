package org.daybook.importing.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.conversation.ContactAddress;

/**
 * What of a phone is brought in; nothing else is.
 *
 * @param people the numbers, mailboxes and groups that were chosen, where the empty address stands for withheld numbers;
 *     none for everybody
 * @param from the first moment; empty for all before
 * @param until the first moment after; empty for all after
 */
public record PhoneSelection(List<ContactAddress> people, Optional<Instant> from, Optional<Instant> until) {
    public PhoneSelection {
        people = List.copyOf(people);
    }

    /** Whether somebody was chosen. */
    boolean has(String address) {
        ContactAddress sought = ContactAddress.of(address);
        return people.isEmpty() || people.stream().anyMatch(sought::isSame);
    }

    /** Whether a moment was chosen; without a time, a row belongs to the chosen people all the same. */
    boolean has(Optional<Instant> at) {
        return at.isEmpty()
                || (from.isEmpty() || !at.get().isBefore(from.get()))
                        && (until.isEmpty() || at.get().isBefore(until.get()));
    }
}
