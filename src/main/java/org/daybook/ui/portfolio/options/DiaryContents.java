package org.daybook.ui.portfolio.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.OriginalCounts;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;

/**
 * The contents of the diary, from which a portfolio is chosen.
 *
 * @param messages the imported messages to which each incident refers
 * @param originals what the exhibits hold from which messages were imported
 * @param held what each recipient has who was given a portfolio, whoever was given one last first
 * @param heading who she is, and who is responsible
 */
public record DiaryContents(
        List<IncidentHistory> incidents,
        List<ExhibitHistory> exhibits,
        List<CaseRecordHistory> caseRecords,
        Map<Id<Incident>, List<MessageRange>> messages,
        Map<Id<Exhibit>, OriginalCounts> originals,
        List<ReaderHoldings> held,
        CaseHeading heading) {
    static final DiaryContents NOTHING =
            new DiaryContents(List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), CaseHeading.NOT_SAID);

    public DiaryContents {
        messages = Map.copyOf(messages);
        originals = Map.copyOf(originals);
        held = List.copyOf(held);
    }

    /** Whether there is nothing that a portfolio could show. */
    public boolean isEmpty() {
        return incidents.isEmpty() && exhibits.isEmpty() && caseRecords.isEmpty();
    }

    /** So many incidents, as long as those of the diary are. */
    PageEstimate.IncidentPages measured(int count) {
        return PageEstimate.IncidentPages.of(
                count, incidents.stream().map(IncidentHistory::current).toList());
    }

    /** The incidents in this scope that are meant to go in. */
    private Set<Id<Incident>> going(IncidentScope scope) {
        Set<Id<Incident>> illustrated = scope.illustrated(exhibits);
        return incidents.stream()
                .filter(history -> history.current().handling().inPortfolio() && scope.isNew(history, illustrated))
                .map(IncidentHistory::id)
                .collect(Collectors.toSet());
    }

    /** The other records in this scope that a preset prints. */
    private Stream<CaseRecordHistory> records(PortfolioPreset proposed, IncidentScope scope) {
        return caseRecords.stream().filter(PortfolioRequest.of(proposed).with(scope)::prints);
    }

    /** The approximate number of pages of a portfolio as a preset proposes it. */
    int pages(PortfolioPreset proposed, IncidentScope scope) {
        Set<Id<Incident>> going = going(scope);
        return PageEstimate.of(
                PortfolioRequest.of(proposed),
                measured(going.size()),
                proposed.exhibits().of(exhibits, going, Set.of()),
                records(proposed, scope).map(CaseRecordHistory::kind).toList(),
                LinkedMessages.of(messages, going, MessageContext.NONE));
    }

    /** Whether a preset would print anything that a reader lacks who has what this scope says. */
    boolean lacks(PortfolioPreset wanted, IncidentScope scope, LocalDate today) {
        return !going(scope).isEmpty()
                || records(wanted, scope).findAny().isPresent()
                || exhibits.stream().anyMatch(scope::isNew)
                || scope.changedOrders(caseRecords.stream().map(CaseRecordHistory::current), today)
                        .findAny()
                        .isPresent();
    }
}
