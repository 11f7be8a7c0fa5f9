package org.daybook.campaign;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daybook.caserecord.CaseRecord;
import org.daybook.pattern.Figure;

/**
 * What one person did, by all identities that she believes to be theirs: neutral counts, each with what it counts.
 *
 * <ul>
 *   <li>A message counts once, however many imports have it, and apart from incidents.
 *   <li>An incident counts if it names the person, or names nobody whom the case file knows and has one of their
 *       identities or messages.
 *   <li>An incident that is made of messages that are counted does not count again. If it was also a visit, a letter or
 *       the like, it counts as that alone.
 *   <li>What was sent to them does not count.
 *   <li>Days are those on the clock of the import or the incident; a span counts at its first day.
 * </ul>
 *
 * @param identities the contacts through each identity that is theirs, in their order, also those without any
 * @param withoutIdentity the incidents that name none of these
 * @param all all contacts, the earliest message first
 * @param ways the contacts by way; an incident may be in several
 * @param days the contacts by day, in order
 * @param undated those without a day
 * @param around for each request to stop and each order, what was before and after
 * @param silences the periods without a recorded contact, in order
 * @param ofMessages the incidents that are made of counted messages, and so are not counted, or only in another way
 */
public record Campaign(
        CaseRecord person,
        List<IdentityContacts> identities,
        Figure withoutIdentity,
        ContactFigure all,
        Map<ContactMethod, ContactFigure> ways,
        NavigableMap<LocalDate, ContactFigure> days,
        ContactFigure undated,
        List<ContactsBeforeAfter> around,
        List<SilentPeriod> silences,
        Figure ofMessages) {
    public Campaign {
        identities = List.copyOf(identities);
        ways = Collections.unmodifiableMap(ways.isEmpty() ? Map.of() : new EnumMap<>(ways));
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
        around = List.copyOf(around);
        silences = List.copyOf(silences);
    }

    /** Whether nothing is counted and nothing linked. */
    public boolean isEmpty() {
        return identities.isEmpty() && all.isNone();
    }
}
