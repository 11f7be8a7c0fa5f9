package org.daybook.portfolio.pdf.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.pattern.BeforeAfterCounts;
import org.daybook.pattern.Figure;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CaseParties;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;

/**
 * Prints the facts on the necessity of an order: what happened after a request to stop, after a report to the police, and in spite of
 * orders.
 */
record NecessityPart(
        List<Incident> incidents,
        Patterns patterns,
        PortfolioContent content,
        CrossReferences links,
        SectionWording wording) {
    private static final float START = 120;

    void emit(PageFlow flow) {
        flow.need(START);
        flow.bookmarkedHeading(2, wording.get("order.necessity"));
        FactList facts = new FactList(wording);
        facts.add("order.in-force", new CaseParties(content, Set.of(), wording).orders());
        facts.addAll(facts(flow));
        incidents.stream()
                .filter(incident -> incident.when().date() != null)
                .reduce((_, later) -> later)
                .ifPresent(latest -> facts.add(
                        "order.latest",
                        links.named(latest.id())
                                .plain(", " + wording.formats().when(latest.when()) + ". "
                                        + wording.types(latest.what().types()))));
        flow.facts(facts.all());
    }

    /** What the person was told, by whom, and what came after it. */
    List<LabelledFact> facts(PageFlow flow) {
        FactList facts = new FactList(wording);
        patterns.told()
                .first()
                .map(BeforeAfterCounts::marker)
                .ifPresent(told -> after(facts, "order.told", told.day()));
        patterns.recording().police().stream()
                .findFirst()
                .ifPresent(first ->
                        after(facts, "order.police-told", first.marker().day()));
        Figure breaches = patterns.told().breaches().any();
        if (!breaches.isNone()) {
            boolean isByTerm = content.request().wants(PortfolioSection.ORDERS)
                    && !content.printed().of(CaseRecordKind.ORDER).isEmpty();
            Text byTerm = isByTerm
                    ? links.onPage(wording.get("portfolio-pdf.chapter-orders"), AnchorNames.chapter("orders"), flow)
                    : Text.empty();
            facts.add("order.breaches", Text.joined("\n", List.of(links.countedByPerson(breaches), byTerm)));
        }
        return facts.all();
    }

    /** A day, and how much happened after it, and by whom. */
    private void after(FactList facts, String key, LocalDate day) {
        List<Incident> after = incidents.stream()
                .filter(incident -> incident.when().date() instanceof LocalDate date && date.isAfter(day))
                .toList();
        Text count = Text.of(wording.get("order.after", wording.formats().date(day), after.size()));
        facts.add(key, Text.joined(". ", List.of(count, links.byPerson(after))));
    }
}
