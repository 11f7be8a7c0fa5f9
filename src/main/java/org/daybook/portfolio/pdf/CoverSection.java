package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.ledger.HeadCode;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary.Totals;
import org.daybook.portfolio.pdf.method.DisclosureSection;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CaseParties;
import org.daybook.portfolio.pdf.section.CaveatsPart;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.RedactionLabels;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.ReaderHoldings;
import org.jspecify.annotations.Nullable;

/** The cover: what this is, about whom, for whom, and the contents. */
final class CoverSection {
    private static final float TOP = 70;

    /** The contents of a case with many parts still end on this page. */
    private static final float TOP_WITH_MANY = 0;

    private static final float CLOSE = 0.2f;
    private static final float OPEN = 3.5f;

    /** With so few parts there is room to be generous. */
    private static final int FEW_PARTS = 8;

    /** How many findings are named here; the last section names more. */
    private static final int FINDINGS = 5;

    private final PortfolioContent content;
    private final CrossReferences links;
    private final List<ContentsLine> lines;
    private final Set<PortfolioSection> printed;
    private final long ownMessages;
    private final SectionWording wording;

    /**
     * @param printed which of those that can be left out are among them
     * @param ownMessages how many messages that the writer sent are left out of the conversations of printed incidents
     */
    CoverSection(
            PortfolioContent content,
            CrossReferences links,
            List<ContentsLine> lines,
            Set<PortfolioSection> printed,
            long ownMessages,
            SectionWording wording) {
        this.content = content;
        this.ownMessages = ownMessages;
        this.links = links;
        this.printed = printed;
        this.lines = List.copyOf(lines);
        this.wording = wording;
    }

