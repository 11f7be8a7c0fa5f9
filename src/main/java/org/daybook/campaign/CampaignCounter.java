package org.daybook.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.KnownPeople;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.StopRequest;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.incident.Incident;
import org.daybook.pattern.ComparisonDay;
import org.daybook.pattern.Figure;
import org.daybook.pattern.StopRequestCounts;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** Counts the contacts of one person. Used once. */
final class CampaignCounter {
    private static final Comparator<IdentifiedMessage> BY_TIME =
            Comparator.comparingLong(IdentifiedMessage::milliseconds);

    private final CampaignInput input;
    private final CaseRecord person;
    private final KnownPeople known;
    private final Map<Identity, List<IdentityLink>> links = new LinkedHashMap<>();

    /** The numbers of the rows of each conversation, by its id. */
    private final Map<Id<MessageImport>, BitSet> rows = new HashMap<>();

    private final List<IdentifiedMessage> messages;
    private final List<CountedIncident> incidents = new ArrayList<>();
    private final List<Incident> ofMessages = new ArrayList<>();

    /**
     * An incident that counts.
     *
     * @param identities the identities of the person that it names
     * @param ways the ways in which it counts
     */
    private record CountedIncident(Incident incident, List<Identity> identities, Set<ContactMethod> ways) {}

    /** Collects the contacts of one figure. */
    private static final class ContactTally {
        private final List<IdentifiedMessage> messages = new ArrayList<>();
        private final List<Incident> incidents = new ArrayList<>();

        ContactFigure figure() {
            return new ContactFigure(messages, Figure.of(incidents));
        }
    }

    CampaignCounter(
            CampaignInput input,
            Map<Identity, List<IdentifiedMessage>> byIdentity,
            CaseRecord person,
            List<IdentityLink> theirs) {
        this.input = input;
        this.person = person;
        this.known = KnownPeople.of(input.records().caseRecords());
        theirs.forEach(link ->
                links.computeIfAbsent(link.identity(), _ -> new ArrayList<>()).add(link));
        List<IdentifiedMessage> all = inOrderOfImports(byIdentity);
        all.forEach(
                row -> rows.computeIfAbsent(MessageImport.idOf(row.messages(), row.conversation()), _ -> new BitSet())
                        .set(row.number()));
        messages = RepeatedRowFilter.without(all).stream().sorted(BY_TIME).toList();
        input.records().incidents().forEach(this::take);
    }

    Campaign count() {
        List<IdentityContacts> identities = identities();
        List<Incident> without = incidents.stream()
                .filter(one -> one.identities().isEmpty())
                .map(CountedIncident::incident)
                .toList();
        NavigableMap<LocalDate, ContactFigure> days = new TreeMap<>();
        ContactTally undated = new ContactTally();
        byDay(undated).forEach((day, tally) -> days.put(day, tally.figure()));
        ContactFigure all = new ContactFigure(
                messages,
                Figure.of(incidents.stream().map(CountedIncident::incident).toList()));
        return new Campaign(
                person,
                identities,
                Figure.of(without),
                all,
                byWay(),
                days,
                undated.figure(),
                markers().stream().map(marker -> around(marker, days)).toList(),
                ContactDays.of(all).silences(),
                Figure.of(ofMessages));
    }

    /** Rows of one import stay together, in the order of the imports. */
    private List<IdentifiedMessage> inOrderOfImports(Map<Identity, List<IdentifiedMessage>> byIdentity) {
        Map<Id<MessageImport>, List<IdentifiedMessage>> byImport = new LinkedHashMap<>();
        input.imports().forEach(history -> byImport.put(history.id(), new ArrayList<>()));
        links.keySet()
                .forEach(identity -> byIdentity
                        .getOrDefault(identity, List.of())
                        .forEach(row -> byImport.computeIfAbsent(row.messages(), _ -> new ArrayList<>())
                                .add(row)));
        return byImport.values().stream().flatMap(List::stream).toList();
    }

    private void take(CountableIncident counted) {
        Incident incident = counted.incident();
        boolean isMadeOfMessages = refersToRows(incident);
        List<Identity> identities = IdentityCollector.of(incident).keySet().stream()
                .filter(links::containsKey)
                .toList();
        if (!isTheirs(incident, isMadeOfMessages || !identities.isEmpty())) {
            return;
        }
        Set<ContactMethod> own = ContactMethod.of(incident);
        if (isMadeOfMessages) {
            ofMessages.add(incident);
            own = ContactMethod.besideMessages(own);
        }
        if (!own.isEmpty()) {
            incidents.add(new CountedIncident(incident, identities, own));
        }
    }

