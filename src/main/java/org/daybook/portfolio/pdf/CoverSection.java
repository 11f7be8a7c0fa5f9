package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSection;
import org.daybook.portfolio.content.PortfolioSummary.Totals;
import org.daybook.portfolio.pdf.section.CaseParties;
import org.daybook.portfolio.pdf.section.CaveatsPart;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldWords;
import org.jspecify.annotations.Nullable;

/** What this is, about whom, for whom, and where to find what. */
final class CoverSection {
    private static final float TOP = 70;

    /** The contents of a case with many parts still end on this page. */
    private static final float TOP_WITH_MANY = 0;

    private static final float CONTENTS_HEAD = 66;
    private static final float CONTENTS_ROW = 13.4f;
    private static final float CLOSE = 0.7f;
    private static final float OPEN = 3.5f;

    /** With so few parts there is room to be generous. */
    private static final int FEW_PARTS = 8;

    /** So many findings are named here; the last section names more. */
    private static final int FINDINGS = 5;

    private final PortfolioContent content;
    private final ExhibitNames exhibits;
    private final CrossReferences links;
    private final List<Section> sections;
    private final Set<PortfolioSection> printed;
    private final SectionWording wording;

    /**
     * @param sections those that follow, in order
     * @param printed which of those that can be left out are among them
     */
    CoverSection(
            PortfolioContent content,
            ExhibitNames exhibits,
            CrossReferences links,
            List<Section> sections,
            Set<PortfolioSection> printed,
            SectionWording wording) {
        this.content = content;
        this.links = links;
        this.printed = printed;
        this.exhibits = exhibits;
        this.sections = List.copyOf(sections);
        this.wording = wording;
    }

