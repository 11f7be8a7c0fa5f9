package org.daybook.portfolio.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.incident.Incident;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;

/**
 * The exhibits chosen for a portfolio, and how they are shown. Those marked as not for portfolios are never in it.
 *
 * @param which which exhibits
 * @param plates how pictures among them are shown
 * @param covered whether distressing pictures are shown too
 * @param origins whether place and device from the metadata of files are printed, which can reveal an address
 * @param labels how their labels are written
 * @param leftOut exhibits to leave out, whatever the other choices are
 */
public record ExhibitChoice(
        ExhibitScope which,
        Plates plates,
        boolean covered,
        boolean origins,
        ExhibitLabelStyle labels,
        Set<Id<Exhibit>> leftOut) {
    /** Those of the printed incidents, pictures as they are, nothing distressing and no places. */
    public static final ExhibitChoice USUAL =
            new ExhibitChoice(ExhibitScope.OF_PRINTED, Plates.FULL, false, false, ExhibitLabelStyle.JOINED);

    public ExhibitChoice {
        leftOut = Set.copyOf(leftOut);
    }

    /** With none left out that would be in it. */
    public ExhibitChoice(
            ExhibitScope which, Plates plates, boolean covered, boolean origins, ExhibitLabelStyle labels) {
        this(which, plates, covered, origins, labels, Set.of());
    }

    /** Which exhibits are in it; the code is what is typed. */
    public enum ExhibitScope implements Coded {
        /** All of the diary. */
        ALL("all"),
        /** Those that belong to a printed incident, or to anything else that is printed, or to an exhibit of one. */
        OF_PRINTED("printed"),
        NONE("none");

        private final String code;

        ExhibitScope(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** How pictures are shown; the code is what is typed. */
    public enum Plates implements Coded {
        /** As they are, a JPEG byte for byte without what it says of itself. */
        FULL,
        /** With fewer pixels, for a small file. */
        SMALLER,
        NONE
    }

    /**
     * Those of {@code all} that this chooses for a portfolio of these incidents, in their order.
     *
     * @param shown exhibits that something else in the portfolio names: a receipt, the copy of an order
     */
    public List<ExhibitHistory> of(
            Collection<ExhibitHistory> all, Set<Id<Incident>> incidents, Set<Id<Exhibit>> shown) {
        return of(all, incidents, shown, Set.of());
    }

    /**
     * The exhibits chosen, without hidden ones.
     *
     * @param hidden exhibits that it names; one of them is chosen only if it belongs to one of the incidents
     */
    public List<ExhibitHistory> of(
            Collection<ExhibitHistory> all,
            Set<Id<Incident>> incidents,
            Set<Id<Exhibit>> shown,
            Set<Id<Exhibit>> hidden) {
        List<ExhibitHistory> open = all.stream()
                .filter(history -> history.current().handling().inPortfolio())
                .filter(history -> !hidden.contains(history.id())
                        || history.current().links().incidents().stream().anyMatch(incidents::contains))
                .filter(history -> !leftOut.contains(history.id()))
                .toList();
        return switch (which) {
            case ALL -> open;
            case OF_PRINTED -> ofPrinted(open, incidents, shown);
            case NONE -> List.of();
        };
    }

    /**
     * Those that belong to one of the incidents or are named, and those tied to one of these: a letter and its photos.
     */
    private static List<ExhibitHistory> ofPrinted(
            List<ExhibitHistory> open, Set<Id<Incident>> incidents, Set<Id<Exhibit>> shown) {
        Set<Id<Exhibit>> direct = new HashSet<>();
        Set<Id<Exhibit>> named = new HashSet<>();
        for (ExhibitHistory history : open) {
            ExhibitLinks links = history.current().links();
            if (shown.contains(history.id()) || links.incidents().stream().anyMatch(incidents::contains)) {
                direct.add(history.id());
                named.addAll(links.exhibits());
            }
        }
        return open.stream()
                .filter(history -> {
                    ExhibitLinks links = history.current().links();
                    boolean tied = named.contains(history.id())
                            || links.exhibits().stream().anyMatch(direct::contains);
                    return direct.contains(history.id()) || links.incidents().isEmpty() && tied;
                })
                .toList();
    }

    /** A copy with another choice of exhibits. */
    public ExhibitChoice of(ExhibitScope other) {
        return new ExhibitChoice(other, plates, covered, origins, labels, leftOut);
    }

    /** A copy with another choice of plates. */
    public ExhibitChoice with(Plates other) {
        return new ExhibitChoice(which, other, covered, origins, labels, leftOut);
    }

    /** A copy without these. */
    public ExhibitChoice without(Set<Id<Exhibit>> others) {
        return new ExhibitChoice(which, plates, covered, origins, labels, others);
    }
}
