package org.daybook.campaign;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.ImportHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;

/**
 * All numbers, mailboxes, accounts and other identities over all sources and records, and whose they are, as far as she
 * says. Immutable; on any thread.
 */
public final class IdentityRegister {
    private static final Comparator<RegisteredIdentity> MOST_FIRST = Comparator.comparing(
                    RegisteredIdentity::occurrences, Comparator.reverseOrder())
            .thenComparing(RegisteredIdentity::identity);

    private final CampaignInput input;
    private final List<RegisteredIdentity> all;
    private final Map<Identity, RegisteredIdentity> byIdentity = new HashMap<>();
    private final Map<Identity, List<IdentifiedMessage>> rows;
    private final List<IdentityLink> links;
    private final List<ImportHistory> unread;
    private final int unnamed;

    /** @param rows all rows of each identity, repeats included, in the order of the imports */
    IdentityRegister(
            CampaignInput input,
            List<RegisteredIdentity> all,
            Map<Identity, List<IdentifiedMessage>> rows,
            List<IdentityLink> links,
            List<ImportHistory> unread,
            int unnamed) {
        this.input = input;
        this.all = all.stream().sorted(MOST_FIRST).toList();
        this.rows = Map.copyOf(rows);
        this.links = List.copyOf(links);
        this.unread = List.copyOf(unread);
        this.unnamed = unnamed;
        all.forEach(one -> byIdentity.put(one.identity(), one));
    }

    /** All identities; the one that occurs most often first. */
    public List<RegisteredIdentity> all() {
        return all;
    }

    /** One identity; empty if it occurs nowhere. */
    public Optional<RegisteredIdentity> of(Identity identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    /** The people responsible who have a record, in the order of their records. */
    public List<CaseRecord> people() {
        return input.records().of(CaseRecordKind.PERSON);
    }

    /** What she says belongs to a person. */
    public List<IdentityLink> linksOf(Id<CaseRecord> person) {
        return links.stream().filter(link -> link.person().equals(person)).toList();
    }

    /** The people besides {@code person} to whom an identity is linked, whose contacts include the same. */
    public List<CaseRecord> others(Identity identity, CaseRecord person) {
        return people().stream()
                .filter(other -> !other.id().equals(person.id()))
                .filter(other -> linksOf(other.id()).stream()
                        .anyMatch(link -> link.identity().equals(identity)))
                .toList();
    }

    /** Counts what one person did. */
    public Campaign campaign(CaseRecord person) {
        return new CampaignCounter(input, rows, person, linksOf(person.id())).count();
    }

    /** The imports whose rows could not be read, or not all of them; they are missing from every figure. */
    public List<ImportHistory> unread() {
        return unread;
    }

    /** How many messages, calls and payments from others name no sender, such as calls from a withheld number. */
    public int unnamed() {
        return unnamed;
    }
}
