package org.daybook.portfolio.pdf;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.portfolio.DisclosureOptions;
import org.daybook.portfolio.PortfolioContent;

/** What in this document stands in place of words of the diary, so that nobody takes its words for all of hers. */
final class RedactionLabels {
    private final DisclosureOptions discretion;
    private final SectionWording wording;

    RedactionLabels(PortfolioContent content, SectionWording wording) {
        discretion = content.request().discretion();
        this.wording = wording;
    }

    /** A sentence each, with a blank before it; empty if nothing is struck out. */
    String sentences() {
        return Stream.of(
                        discretion.address() && discretion.masked().isEmpty() ? "" : "portfolio-pdf.struck-words",
                        discretion.witnesses() ? "" : "portfolio-pdf.struck-witnesses",
                        discretion.leftOutParts().isEmpty() ? "" : "portfolio-pdf.struck-parts")
                .filter(key -> !key.isEmpty())
                .map(key -> " " + wording.get(key))
                .collect(Collectors.joining());
    }
}
