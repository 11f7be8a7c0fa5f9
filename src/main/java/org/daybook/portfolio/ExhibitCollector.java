package org.daybook.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.daybook.casefile.CaseExhibits;
import org.daybook.casefile.Entry.SealedFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.Recorded;
import org.daybook.facts.Exhibit;
import org.daybook.facts.ThingId;
import org.daybook.settings.ExhibitLabelStyle;

/** Chooses the exhibits of a portfolio. */
final class ExhibitCollector {
    private final ExhibitChoice choice;
    private final Redaction redaction;
    private final Function<ExhibitHistory, PlateSource> sources;

    /** @param sources gives the bytes of those that are files */
    ExhibitCollector(ExhibitChoice choice, Redaction redaction, Function<ExhibitHistory, PlateSource> sources) {
        this.choice = choice;
        this.redaction = redaction;
        this.sources = sources;
    }

    /** The exhibits in order of their numbers, for a portfolio of these incidents. */
    List<ExhibitSheet> collect(CaseExhibits all, Set<ThingId> incidents) {
        return chosen(all.all(), incidents).stream()
                .sorted(Comparator.comparing(history -> history.current().number()))
                .map(this::sheet)
                .toList();
    }

    private Collection<ExhibitHistory> chosen(Collection<ExhibitHistory> all, Set<ThingId> incidents) {
        List<ExhibitHistory> open = all.stream()
                .filter(history -> history.current().handling().inPortfolio())
                .toList();
        return switch (choice.which()) {
            case ALL -> open;
            case OF_PRINTED -> ofPrinted(open, incidents);
            case NONE -> List.of();
        };
    }

    /** Those that belong to one of the incidents, and those that are tied to one of these: a letter and its photos. */
    private static Collection<ExhibitHistory> ofPrinted(List<ExhibitHistory> open, Set<ThingId> incidents) {
        List<ExhibitHistory> chosen = new ArrayList<>();
        Set<ThingId> direct = new HashSet<>();
        Set<ThingId> named = new HashSet<>();
        for (ExhibitHistory history : open) {
            Exhibit exhibit = history.current();
            if (exhibit.links().incidents().stream().anyMatch(incidents::contains)) {
                direct.add(exhibit.id());
                named.addAll(exhibit.links().exhibits());
            }
        }
        for (ExhibitHistory history : open) {
            Exhibit exhibit = history.current();
            boolean loose = exhibit.links().incidents().isEmpty();
            boolean tied = named.contains(exhibit.id())
                    || exhibit.links().exhibits().stream().anyMatch(direct::contains);
            if (direct.contains(exhibit.id()) || loose && tied) {
                chosen.add(history);
            }
        }
        return chosen;
    }

    private ExhibitSheet sheet(ExhibitHistory history) {
        SealedFile sealed = history.file();
        Recorded added = history.original().recorded();
        return new ExhibitSheet(
                redaction.of(history.current(), choice.origins()),
                label(choice.labels(), history.label(), history.current().number()),
                history.label(),
                new IncidentSheet.Stamp(
                        added.seq(),
                        added.envelope().recordedAt(),
                        added.envelope().authorship(),
                        added.digest()),
                history.versions().size() - 1,
                sealed == null ? null : new ExhibitSheet.File(sealed.sha256(), sealed.length(), sources.apply(history)),
                ExhibitSheet.Condition.UNCHECKED);
    }

    /** Without initials there is nothing before the number that a stroke could part from it. */
    private static String label(ExhibitLabelStyle style, String initials, int number) {
        return initials.isEmpty() ? String.valueOf(number) : style.label(initials, number);
    }
}