    void emit(PageFlow flow) {
        boolean brief = content.request().preset().isBrief();
        boolean few = sections.size() <= FEW_PARTS && !brief;
        flow.space(few ? TOP : TOP_WITH_MANY);
        flow.section(() -> {
            flow.title(wording.get("portfolio-pdf.title"), "cover");
            flow.paragraph(Text.of(madeFor()), TextStyle.SUBTITLE);
            flow.space(few ? 12 : 4);
            flow.facts(facts(), few ? FactDensity.OPEN : FactDensity.CLOSE);
            if (brief) {
                new SignificantPart(content, links, wording).emit(flow);
            }
            flow.space(few ? 6 : 0);
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.confidential"))
                    .plain("\n"
                            + wording.get(
                                    content.request().preset().isForBothSides()
                                            ? "portfolio-pdf.confidential-note-court"
                                            : "portfolio-pdf.confidential-note")));
            flow.note(Text.of(new WithheldWords(content, wording).inShort()));
            new CaveatsPart(content.ledger(), wording).notes(flow, FINDINGS);
            damaged(flow);
            contents(flow);
        });
    }

    /** What it is for, or since when it goes on. */
    private String madeFor() {
        return content.ledger()
                .since()
                .map(made -> wording.get(
                        "portfolio-pdf.title-since", wording.formats().date(made.toLocalDate())))
                .orElseGet(this::preset);
    }

    private String preset() {
        String preset =
                wording.get("portfolio-pdf.preset-" + content.request().preset().code());
        return content.request().discretion().address() ? preset : wording.get("portfolio-pdf.without-address", preset);
    }

    private void damaged(PageFlow flow) {
        String labels = content.damaged().stream().map(ExhibitSheet::label).collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.damaged-exhibits", labels))
                    .plain("\n" + wording.get("portfolio-pdf.damaged-exhibits-note")));
        }
    }

    private List<LabelledFact> facts() {
        List<LabelledFact> facts = new ArrayList<>();
        CaseParties parties = new CaseParties(content, printed, wording);
        add(facts, "portfolio-pdf.name", parties.writer());
        add(facts, "portfolio-pdf.held-responsible", parties.responsible());
        add(facts, "portfolio-pdf.reference", parties.reference());
        add(facts, "portfolio-pdf.officer", parties.officer());
        add(facts, "portfolio-pdf.prepared-for", content.request().cover().preparedFor());
        add(facts, "portfolio-pdf.period", isOfAllDates() ? "" : period());
        if (content.request().preset().isBrief()) {
            add(facts, "portfolio-pdf.printed", printed());
            add(facts, "portfolio-pdf.code-of-printing", content.code().toString());
            return facts;
        }
        add(facts, "portfolio-pdf.since", since());
        add(facts, "portfolio-pdf.incidents-printed", incidents());
        beside(facts);
        add(facts, "portfolio-pdf.made-at", wording.formats().exactDateTime(content.madeAt()));
        add(facts, "portfolio-pdf.head-code", content.ledger().headCode().orElse(""));
        add(facts, "portfolio-pdf.code-of-printing", content.code().toString());
        return facts;
    }

    /** How many other records and exhibits, on one line where there are both: the contents still have to find room. */
    private void beside(List<LabelledFact> facts) {
        String records = String.valueOf(content.caseRecords().size());
        String listed = String.valueOf(content.exhibits().size());
        if (content.caseRecords().isEmpty()) {
            add(facts, "portfolio-pdf.exhibits-printed", exhibits.isEmpty() ? "" : listed);
        } else {
            add(
                    facts,
                    "portfolio-pdf.particulars-printed",
                    exhibits.isEmpty() ? records : wording.get("portfolio-pdf.and-exhibits-printed", records, listed));
        }
    }

    /** How much it is and when it was made, on one line. */
    private String printed() {
        return wording.get(
                "portfolio-pdf.printed-value",
                content.summary().totals().incidents(),
                content.caseRecords().size(),
                content.exhibits().size(),
                wording.formats().exactDateTime(content.madeAt()));
    }

    private boolean isOfAllDates() {
        return content.request().scope().from() == null
                && content.request().scope().to() == null;
    }

    private void add(List<LabelledFact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(LabelledFact.of(wording.get(label), value));
        }
    }

    /** How many count, and how many records are printed that do not. */
    private String incidents() {
        Totals totals = content.summary().totals();
        return totals.records() == totals.incidents()
                ? String.valueOf(totals.incidents())
                : wording.get(
                        "portfolio-pdf.incidents-printed-value",
                        totals.incidents(),
                        totals.unclassified().count(),
                        totals.withdrawn().count());
    }

    private String period() {
        LocalDate from = content.request().scope().from();
        LocalDate to = content.request().scope().to();
        if (from == null || to == null) {
            return from == null
                    ? wording.get("portfolio-pdf.period-until", date(to))
                    : wording.get("portfolio-pdf.period-since", date(from));
        }
        return wording.get("portfolio-pdf.period-between", date(from), date(to));
    }

    /** Only what was written after an entry of the diary; empty if that is all. */
    private String since() {
        long since = content.request().scope().since();
        if (since == 0) {
            return "";
        }
        return content.ledger()
                .since()
                .map(made -> wording.get(
                        "portfolio-pdf.since-portfolio", wording.formats().dateTime(made), String.valueOf(since)))
                .orElseGet(() -> wording.get("portfolio-pdf.since-entry", String.valueOf(since)));
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : wording.formats().date(date);
    }

    private void contents(PageFlow flow) {
        // Rather all of it on the next page than its end.
        flow.need(CONTENTS_HEAD + CONTENTS_ROW * sections.size());
        flow.heading(2, wording.get("portfolio-pdf.contents"), null, null);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.part"), 0),
                Column.ofNumbers(wording.get("portfolio-pdf.page"), 50));
        flow.table(
                columns,
                sections.size() <= FEW_PARTS ? TextStyle.SMALL : TextStyle.FINE,
                sections.size() <= FEW_PARTS ? OPEN : CLOSE,
                table -> sections.forEach(section -> table.row(line(flow, section.title(), section.place()))));
    }

    private static List<Text> line(PageFlow flow, String name, String place) {
        return List.of(Text.empty().link(name, place), Text.empty().link(flow.pageOf(place), place));
    }
}
