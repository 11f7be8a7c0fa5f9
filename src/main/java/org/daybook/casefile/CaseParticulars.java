package org.daybook.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.casefile.Entry.Erased;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.facts.ThingId;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.CrimeReference;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;

/**
 * What the case holds beside incidents and exhibits, folded from the ledger.
 *
 * <p>Not thread-safe: it belongs to the vault thread.
 */
public final class CaseParticulars {
    private final Map<ThingId, ParticularHistory> histories = new LinkedHashMap<>();
    private final Map<ParticularKind, Integer> highest = new EnumMap<>(ParticularKind.class);
    private final Map<ThingId, Set<ThingId>> byIncident = new HashMap<>();
    private final Map<ThingId, Set<ThingId>> byExhibit = new HashMap<>();

    /**
     * An order and one of its terms.
     *
     * @param order the order with all its versions
     * @param term the term, as the newest version that has it says it
     */
    public record TermOfOrder(ParticularHistory order, Term term) {
        /** The newest version of the order that has the term. */
        public Particular version() {
            return order.versions().reversed().stream()
                    .map(ParticularHistory.Version::particular)
                    .filter(version -> version.terms(CourtOrder.TERMS).contains(term))
                    .findFirst()
                    .orElseGet(order::current);
        }
    }

    CaseParticulars() {}

    /** All of them in the order in which they were first recorded, withdrawn ones among them, erased ones not. */
    public Collection<ParticularHistory> all() {
        return Collections.unmodifiableCollection(histories.values());
    }

    /** Those of one kind that stand, in the order of their numbers. */
    public List<Particular> standing(ParticularKind kind) {
        return histories.values().stream()
                .filter(history -> history.kind() == kind && !history.isWithdrawn())
                .map(ParticularHistory::current)
                .toList();
    }

    /** One with all its versions. */
    public Optional<ParticularHistory> one(ThingId id) {
        return Optional.ofNullable(histories.get(id));
    }

    /** Those that name an incident, withdrawn ones left out. */
    public List<ParticularHistory> about(ThingId incident) {
        return standing(byIncident, incident);
    }

    /** Those that name an exhibit, withdrawn ones left out. */
    public List<ParticularHistory> shownBy(ThingId exhibit) {
        return standing(byExhibit, exhibit);
    }

    /** Whether a conversation with somebody that stands was about the incident. */
    public boolean isReported(ThingId incident) {
        return about(incident).stream().anyMatch(history -> history.kind() == ParticularKind.CONTACT);
    }

    /**
     * The crime reference under which the others are joined: of those that stand and are said to be it, the one of which
     * that was said last. Empty if it is said of none.
     */
    public Optional<ParticularHistory> masterReference() {
        return histories.values().stream()
                .filter(history -> history.kind() == ParticularKind.REFERENCE && !history.isWithdrawn())
                .filter(history -> CrimeReference.isMaster(history.current()))
                .max(Comparator.comparingLong(CaseParticulars::saidMasterAt));
    }

    /** The term of an order, also if a newer version of the order no longer has it; empty if none has. */
    public Optional<TermOfOrder> term(ThingId id) {
        for (ParticularHistory order : histories.values()) {
            for (ParticularHistory.Version version : order.versions().reversed()) {
                for (Term term : version.particular().terms(CourtOrder.TERMS)) {
                    if (term.id().equals(id)) {
                        return Optional.of(new TermOfOrder(order, term));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The number that the next of its kind gets. */
    public int nextNumber(ParticularKind kind) {
        return highest.getOrDefault(kind, 0) + 1;
    }

    /** The sequence numbers of all entries that hold a version of it. */
    public Set<Long> entriesOf(ThingId id) {
        Set<Long> seqs = new TreeSet<>();
        one(id).ifPresent(history -> {
            history.versions().forEach(version -> seqs.add(version.recorded().seq()));
            if (history.withdrawal() != null) {
                seqs.add(history.withdrawal().recorded().seq());
            }
        });
        return seqs;
    }

    /** Takes in a new record, the first or an amendment. */
    void applyRecord(Particular particular, String reason, Recorded recorded) {
        highest.merge(particular.kind(), particular.number(), Math::max);
        ParticularHistory.Version version = new ParticularHistory.Version(particular, reason, recorded);
        ParticularHistory known = histories.get(particular.id());
        if (known != null) {
            unlink(known);
        }
        histories.put(
                particular.id(),
                known == null ? new ParticularHistory(List.of(version), null) : known.amended(version));
        particular.incidents().forEach(incident -> link(byIncident, incident, particular.id()));
        particular.exhibits().forEach(exhibit -> link(byExhibit, exhibit, particular.id()));
    }

    /** @return whether it is there */
    boolean applyWithdrawal(ParticularWithdrawn entry, Recorded recorded) {
        return histories.computeIfPresent(
                        entry.particular(),
                        (id, history) -> history.withdrawn(new Withdrawal(entry.reason(), recorded)))
                != null;
    }

    /** These numbers were given elsewhere, or may have been. */
    void neverBelow(Map<ParticularKind, Integer> given) {
        given.forEach((kind, number) -> highest.merge(kind, number, Math::max));
    }

    void applyErasure(Erased erased) {
        erased.particulars()
                .forEach((kind, numbers) -> numbers.forEach(number -> highest.merge(kind, number, Math::max)));
        List<ParticularHistory> gone = histories.values().stream()
                .filter(history ->
                        erased.entries().contains(history.original().recorded().seq()))
                .toList();
        for (ParticularHistory history : gone) {
            histories.remove(history.id());
            unlink(history);
        }
    }

    private static long saidMasterAt(ParticularHistory history) {
        return CrimeReference.saidMasterAt(
                history.versions(),
                ParticularHistory.Version::particular,
                version -> version.recorded().seq());
    }

    private List<ParticularHistory> standing(Map<ThingId, Set<ThingId>> links, ThingId to) {
        return links.getOrDefault(to, Set.of()).stream()
                .map(histories::get)
                .filter(Objects::nonNull)
                .filter(history -> !history.isWithdrawn())
                .toList();
    }

    private void unlink(ParticularHistory history) {
        history.current().incidents().forEach(incident -> unlink(byIncident, incident, history.id()));
        history.current().exhibits().forEach(exhibit -> unlink(byExhibit, exhibit, history.id()));
    }

    private static void link(Map<ThingId, Set<ThingId>> links, ThingId to, ThingId from) {
        links.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
    }

    private static void unlink(Map<ThingId, Set<ThingId>> links, ThingId to, ThingId from) {
        links.computeIfPresent(to, (id, linked) -> {
            linked.remove(from);
            return linked.isEmpty() ? null : linked;
        });
    }
}
