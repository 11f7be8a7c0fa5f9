package org.daybook.portfolio.pdf.order;

import java.util.List;
import java.util.Optional;
import org.daybook.incident.Incident;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Jurisdiction;

/**
 * The questions that a court considers when the police apply for a protection order, each with the incidents that
 * bear on it: the acts, the risk, the necessity, and the support for each proposed term. It sorts what is recorded
 * and does not judge whether a legal condition is met.
 */
public final class ApplicationSection extends Section {
    private final PortfolioContent content;
    private final List<Incident> incidents;
    private final Patterns patterns;
    private final Optional<Section> significant;
    private final CrossReferences links;
    private final SectionWording wording;

    /**
     * A section about the incidents counted in {@code patterns}.
     *
     * @param significant what shows the risk, with the evidence, for a reader who is to see it
     */
    public ApplicationSection(
            PortfolioContent content,
            Patterns patterns,
            Optional<Section> significant,
            CrossReferences links,
            SectionWording wording) {
        super(wording.get("order.title"), AnchorNames.APPLICATION, true);
        this.content = content;
        incidents =
                content.printed().counted().stream().map(IncidentSheet::current).toList();
        this.patterns = patterns;
        this.significant = significant;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return incidents.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        Jurisdiction law = content.heading().jurisdiction();
        boolean english = law == Jurisdiction.ENGLAND_AND_WALES || law == Jurisdiction.NOT_SAID;
        flow.note(Text.of(wording.get(english ? "order.note-ew" : "order.note-other"))
                .plain(content.request().readership().isEmpty() ? " " + wording.get("order.note-officer") : "")
                .plain(" " + wording.get("order.note")));
        new ActsPart(incidents, patterns, links, wording).emit(flow);
        new RiskPart(incidents, patterns, content, significant, links, wording).emit(flow);
        new NecessityPart(incidents, patterns, content, links, wording).emit(flow);
        new TermsPart(incidents, content, links, wording).emit(flow);
    }
}
