package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.pdf.Column;
import org.daybook.pdf.Density;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.ExhibitSheet;
import org.daybook.portfolio.PortfolioContent;
import org.jspecify.annotations.Nullable;

/** What this is, about whom, for whom, and where to find what. */
final class CoverSection implements Section {
    private static final float TOP = 70;

    /** The contents of a case with many chapters still end on this page. */
    private static final float TOP_WITH_CHAPTERS = 0;

    private static final float CONTENTS_HEAD = 66;
    private static final float CONTENTS_ROW = 18.6f;

    /** The most parts there are beside chapters. */
    private static final int USUAL_PARTS = 7;

    /** So many findings are named here; the last section names more. */
    private static final int FINDINGS = 5;

    private final PortfolioContent content;
    private final ExhibitNames exhibits;
    private final List<Chapter> chapters;
    private final Wording wording;

    CoverSection(PortfolioContent content, ExhibitNames exhibits, List<Chapter> chapters, Wording wording) {
        this.content = content;
        this.exhibits = exhibits;
        this.chapters = chapters.stream().filter(chapter -> !chapter.isEmpty()).toList();
        this.wording = wording;
    }

    @Override
    public void emit(PageFlow flow) {
        flow.space(chapters.isEmpty() ? TOP : TOP_WITH_CHAPTERS);
        flow.section(() -> {
            flow.title(wording.get("portfolio-pdf.title"), "cover");
            flow.paragraph(Text.of(wording.get("portfolio-pdf.subtitle")), TextStyle.SUBTITLE);
            flow.space(12);
            flow.facts(facts(), chapters.isEmpty() ? Density.OPEN : Density.CLOSE);
            flow.space(6);
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.confidential"))
                    .plain("\n" + wording.get("portfolio-pdf.confidential-note")));
            flow.note(Text.of(wording.get(whole())));
            new DoubtsPart(content.ledger(), wording).notes(flow, FINDINGS);
            damaged(flow);
            contents(flow);
        });
    }

    private void damaged(PageFlow flow) {
        String labels = content.damaged().stream().map(ExhibitSheet::label).collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.damaged-exhibits", labels))
                    .plain("\n" + wording.get("portfolio-pdf.damaged-exhibits-note")));
        }
    }

    private String whole() {
        if (content.selection()) {
            return "portfolio-pdf.selection-note";
        }
        return content.ledger().isComplete() ? "portfolio-pdf.whole-note" : "portfolio-pdf.readable-note";
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "portfolio-pdf.name", content.request().cover().name());
        add(facts, "portfolio-pdf.reference", content.request().cover().reference());
        add(facts, "portfolio-pdf.prepared-for", content.request().cover().preparedFor());
        add(facts, "portfolio-pdf.period", period());
        add(
                facts,
                "portfolio-pdf.incidents-printed",
                String.valueOf(content.sheets().size()));
        if (!content.particulars().isEmpty()) {
            add(
                    facts,
                    "portfolio-pdf.particulars-printed",
                    String.valueOf(content.particulars().size()));
        }
        if (!exhibits.isEmpty()) {
            add(
                    facts,
                    "portfolio-pdf.exhibits-printed",
                    String.valueOf(content.exhibits().size()));
        }
        add(facts, "portfolio-pdf.made-at", wording.formats().exactDateTime(content.madeAt()));
        add(facts, "portfolio-pdf.head-code", content.ledger().headCode().orElse(""));
        return facts;
    }

    private void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(wording.get(label), value));
        }
    }

    private String period() {
        LocalDate from = content.request().scope().from();
        LocalDate to = content.request().scope().to();
        if (from == null && to == null) {
            return wording.get("portfolio-pdf.period-all");
        }
        if (from == null || to == null) {
            return from == null
                    ? wording.get("portfolio-pdf.period-until", date(to))
                    : wording.get("portfolio-pdf.period-since", date(from));
        }
        return wording.get("portfolio-pdf.period-between", date(from), date(to));
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : wording.formats().date(date);
    }

    private void contents(PageFlow flow) {
        if (!chapters.isEmpty()) {
            // Rather all of it on the next page than its end.
            flow.need(CONTENTS_HEAD + CONTENTS_ROW * (USUAL_PARTS + chapters.size()));
        }
        flow.heading(2, wording.get("portfolio-pdf.contents"), null, null);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.part"), 0),
                Column.ofNumbers(wording.get("portfolio-pdf.page"), 50));
        flow.table(columns, chapters.isEmpty() ? TextStyle.SMALL : TextStyle.FINE, table -> {
            if (AboutSection.isNeeded(content.heading())) {
                table.row(line(flow, wording.get("portfolio-pdf.about"), Places.ABOUT));
            }
            table.row(line(flow, wording.get("portfolio-pdf.summary"), Places.SUMMARY));
            table.row(line(flow, wording.get("portfolio-pdf.chronology"), Places.CHRONOLOGY));
            chapters.forEach(chapter -> table.row(line(flow, chapter.title(), chapter.place())));
            table.row(line(flow, wording.get("portfolio-pdf.sheets"), Places.SHEETS));
            if (!exhibits.isEmpty()) {
                table.row(line(flow, wording.get("portfolio-pdf.exhibits"), Places.EXHIBITS));
            }
            if (exhibits.hasPlates()) {
                table.row(line(flow, wording.get("portfolio-pdf.plates"), Places.PLATES));
            }
            table.row(line(flow, wording.get("portfolio-pdf.method"), Places.METHOD));
        });
    }

    private static List<Text> line(PageFlow flow, String name, String place) {
        return List.of(Text.empty().link(name, place), Text.empty().link(flow.pageOf(place), place));
    }
}