    /** Her word on who did it stands above whose number it was. */
    private boolean isTheirs(Incident incident, boolean hasIdentity) {
        return known.named(incident.who().person())
                .map(named -> named.id().equals(person.id()))
                .orElse(hasIdentity);
    }

    private boolean refersToRows(Incident incident) {
        for (MessageRange range : input.linked().getOrDefault(incident.id(), List.of())) {
            BitSet own = rows.get(MessageImport.idOf(range.messages(), range.conversation()));
            int next = own == null ? -1 : own.nextSetBit(range.first());
            if (next >= 0 && next <= range.last()) {
                return true;
            }
        }
        return false;
    }

    private List<IdentityContacts> identities() {
        Map<Identity, ContactTally> tallies = new TreeMap<>();
        links.keySet().forEach(identity -> tallies.put(identity, new ContactTally()));
        messages.forEach(row -> tally(tallies, row.identity()).messages.add(row));
        incidents.forEach(one -> one.identities()
                .forEach(identity -> tally(tallies, identity).incidents.add(one.incident())));
        List<IdentityContacts> contacts = new ArrayList<>();
        tallies.forEach((identity, tally) ->
                contacts.add(new IdentityContacts(identity, links.getOrDefault(identity, List.of()), tally.figure())));
        return contacts;
    }

    private Map<ContactMethod, ContactFigure> byWay() {
        Map<ContactMethod, ContactTally> tallies = new EnumMap<>(ContactMethod.class);
        messages.forEach(row -> tally(tallies, row.way()).messages.add(row));
        incidents.forEach(
                one -> one.ways().forEach(way -> tally(tallies, way).incidents.add(one.incident())));
        Map<ContactMethod, ContactFigure> figures = new EnumMap<>(ContactMethod.class);
        tallies.forEach((way, tally) -> figures.put(way, tally.figure()));
        return figures;
    }

    private Map<LocalDate, ContactTally> byDay(ContactTally undated) {
        Map<LocalDate, ContactTally> days = new HashMap<>();
        messages.forEach(row -> on(row.day(), days, undated).messages.add(row));
        incidents.forEach(
                one -> on(one.incident().when().date(), days, undated).incidents.add(one.incident()));
        return days;
    }

    private static ContactTally on(@Nullable LocalDate day, Map<LocalDate, ContactTally> days, ContactTally undated) {
        return day == null ? undated : tally(days, day);
    }

    private static <K> ContactTally tally(Map<K, ContactTally> tallies, K key) {
        return tallies.computeIfAbsent(key, _ -> new ContactTally());
    }

    private List<ComparisonDay> markers() {
        return StopRequestCounts.days(input.records()).stream()
                .filter(this::concerns)
                .toList();
    }

    /** Whether a request or an order was about the person, as far as its record says whom it was about. */
    private boolean concerns(ComparisonDay marker) {
        return marker.caseRecords().stream()
                        .anyMatch(record -> record.kind() == CaseRecordKind.ORDER
                                ? isAgainst(record.links(CourtOrder.AGAINST))
                                : isNamed(record.text(StopRequest.TO)))
                || marker.incidents().stream()
                        .anyMatch(incident -> isNamed(incident.who().person()));
    }

    private boolean isAgainst(List<Id<CaseRecord>> persons) {
        return persons.isEmpty() || persons.contains(person.id());
    }

    private boolean isNamed(String name) {
        return known.named(name).map(one -> one.id().equals(person.id())).orElse(true);
    }

    private static ContactsBeforeAfter around(ComparisonDay marker, NavigableMap<LocalDate, ContactFigure> days) {
        return new ContactsBeforeAfter(
                marker,
                sum(days.headMap(marker.day(), false)),
                sum(days.subMap(marker.day(), true, marker.lastDay(), true)),
                sum(days.tailMap(marker.lastDay(), false)));
    }

    private static ContactFigure sum(Map<LocalDate, ContactFigure> days) {
        return new ContactFigure(
                days.values().stream()
                        .flatMap(figure -> figure.messages().stream())
                        .toList(),
                Figure.joined(
                        days.values().stream().map(ContactFigure::incidents).toList()));
    }
}
