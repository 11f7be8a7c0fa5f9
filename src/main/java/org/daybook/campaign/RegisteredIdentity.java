package org.daybook.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.caserecord.CaseRecord;
import org.daybook.pattern.Figure;

/**
 * An identity with all its occurrences.
 *
 * @param identity the identity
 * @param shownAs how sources and records write it, or the name they have for it, each once; the first few
 * @param messages the rows that name it as their sender, no message twice, in the order of the imports
 * @param incidents the incidents that name it, including those that are not classified; none that was withdrawn
 * @param records the case records that name it, including those that link it to a person
 * @param links whose it is, as far as she says; often one, sometimes several who contradict each other
 */
public record RegisteredIdentity(
        Identity identity,
        List<String> shownAs,
        List<IdentifiedMessage> messages,
        Figure incidents,
        List<CaseRecord> records,
        List<IdentityLink> links) {
    public RegisteredIdentity {
        shownAs = List.copyOf(shownAs);
        messages = List.copyOf(messages);
        records = List.copyOf(records);
        links = List.copyOf(links);
    }

    /** In how many places it occurs. */
    public int occurrences() {
        return messages.size() + incidents.count() + records.size();
    }

    /** Whether she has not said whose it is. */
    public boolean isUnknown() {
        return links.isEmpty();
    }

    /** The day of the first dated message or incident; empty if none has a day. */
    public Optional<LocalDate> first() {
        return ContactDays.of(messages, incidents).first();
    }

    /** The last day of the last dated message or incident; empty if none has a day. */
    public Optional<LocalDate> last() {
        return ContactDays.of(messages, incidents).last();
    }
}
