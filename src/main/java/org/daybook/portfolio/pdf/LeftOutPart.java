package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.portfolio.PortfolioContent;

/** What is not printed, so that nobody takes a part for the whole. */
final class LeftOutPart {
    /** More characters than these are counted, not listed. */
    private static final int LISTED = 40;

    private final PortfolioContent content;
    private final Wording wording;

    LeftOutPart(PortfolioContent content, Wording wording) {
        this.content = content;
        this.wording = wording;
    }

    /** Which incidents, sections, parts, kinds and exhibits are not printed, and what was struck out. */
    List<Fact> facts(PageFlow flow) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("portfolio-pdf.selection", wording.get(selection())));
        String sections = content.request().leftOutSections().stream()
                .sorted()
                .map(section -> wording.get("portfolio-pdf.section-" + section.code()))
                .collect(Collectors.joining("; "));
        facts.add(fact(
                "portfolio-pdf.sections-left-out",
                sections.isEmpty() ? wording.get("portfolio-pdf.parts-none") : sections));
        if (content.request().preset().isBrief()) {
            facts.add(fact("portfolio-pdf.brief", wording.get("portfolio-pdf.brief-value")));
        }
        if (!content.request().discretion().address()) {
            facts.add(fact("portfolio-pdf.address-struck", wording.get("portfolio-pdf.address-struck-value")));
        }
        if (!content.request().discretion().safekeeping()) {
            facts.add(fact("portfolio-pdf.safekeeping", wording.get("portfolio-pdf.safekeeping-value")));
        }
        if (!content.request().discretion().masked().isEmpty()) {
            facts.add(fact("portfolio-pdf.masked", wording.get("portfolio-pdf.masked-value")));
        }
        if (!content.request().discretion().witnesses()) {
            facts.add(fact("portfolio-pdf.witnesses-lettered", wording.get("portfolio-pdf.witnesses-lettered-value")));
        }
        String parts = String.join(
                "; ",
                content.leftOutParts().stream().sorted().map(wording::part).toList());
        facts.add(fact(
                "portfolio-pdf.parts-left-out", parts.isEmpty() ? wording.get("portfolio-pdf.parts-none") : parts));
        String kinds = content.leftOutKinds().stream()
                .sorted()
                .map(kind -> wording.get("particular." + kind.code() + "-many"))
                .collect(Collectors.joining("; "));
        facts.add(fact(
                "portfolio-pdf.kinds-left-out", kinds.isEmpty() ? wording.get("portfolio-pdf.parts-none") : kinds));
        facts.add(fact("portfolio-pdf.exhibits", exhibits()));
        facts.add(fact("portfolio-pdf.private-notes", wording.get("portfolio-pdf.private-notes-value")));
        facts.add(fact("portfolio-pdf.witness-contacts", wording.get("portfolio-pdf.witness-contacts-value")));
        if (!flow.missing().isEmpty()) {
            facts.add(fact("portfolio-pdf.not-drawn", notDrawn(flow)));
        }
        return facts;
    }

    private String exhibits() {
        String which = wording.get(which());
        return content.request().exhibits().leftOut().isEmpty()
                ? which
                : wording.get("portfolio-pdf.exhibits-without", which);
    }

    private String which() {
        return switch (content.request().exhibits().which()) {
            case ALL -> "portfolio-pdf.exhibits-all";
            case OF_PRINTED -> "portfolio-pdf.exhibits-of-printed";
            case NONE -> "portfolio-pdf.exhibits-none";
        };
    }

    private String selection() {
        if (content.selection()) {
            return "portfolio-pdf.selection-yes";
        }
        return content.ledger().isComplete() ? "portfolio-pdf.selection-no" : "portfolio-pdf.selection-readable";
    }

    private String notDrawn(PageFlow flow) {
        List<String> codes = flow.missing().codePoints().stream()
                .limit(LISTED)
                .map(code -> String.format(Locale.ROOT, "U+%04X", code))
                .toList();
        return wording.get(
                "portfolio-pdf.not-drawn-value", flow.missing().codePoints().size(), String.join(" ", codes));
    }

    private Fact fact(String label, String value) {
        return Fact.of(wording.get(label), value);
    }
}