    void emit(PageFlow flow) {
        boolean few = lines.size() <= FEW_PARTS;
        flow.space(few ? TOP : TOP_WITH_MANY);
        flow.section(() -> {
            flow.title(wording.get("portfolio-pdf.title"), "cover");
            flow.paragraph(Text.of(madeFor()), TextStyle.SUBTITLE);
            flow.space(few ? 12 : 0);
            flow.facts(facts(flow), few ? FactDensity.OPEN : FactDensity.SMALL);
            flow.space(few ? 6 : 0);
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.confidential"))
                    .plain("\n"
                            + wording.get("portfolio-pdf.confidential-note"
                                    + content.request().readership())
                            + "\n"
                            + new WithheldFormatter(content, wording).inShort()
                            + (ownMessages == 0 ? "" : " " + wording.get("portfolio-pdf.own-messages", ownMessages))
                            + new RedactionLabels(content, wording).marks()));
            new CaveatsPart(content.ledger(), wording).notes(flow, FINDINGS);
            damaged(flow);
            contents(flow);
        });
    }

    /** Its purpose, or the portfolio it continues. */
    private String madeFor() {
        return content.ledger()
                .since()
                .map(made -> wording.get(
                        "portfolio-pdf.title-since", wording.formats().date(made.toLocalDate())))
                .orElseGet(this::preset);
    }

    private String preset() {
        PortfolioPreset made = content.request().preset();
        boolean open = made == PortfolioPreset.PROTECTION_ORDER
                && content.request().readership().isEmpty();
        String preset =
                wording.get("portfolio-pdf.preset-" + (open ? PortfolioPreset.PROTECTION_ORDER_OFFICER : made).code());
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

    /** The complaint, and where to read more about it. */
    private Text complaint(PageFlow flow, CaseParties parties) {
        String told = DisclosureSection.isFor(content.request().preset())
                        && !parties.referencesOfComplaint().isEmpty()
                ? parties.complaint()
                : "";
        return told.isEmpty()
                ? Text.empty()
                : Text.of(told + " ")
                        .then(links.onPage(wording.get("portfolio-pdf.disclosure"), AnchorNames.DISCLOSURE, flow));
    }

    private List<LabelledFact> facts(PageFlow flow) {
        FactList facts = new FactList(wording);
        CaseParties parties = new CaseParties(content, printed, wording);
        facts.add("portfolio-pdf.court", parties.court());
        facts.add("portfolio-pdf.between", parties.between());
        facts.add("portfolio-pdf.name", parties.between().isEmpty() ? parties.writer() : "");
        facts.add("portfolio-pdf.held-responsible", parties.responsible());
        boolean isForHerSide = !content.request().preset().mayBeServed();
        RecordFactRows reference = RecordFactRows.shared(wording);
        reference.add(
                wording.get(parties.isOfCourt() ? "portfolio-pdf.bundle-case-number" : "portfolio-pdf.reference"),
                parties.reference());
        reference.add(wording.get("particular.reference.hearing"), isForHerSide ? parties.hearing() : "");
        facts.addAll(reference.all());
        facts.add("report.complaint", complaint(flow, parties));
        RecordFactRows police = RecordFactRows.shared(wording);
        police.add(wording.get("portfolio-pdf.officer"), parties.officer());
        police.add(
                wording.get("portfolio-pdf.prepared-for"),
                content.request().cover().preparedFor());
        facts.addAll(police.all());
        facts.add("portfolio-pdf.stage", isForHerSide ? parties.stage() : "");
        facts.add("portfolio-pdf.orders-in-force", parties.orders());
        facts.add("portfolio-pdf.about-safe-contact", parties.safeContact());
        facts.add("portfolio-pdf.about-giving-evidence", parties.givingEvidence());
        facts.add("report.asked", isForPolice() ? parties.asked() : "");
        facts.add("portfolio-pdf.period", isOfAllDates() ? "" : period());
        facts.add("portfolio-pdf.since", since());
        RecordFactRows rows = RecordFactRows.shared(wording);
        rows.add(wording.get("portfolio-pdf.incidents-printed"), incidents());
        rows.add(wording.get("portfolio-pdf.particulars-printed"), number(content.caseRecords()));
        rows.add(wording.get("portfolio-pdf.exhibits-printed"), number(content.exhibits()));
        rows.end();
        // In this order neither code is broken over two lines, and the contents still end on this page.
        rows.add(
                wording.get("portfolio-pdf.head-code"),
                content.ledger().headCode().map(HeadCode::toString).orElse(""));
        rows.add(wording.get("portfolio-pdf.made-at"), wording.formats().exactDateTime(content.madeAt()));
        rows.add(wording.get("portfolio-pdf.code-of-printing"), content.code().toString());
        facts.addAll(rows.all());
        return facts.all();
    }

    private boolean isForPolice() {
        return content.request().preset() == PortfolioPreset.POLICE_FILE;
    }

    private static String number(List<?> printed) {
        return printed.isEmpty() ? "" : String.valueOf(printed.size());
    }

    private boolean isOfAllDates() {
        return content.request().scope().from() == null
                && content.request().scope().to() == null;
    }

    /** The number of incidents counted, and of records printed but not counted. */
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
        ReaderHoldings held = content.request().scope().held();
        return held.since() == 0 ? "" : wording.since(held);
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : wording.formats().date(date);
    }

    /** What each part has within it, unless the contents end on this page only without. */
    private void contents(PageFlow flow) {
        boolean isShort = !isOnPage(flow, true) && isOnPage(flow, false);
        // All of the contents on the next page, rather than only their end.
        flow.together(kept -> contents(kept, !isShort));
    }

    private boolean isOnPage(PageFlow flow, boolean within) {
        return flow.trial(trial -> contents(trial, within)).page() == flow.page();
    }

    private void contents(PageFlow flow, boolean within) {
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.part"), 0),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.page"), 50));
        boolean few = lines.size() <= FEW_PARTS;
        flow.heading(2, wording.get("portfolio-pdf.contents"));
        flow.table(
                columns,
                few ? TextStyle.SMALL : TextStyle.TABLE,
                few ? OPEN : CLOSE,
                table -> lines.forEach(line -> table.row(texts(flow, line, within))));
    }

    private List<Text> texts(PageFlow flow, ContentsLine line, boolean within) {
        Text title = line.isOfPart()
                ? Text.empty().boldLink(line.title(), line.place())
                : Text.empty().link(line.title(), line.place());
        Text parts = Text.joined(
                "; ",
                line.within().stream()
                        .filter(_ -> within)
                        .map(one -> links.onPage(one.title(), one.place(), flow))
                        .toList());
        return List.of(
                Text.joined("\n", List.of(title, parts)), Text.empty().link(flow.pageOf(line.place()), line.place()));
    }
}
