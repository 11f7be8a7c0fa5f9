package org.daybook.portfolio.pdf.section;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.portfolio.content.DisclosureOptions;
import org.daybook.portfolio.content.PortfolioContent;

/** What in this document stands in place of words of the diary, so that nobody takes its words for all of hers. */
public final class RedactionLabels {
    private final DisclosureOptions discretion;
    private final SectionWording wording;

    public RedactionLabels(PortfolioContent content, SectionWording wording) {
        discretion = content.request().discretion();
        this.wording = wording;
    }

    /** A sentence each, with a blank before it; empty if nothing is struck out. */
    public String sentences() {
        return Stream.of(
                        discretion.address() && discretion.masked().isEmpty() ? "" : "portfolio-pdf.struck-words",
                        discretion.witnesses() ? "" : "portfolio-pdf.struck-witnesses",
                        discretion.leftOutParts().isEmpty() ? "" : "portfolio-pdf.struck-parts")
                .filter(key -> !key.isEmpty())
                .map(key -> " " + wording.get(key))
                .collect(Collectors.joining());
    }
}
