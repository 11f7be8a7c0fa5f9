package org.daybook.portfolio.pdf.section;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.DisclosureOptions;

/** The explanation of the redaction marks in this document, so that nobody takes what is printed for all her words. */
public final class RedactionLabels {
    private final DisclosureOptions discretion;
    private final SectionWording wording;

    public RedactionLabels(PortfolioContent content, SectionWording wording) {
        discretion = content.request().discretion();
        this.wording = wording;
    }

    /** The sentences, each with a space before it; empty if nothing is redacted. */
    public String sentences() {
        return marks() + (discretion.leftOutParts().isEmpty() ? "" : " " + wording.get("portfolio-pdf.struck-parts"));
    }

    /** What each mark means, and which letters replace names: one sentence for each, with a space before it. */
    public String marks() {
        return Stream.concat(discretion.marks().stream(), Stream.of("witnesses").filter(_ -> !discretion.witnesses()))
                .map(key -> " " + wording.get("portfolio-pdf.struck-" + key))
                .collect(Collectors.joining());
    }
}
