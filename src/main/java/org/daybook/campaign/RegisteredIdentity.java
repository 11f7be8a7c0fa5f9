package org.daybook.campaign;

import java.util.List;
import org.daybook.caserecord.CaseRecord;

/**
 * An identity with all its occurrences.
 *
 * @param shownAs how sources and records write it, or the name they have for it, each once; the first few
 * @param contacts the rows that name it as their sender, no message twice, in the order of the imports; and the
 *     incidents that name it, including those that are not classified; none that was withdrawn
 * @param records the case records that name it, including those that link it to a person
 * @param links whose it is, as far as she says; often one, sometimes several who contradict each other
 */
public record RegisteredIdentity(
        Identity identity,
        List<String> shownAs,
        ContactFigure contacts,
        List<CaseRecord> records,
        List<IdentityLink> links) {
    public RegisteredIdentity {
        shownAs = List.copyOf(shownAs);
        records = List.copyOf(records);
        links = List.copyOf(links);
    }

    /** In how many places it occurs. */
    public int occurrences() {
        return contacts.count() + records.size();
    }

    /** Whether she has not said whose it is. */
    public boolean isUnknown() {
        return links.isEmpty();
    }
}
