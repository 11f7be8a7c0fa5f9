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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.particulars.ParticularKind;
import org.daybook.portfolio.CaseChoice;
import org.daybook.portfolio.Discretion;
import org.daybook.portfolio.PortfolioSection;
import org.daybook.portfolio.Scope;

/**
 * What is wanted in a portfolio of the case beside incidents and exhibits: which kinds. Of a kind that is wanted those go
 * in that are meant for portfolios; if none of them is, all do, for then she has just chosen so.
 */
final class CaseWishes {
    private final Map<ParticularKind, BooleanProperty> wanted = new EnumMap<>(ParticularKind.class);
    private final BooleanProperty incidentsOnly = new SimpleBooleanProperty();
    private List<ParticularHistory> all = List.of();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);

    private final Set<PortfolioSection> leftOutSections;

    /** @param leftOutSections as they are left out at the time; what only they print goes with them */
    CaseWishes(Set<PortfolioSection> leftOutSections) {
        this.leftOutSections = leftOutSections;
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

    /** Takes of what is wanted only what is new in this scope. */
    void newIn(Scope wanted) {
        scope.set(wanted);
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

    /** The exhibits that are named by what goes in. */
    Set<ThingId> shown(Discretion discretion) {
        return exhibits(going(discretion));
    }

    /** The exhibits that are named by what does not go in; only where it may not be read how she keeps safe. */
    Set<ThingId> hidden(Discretion discretion) {
        if (discretion.safekeeping()) {
            return Set.of();
        }
        Set<ParticularHistory> going = going(discretion).collect(Collectors.toSet());
        return exhibits(all.stream().filter(history -> !going.contains(history)));
    }

    private static Set<ThingId> exhibits(Stream<ParticularHistory> named) {
        return named.flatMap(history -> history.current().exhibits().stream()).collect(Collectors.toSet());
    }

    /** How many go in, whatever the days; those outside them are found when it is made. */
    int going(ParticularKind kind, Discretion discretion) {
        return (int) going(discretion).filter(history -> history.kind() == kind).count();
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        wanted.values().forEach(property -> property.subscribe((_, _) -> action.run()));
        incidentsOnly.subscribe((_, _) -> action.run());
        scope.subscribe((_, _) -> action.run());
    }

    private Stream<ParticularHistory> going(Discretion discretion) {
        CaseChoice choice = choice();
        return all.stream()
                .filter(history -> scope.get().isNew(history))
                .filter(history -> PortfolioSection.print(history.kind(), leftOutSections))
                .filter(history -> !choice.leftOutKinds().contains(history.kind()))
                .filter(history -> !discretion.leavesOut(history.current()))
                .filter(history -> isMeant(history) || choice.taken().contains(history.id()));
    }

    private Stream<ParticularHistory> of(ParticularKind kind) {
        return all.stream().filter(history -> history.kind() == kind);
    }

    private static boolean isMeant(ParticularHistory history) {
        return history.current().handling().inPortfolio();
    }
}
