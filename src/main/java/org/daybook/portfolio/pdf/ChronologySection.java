package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import org.daybook.facts.Incident;
import org.daybook.facts.What;
import org.daybook.pdf.Column;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.IncidentSheet;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioPart;

/** All incidents in order of date, a row each, with the page of its sheet. */
final class ChronologySection implements Section {
    /** So many characters of an account are shown; the sheet has all of it. */
    private static final int SHOWN = 140;

    private final PortfolioContent content;
    private final Wording wording;
    private final boolean withPlace;

    ChronologySection(PortfolioContent content, Wording wording) {
        this.content = content;
        this.wording = wording;
        withPlace = !content.leftOutParts().contains(PortfolioPart.WHERE);
    }

    @Override
    public void emit(PageFlow flow) {
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, wording.get("portfolio-pdf.chronology"), Places.CHRONOLOGY);
            flow.paragraph(Text.of(wording.get("portfolio-pdf.chronology-note")), TextStyle.SMALL);
            flow.table(columns(), TextStyle.SMALL, table -> {
                for (IncidentSheet sheet : content.sheets()) {
                    table.row(row(flow, sheet));
                }
            });
        });
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.heading(wording.get("portfolio-pdf.number"), 30));
        columns.add(Column.of(wording.get("portfolio-pdf.when"), 104));
        columns.add(Column.of(wording.get("portfolio-pdf.what"), 0));
        if (withPlace) {
            columns.add(Column.of(wording.get("portfolio-pdf.where"), 84));
        }
        columns.add(Column.ofNumbers(wording.get("portfolio-pdf.page"), 32));
        return columns;
    }

    private List<Text> row(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        String place = Places.incident(sheet.number());
        List<Text> row = new ArrayList<>();
        row.add(Text.of(String.valueOf(sheet.number())));
        row.add(Text.of(wording.formats().when(incident.when())));
        row.add(what(sheet));
        if (withPlace) {
            row.add(Text.of(incident.where().place()));
        }
        row.add(Text.empty().link(flow.pageOf(place), place));
        return row;
    }

    private Text what(IncidentSheet sheet) {
        What what = sheet.current().what();
        Text text = Text.empty();
        if (sheet.withdrawal() != null) {
            text = text.bold(wording.get("portfolio-pdf.withdrawn") + "\n");
        }
        if (!what.types().isEmpty()) {
            text = text.bold(wording.types(what.types()) + "\n");
        }
        return text.plain(opening(what.happened()));
    }

    /** The beginning of an account on one line, cut between words where possible, and marked as cut. */
    private static String opening(String account) {
        String line = onOneLine(account);
        if (line.codePointCount(0, line.length()) <= SHOWN) {
            return line;
        }
        int end = line.offsetByCodePoints(0, SHOWN);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > end / 2 ? blank : end) + " …";
    }

    /** The words with one blank between them, no further than is needed to see whether they are cut. */
    private static String onOneLine(String account) {
        StringBuilder line = new StringBuilder();
        String words = account.strip();
        boolean blank = false;
        for (int i = 0; i < words.length() && line.length() <= 2 * SHOWN + 2; i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space) {
                line.append(blank ? " " : "").append(c);
            }
            blank = space;
        }
        return line.toString();
    }
}
