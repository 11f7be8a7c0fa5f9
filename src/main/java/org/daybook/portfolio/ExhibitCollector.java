package org.daybook.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseExhibits;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.redaction.Redaction;
import org.daybook.portfolio.redaction.RedactionPlan;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;
import org.jspecify.annotations.Nullable;

/** Chooses the exhibits of a portfolio. */
final class ExhibitCollector {
    private final PortfolioRequest request;
    private final ExhibitChoice choice;
    private final RedactionPlan plan;
    private final Redaction redaction;
    private final IncidentScope scope;
    private final Function<ExhibitHistory, PlateSource> sources;

    /**
     * @param sources provides the content of files
     */
    ExhibitCollector(PortfolioRequest request, RedactionPlan plan, Function<ExhibitHistory, PlateSource> sources) {
        this.request = request;
        this.choice = request.exhibits();
        this.plan = plan;
        this.redaction = plan.redaction();
        this.scope = request.scope();
        this.sources = sources;
    }

    /** The exhibits of a portfolio with these incidents and case records, by number. */
    List<ExhibitSheet> collect(CaseFile caseFile, CaseSheets printed) {
        CaseExhibits all = caseFile.exhibits();
        Set<Id<Incident>> incidents =
                printed.incidents().stream().map(sheet -> sheet.current().id()).collect(Collectors.toSet());
        Set<Id<Exhibit>> shown = Stream.concat(
                        printed.caseRecords().stream().flatMap(sheet -> sheet.current().exhibits().stream()),
                        all.all().stream().filter(this::isCorrected).map(ExhibitHistory::id))
                .collect(Collectors.toSet());
        return request
                .exhibitsOf(
                        caseFile.incidents().all(),
                        all.all(),
                        caseFile.caseRecords().all(),
                        incidents,
                        printed.caseRecords().stream().map(CaseRecordSheet::id).collect(Collectors.toSet()),
                        shown)
                .stream()
                .sorted(Comparator.comparing(history -> history.current().number()))
                .map(history -> sheet(history, all.eventsOf(history.id()), printed))
                .toList();
    }

    /** Whether the reader of an earlier portfolio has it, and not as it is described now. */
    private boolean isCorrected(ExhibitHistory history) {
        long known = scope.held().knowsExhibit(history.id());
        return scope.held().last() != null
                && known > 0
                && history.versions().getLast().recorded().seq() > known;
    }

    private static List<String> numbers(ExhibitHistory history, CaseSheets printed) {
        List<Id<Incident>> about = history.current().links().incidents();
        return printed.incidents().stream()
                .filter(sheet -> about.contains(sheet.current().id()))
                .map(sheet -> String.valueOf(sheet.number()))
                .toList();
    }

    private ExhibitSheet sheet(ExhibitHistory history, List<LedgerEntry> events, CaseSheets printed) {
        String initials = plan.initials(history);
        return new ExhibitSheet(
                plan.titled(redaction.of(history.current(), choice.origins()), () -> numbers(history, printed)),
                label(choice.labels(), initials, history.current().number()),
                initials,
                plan.isOwners(history),
                new ExhibitSheet.Entered(
                        redaction.of(history.original()),
                        redaction.of(history.worded()),
                        history.isOriginalMissing(),
                        history.versions().size() - 1,
                        redaction.of(history.original().claim())),
                file(history, events),
                null,
                ExhibitSheet.FileCondition.UNCHECKED);
    }

    private ExhibitSheet.@Nullable File file(ExhibitHistory history, List<LedgerEntry> events) {
        SealedFile sealed = history.file();
        if (sealed == null) {
            return null;
        }
        List<ExhibitSheet.Again> again = events.stream()
                .filter(event -> event.entry() instanceof ExhibitMetAgain)
                .map(event -> new ExhibitSheet.Again(
                        redaction.fileName(((ExhibitMetAgain) event.entry()).name()),
                        event.envelope().recordedAt()))
                .toList();
        return new ExhibitSheet.File(sealed.sha256(), sealed.length(), sources.apply(history), again);
    }

    /** Without initials there is nothing for a stroke to separate from the number. */
    private static String label(ExhibitLabelStyle style, String initials, int number) {
        return initials.isEmpty() ? String.valueOf(number) : style.label(initials, number);
    }
}
