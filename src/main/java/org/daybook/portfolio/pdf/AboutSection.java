package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetailKind;

/** What the writer lets be printed about herself, and whose law may be relevant. */
final class AboutSection implements Section {
    private final CaseHeading heading;
    private final SectionWording wording;

    AboutSection(CaseHeading heading, SectionWording wording) {
        this.heading = heading;
        this.wording = wording;
    }

    @Override
    public String title() {
        return wording.get("portfolio-pdf.about");
    }

    @Override
    public String place() {
        return AnchorNames.ABOUT;
    }

    @Override
    public boolean isEmpty() {
        return heading.about().isEmpty() && heading.jurisdiction() == Jurisdiction.NOT_SAID;
    }

    @Override
    public void emit(PageFlow flow) {
        flow.section(() -> {
            flow.heading(1, title(), place());
            flow.paragraph(Text.of(wording.get("portfolio-pdf.about-note")), TextStyle.SMALL);
            flow.facts(facts(), FactDensity.CLOSE);
        });
    }

    private List<LabelledFact> facts() {
        List<LabelledFact> facts = new ArrayList<>();
        for (PersonDetailKind item : PersonDetailKind.values()) {
            add(
                    facts,
                    "portfolio-pdf.about-" + item.code(),
                    heading.detail(item).text());
        }
        if (heading.jurisdiction() != Jurisdiction.NOT_SAID) {
            add(
                    facts,
                    "portfolio-pdf.jurisdiction",
                    wording.get("portfolio-pdf.law-" + heading.jurisdiction().code()));
        }
        return facts;
    }

    private void add(List<LabelledFact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(LabelledFact.of(wording.get(label), value.strip()));
        }
    }
}
