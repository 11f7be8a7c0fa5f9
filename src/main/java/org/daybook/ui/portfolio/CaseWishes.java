package org.daybook.ui.portfolio;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.particulars.ParticularKind;
import org.daybook.portfolio.CaseChoice;

/**
 * What is wanted in a portfolio of the case beside incidents and exhibits: which kinds. Of a kind that is wanted those go
 * in that are meant for portfolios; if none of them is, all do, for then she has just chosen so.
 */
final class CaseWishes {
    private final Map<ParticularKind, BooleanProperty> wanted = new EnumMap<>(ParticularKind.class);
    private final BooleanProperty incidentsOnly = new SimpleBooleanProperty();
    private List<ParticularHistory> all = List.of();

    CaseWishes() {
        for (ParticularKind kind : ParticularKind.values()) {
            wanted.put(kind, new SimpleBooleanProperty(true));
        }
    }

    /** Wants every kind of which something is meant for portfolios, of what the diary holds. */
    void begin(List<ParticularHistory> particulars) {
        all = List.copyOf(particulars);
        incidentsOnly.set(false);
        wanted.keySet().forEach(kind -> want(kind, true));
    }

    /** Wants a kind of which something is meant for portfolios, or not. */
    void want(ParticularKind kind, boolean possible) {
        wantedProperty(kind).set(possible && meant(kind) > 0);
    }

    /** The kinds of which there is anything, in order. */
    List<ParticularKind> kinds() {
        return Stream.of(ParticularKind.values())
                .filter(kind -> count(kind) > 0)
                .toList();
    }

    BooleanProperty wantedProperty(ParticularKind kind) {
        return Objects.requireNonNull(wanted.get(kind));
    }

    /** Whether the chronology holds incidents alone. */
    BooleanProperty incidentsOnlyProperty() {
        return incidentsOnly;
    }

    /** How many of a kind there are. */
    int count(ParticularKind kind) {
        return (int) of(kind).count();
    }

    /** How many of a kind are meant for portfolios. */
    int meant(ParticularKind kind) {
        return (int) of(kind).filter(CaseWishes::isMeant).count();
    }

    CaseChoice choice() {
        Set<ParticularKind> unwanted = EnumSet.noneOf(ParticularKind.class);
        wanted.forEach((kind, property) -> {
            if (!property.get() && count(kind) > 0) {
                unwanted.add(kind);
            }
        });
        Set<ThingId> taken = all.stream()
                .filter(history -> wantedProperty(history.kind()).get() && meant(history.kind()) == 0)
                .map(ParticularHistory::id)
                .collect(Collectors.toSet());
        return new CaseChoice(unwanted, Set.of(), taken, incidentsOnly.get());
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        wanted.values().forEach(property -> property.subscribe((_, _) -> action.run()));
        incidentsOnly.subscribe((_, _) -> action.run());
    }

    private Stream<ParticularHistory> of(ParticularKind kind) {
        return all.stream().filter(history -> history.kind() == kind);
    }

    private static boolean isMeant(ParticularHistory history) {
        return history.current().handling().inPortfolio();
    }
}
