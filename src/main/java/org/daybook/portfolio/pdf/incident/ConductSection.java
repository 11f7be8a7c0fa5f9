package org.daybook.portfolio.pdf.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.pattern.Figure;
import org.daybook.pattern.KnowledgeCounts.ConductCounts;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Jurisdiction;

/**
 * The conduct that the law lists, letter by letter, and the incidents whose kind is like it. It says where an officer
 * may look; it is not a finding.
 */
public final class ConductSection extends Section {
    private final Optional<ConductCounts> conduct;
    private final boolean lawSaid;
    private final CrossReferences links;
    private final SectionWording wording;

    public ConductSection(PortfolioContent content, Patterns patterns, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.conduct"), AnchorNames.CONDUCT);
        conduct = patterns.knew().conduct();
        lawSaid = content.heading().jurisdiction() != Jurisdiction.NOT_SAID;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return conduct.stream()
                .flatMap(found -> found.letters().values().stream())
                .allMatch(Figure::isNone);
    }

    @Override
    protected void content(PageFlow flow) {
        ConductCounts found = conduct.orElseThrow();
        flow.paragraph(
                Text.empty().bold(wording.get("patterns.law-" + found.statute().code())), TextStyle.SMALL);
        flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-note")), TextStyle.SMALL);
        if (!lawSaid) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-law-not-said")), TextStyle.SMALL);
        }
        flow.facts(letters(found), FactDensity.SMALL);
    }

    /** Each letter of the list, and the incidents that may be relevant to it. */
    private List<LabelledFact> letters(ConductCounts found) {
        List<LabelledFact> rows = new ArrayList<>();
        found.letters().forEach((letter, figure) -> {
            String name = wording.get(
                    "patterns.conduct",
                    String.valueOf(letter),
                    wording.get("patterns.law-" + found.statute().code() + "-" + letter));
            rows.add(new LabelledFact(
                    name, figure.isNone() ? Text.of(wording.get("portfolio-pdf.parts-none")) : links.counted(figure)));
        });
        if (!found.presenceMissing().isNone()) {
            rows.add(
                    new LabelledFact(wording.get("patterns.presence-missing"), links.counted(found.presenceMissing())));
        }
        return rows;
    }
}
