package org.daybook.portfolio.pdf.order;

import java.util.List;
import java.util.Optional;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * What the police have to show of a course of conduct, with where it is recorded: who it was, how often and over what
 * time, what they had been told, and its effect. It sorts and does not judge.
 */
public final class CourseSection extends Section {
    private static final float START = 180;

    private final PortfolioContent content;
    private final List<Incident> incidents;
    private final Patterns patterns;
    private final CrossReferences links;
    private final SectionWording wording;

    public CourseSection(PortfolioContent content, Patterns patterns, CrossReferences links, SectionWording wording) {
        super(wording.get("order.course"), AnchorNames.COURSE);
        this.content = content;
        incidents =
                content.printed().counted().stream().map(IncidentSheet::current).toList();
        this.patterns = patterns;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return incidents.isEmpty();
    }

    @Override
    protected float start() {
        return START;
    }

    @Override
    protected void content(PageFlow flow) {
        FactList facts = new FactList(wording);
        facts.add(
                "order.who",
                Text.of(links.byPersonInShort() + ". ")
                        .then(links.onPage(wording.get("order.identified"), AnchorNames.DISCLOSURE, flow)));
        facts.add("order.how-often", howOften());
        facts.addAll(new NecessityPart(incidents, patterns, content, links, wording).facts(flow));
        facts.add("order.served", served());
        facts.addAll(new RiskPart(incidents, patterns, content, Optional.empty(), links, wording).facts());
        flow.paragraph(Text.of(wording.get("order.course-note")), TextStyle.TABLE);
        flow.facts(facts.all(), FactDensity.SMALL);
    }

    /** How many incidents are whose, and from when to when. */
    private String howOften() {
        ActsPart acts = new ActsPart(incidents, patterns, links, wording);
        return links.peopleIn(incidents).entrySet().stream()
                .map(person -> wording.get(
                        "order.on-days",
                        person.getKey().isEmpty() ? wording.get("portfolio-pdf.by-nobody") : person.getKey(),
                        person.getValue().size(),
                        acts.days(Figure.of(person.getValue()))))
                .collect(SectionWording.joining("\n"));
    }

    private String served() {
        return content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .map(order -> order.day(CourtOrder.SERVED)
                        .map(day -> wording.get(
                                "portfolio-pdf.kind-count",
                                links.lines().orderName(order),
                                wording.formats().date(day)))
                        .orElse(""))
                .collect(SectionWording.joining("; "));
    }
}
