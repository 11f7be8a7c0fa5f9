package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.OrderBreaches;
import org.daybook.pattern.OrderBreaches.OfTerm;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/**
 * A table of incidents and the terms that, as far as the writer knows, they broke: a row for each incident, with who
 * did it and how sure the writer is, and a column for each broken term if there is room.
 */
final class BreachTable {
    /** With more terms, they are listed in words. */
    private static final int MOST_COLUMNS = 8;

    private static final float START = 110;
    private static final float TERM = 16;
    private static final float WHEN_AND_WHO = 112;
    private static final float TERMS_IN_WORDS = 120;
    private static final float PADDING = 2;
    private static final String MARK = "•";

    private final OrderBreaches breaches;
    private final Map<OfTerm, Set<Id<Incident>>> broken = new LinkedHashMap<>();
    private final Set<Id<Incident>> withoutTerm;
    private final List<CaseRecordSheet> orders;
    private final CrossReferences links;
    private final SectionWording wording;

    BreachTable(List<CaseRecordSheet> orders, OrderBreaches breaches, CrossReferences links, SectionWording wording) {
        this.orders = orders;
        this.breaches = breaches;
        this.links = links;
        this.wording = wording;
        breaches.terms().stream()
                .filter(term -> !term.figure().isNone())
                .forEach(term -> broken.put(term, term.figure().ids()));
        withoutTerm = breaches.withoutTerm().ids();
    }

    void emit(PageFlow flow, int level) {
        flow.need(START);
        flow.bookmarkedHeading(level, wording.get("portfolio-pdf.breaches"));
        flow.paragraph(
                Text.of(wording.get(isInColumns() ? "portfolio-pdf.breaches-columns" : "portfolio-pdf.breaches-words")),
                TextStyle.SMALL);
        String unmarked = breaches.terms().stream()
                .filter(term -> links.isUnmarked(term.term().id()))
                .map(this::mark)
                .collect(Collectors.joining(", "));
        if (!unmarked.isEmpty()) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.breaches-unmarked", unmarked)), TextStyle.SMALL);
        }
        flow.table(
                columns(),
                TextStyle.TABLE,
                PADDING,
                table -> breaches.any().incidents().forEach(incident -> table.row(row(flow, incident))));
    }

    private boolean isInColumns() {
        return broken.size() <= MOST_COLUMNS;
    }

    private List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.heading(wording.get("portfolio-pdf.number"), 24));
        columns.add(TableColumn.of(wording.get("portfolio-pdf.when-and-who"), WHEN_AND_WHO));
        if (isInColumns()) {
            broken.keySet().forEach(term -> columns.add(TableColumn.of(mark(term), TERM)));
        } else {
            columns.add(TableColumn.of(wording.get("portfolio-pdf.term-broken"), TERMS_IN_WORDS));
        }
        columns.add(TableColumn.of(wording.get("portfolio-pdf.what"), 0));
        return columns;
    }

    /** '2.1' for the first term of order 2; for a former term the order and a dash. */
    private String mark(OfTerm term) {
        String order = String.valueOf(term.order().number());
        if (term.former()) {
            return order + ".–";
        }
        int place = orders.stream()
                .filter(sheet -> sheet.id().equals(term.order().id()))
                .findFirst()
                .map(sheet -> breaches.of(sheet.id()).indexOf(term) + 1)
                .orElse(0);
        return order + "." + place;
    }

    private List<Text> row(PageFlow flow, Incident incident) {
        List<Text> row = new ArrayList<>();
        row.add(links.numberAndPage(incident.id(), flow));
        String who = wording.whoAndHowSure(incident.who());
        row.add(Text.of(
                SectionWording.joined("\n", wording.formats().when(incident.when()), who, links.custody(incident))));
        if (isInColumns()) {
            broken.values()
                    .forEach(ids ->
                            row.add(ids.contains(incident.id()) ? Text.empty().bold(MARK) : Text.empty()));
        } else {
            row.add(Text.of(broken.entrySet().stream()
                    .filter(term -> term.getValue().contains(incident.id()))
                    .map(term -> mark(term.getKey()))
                    .collect(Collectors.joining(", "))));
        }
        row.add(what(incident));
        return row;
    }

    /** Its kinds, since the chronology tells what happened, and her words about the term if none is printed. */
    private Text what(Incident incident) {
        Text text = Text.of(wording.types(CountableIncident.kinds(incident).stream()
                .filter(type -> type != IncidentType.ORDER_BREACHED)
                .toList()));
        String written = incident.background().orderTerm().strip();
        return withoutTerm.contains(incident.id()) && !written.isEmpty()
                ? text.plain("\n")
                        .bold(wording.get("portfolio-pdf.labelled", wording.get("portfolio-pdf.broken-as-written")))
                        .plain(written)
                : text;
    }
}
