package org.daybook.portfolio.pdf.method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.PortfolioSection;

/** What is not printed, derived from what is, so that nobody takes a part for the whole. */
final class OmissionsPart {
    /** The number of characters beyond which items are counted, not listed. */
    private static final int LISTED = 40;

    private final PortfolioContent content;
    private final Set<PortfolioSection> printed;
    private final WithheldFormatter withheld;
    private final SectionWording wording;

    /** @param printed the sections that are in the document */
    OmissionsPart(PortfolioContent content, Set<PortfolioSection> printed, SectionWording wording) {
        this.content = content;
        this.printed = printed;
        this.wording = wording;
        withheld = new WithheldFormatter(content, wording);
    }

    /**
     * Which incidents, exhibits, sections and parts are not printed, how many other records, and what was struck out.
     */
    List<LabelledFact> facts(PageFlow flow) {
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.withheld-incidents", withheld.incidents());
        facts.add("portfolio-pdf.withheld-exhibits", withheld.exhibits());
        facts.add("portfolio-pdf.withheld-records", withheld.records());
        kinds(facts);
        facts.add("portfolio-pdf.sections-left-out", sections());
        if (content.request().preset().isBrief()) {
            facts.add("portfolio-pdf.brief", wording.get("portfolio-pdf.brief-value"));
        } else if (!printed.contains(PortfolioSection.SHEETS)
                && !content.sheets().isEmpty()) {
            facts.add(
                    "portfolio-pdf.no-sheets",
                    wording.get(
                            printed.contains(PortfolioSection.CHRONOLOGY)
                                    ? "portfolio-pdf.no-sheets-rows"
                                    : "portfolio-pdf.no-sheets-no-rows"));
        }
        struckOut(facts);
        facts.add("portfolio-pdf.parts-left-out", parts());
        exhibits(facts);
        facts.add("portfolio-pdf.private-notes", wording.get("portfolio-pdf.private-notes-value"));
        facts.add("portfolio-pdf.witness-contacts", wording.get("portfolio-pdf.witness-contacts-value"));
        if (!flow.missing().isEmpty()) {
            facts.add("portfolio-pdf.not-drawn", notDrawn(flow));
        }
        return facts.all();
    }

    /** What is masked, lettered or shortened wherever it occurs. */
    private void struckOut(FactList facts) {
        if (!content.request().discretion().address()) {
            facts.add("portfolio-pdf.address-struck", wording.get("portfolio-pdf.address-struck-value"));
        }
        if (!content.request().discretion().safekeeping()) {
            facts.add("portfolio-pdf.safekeeping", wording.get("portfolio-pdf.safekeeping-value"));
        }
        if (!content.request().discretion().routines()) {
            facts.add("portfolio-pdf.routines", wording.get("portfolio-pdf.routines-value"));
        }
        if (content.request().served().withholdsHealth()) {
            facts.add("portfolio-pdf.health", wording.get("portfolio-pdf.health-value"));
        }
        if (!content.request().discretion().masked().isEmpty()) {
            facts.add("portfolio-pdf.masked", wording.get("portfolio-pdf.masked-value"));
        }
        if (!content.request().discretion().witnesses()) {
            facts.add("portfolio-pdf.witnesses-lettered", wording.get("portfolio-pdf.witnesses-lettered-value"));
        }
    }

    /**
     * All kinds of which there is no record here, so that it does not show of which the diary has any. What may be
     * served names none: that a kind is asked for at all, such as safety steps, is not for the other side. Nor is
     * anyone told to ask for what is kept apart.
     */
    private void kinds(FactList facts) {
        if (content.request().preset().isForBothSides()
                || !content.request().discretion().safekeeping()) {
            return;
        }
        Set<CaseRecordKind> shown =
                content.caseRecords().stream().map(CaseRecordSheet::kind).collect(Collectors.toSet());
        List<String> kinds = Arrays.stream(CaseRecordKind.values())
                .filter(kind -> !shown.contains(kind) && !kind.isKeptApart())
                .map(kind -> wording.get("particular." + kind.code() + "-many"))
                .toList();
        // 'None' would be untrue where only what is kept apart is not printed.
        if (!kinds.isEmpty() || shown.size() == CaseRecordKind.values().length) {
            facts.add("portfolio-pdf.kinds-left-out", listed(kinds));
        }
    }

    /** Whether it is for a supporter; other readers are not told that the section exists. */
    private boolean isForSupporter() {
        return content.request().preset().offers(PortfolioSection.OPEN)
                && !content.request().mayBeServed();
    }

    private String sections() {
        return listed(Arrays.stream(PortfolioSection.values())
                .filter(section -> !printed.contains(section))
                .filter(section -> section != PortfolioSection.OPEN || isForSupporter())
                .filter(section -> section != PortfolioSection.MESSAGES
                        || !content.conversations().isEmpty())
                .map(section -> wording.get("portfolio-pdf.section-" + section.code()))
                .toList());
    }

    /** What of files and of earlier descriptions no list has. */
    private void exhibits(FactList facts) {
        if (content.exhibits().isEmpty() || content.request().preset().isBrief()) {
            return;
        }
        facts.add("portfolio-pdf.file-parts", wording.get(fileParts()));
        String amended = content.exhibits().stream()
                .filter(exhibit -> exhibit.amendments() > 0)
                .map(ExhibitSheet::label)
                .collect(Collectors.joining(", "));
        if (!amended.isEmpty()) {
            facts.add("portfolio-pdf.exhibits-amended", amended);
        }
    }

    private String fileParts() {
        if (!content.request().exhibits().origins()) {
            return "portfolio-pdf.file-parts-origins";
        }
        return content.request().discretion().address()
                ? "portfolio-pdf.file-parts-folder"
                : "portfolio-pdf.file-parts-place";
    }

    /** The parts that she ticked; 'None' only where the rows above name no other part either. */
    private String parts() {
        List<String> parts =
                content.leftOutParts().stream().sorted().map(wording::part).toList();
        return parts.isEmpty() && content.isWithoutParts() ? "" : listed(parts);
    }

    private String listed(List<String> names) {
        return names.isEmpty() ? wording.get("portfolio-pdf.parts-none") : String.join("; ", names);
    }

    private String notDrawn(PageFlow flow) {
        List<String> codes = flow.missing().codePoints().stream()
                .limit(LISTED)
                .map(code -> String.format(Locale.ROOT, "U+%04X", code))
                .toList();
        return wording.get(
                "portfolio-pdf.not-drawn-value", flow.missing().codePoints().size(), String.join(" ", codes));
    }
}
