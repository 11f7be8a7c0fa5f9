package org.daybook.portfolio.pdf.method;

import java.util.List;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetailKind;

/** What the writer allows to be printed about herself, and which law may be relevant. */
public final class AboutWriterSection extends Section {
    private final CaseHeading heading;
    private final SectionWording wording;

    public AboutWriterSection(CaseHeading heading, SectionWording wording) {
        super(wording.get("portfolio-pdf.about"), AnchorNames.ABOUT);
        this.heading = heading;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return heading.about().isEmpty() && heading.jurisdiction() == Jurisdiction.NOT_SAID;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.about-note")), TextStyle.SMALL);
        flow.facts(facts(), FactDensity.SMALL);
    }

    /** The initials follow the name. */
    private String text(PersonDetailKind item) {
        String text = heading.detail(item).text();
        String initials = heading.detail(PersonDetailKind.INITIALS).text();
        boolean isNamed = !heading.detail(PersonDetailKind.NAME).text().isBlank();
        return switch (item) {
            case NAME -> isNamed && !initials.isBlank() ? text + " (" + initials + ")" : text;
            case INITIALS -> isNamed ? "" : text;
            default -> text;
        };
    }

    private List<LabelledFact> facts() {
        FactList facts = new FactList(wording);
        for (PersonDetailKind item : PersonDetailKind.values()) {
            facts.add("portfolio-pdf.about-" + item.code(), text(item));
        }
        if (heading.jurisdiction() != Jurisdiction.NOT_SAID) {
            facts.add(
                    "portfolio-pdf.jurisdiction",
                    wording.get("portfolio-pdf.law-" + heading.jurisdiction().code()));
        }
        return facts.all();
    }
}
