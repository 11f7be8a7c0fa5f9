package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecord;
import org.daybook.pattern.BeforeAfterCounts;
import org.daybook.pattern.ComparisonDay;
import org.daybook.pattern.DayWindow;
import org.daybook.pattern.OrderBreaches;
import org.daybook.pattern.StopRequestCounts;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.FigureRows.FigureRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** When they were told to stop, what happened before and after, and what orders forbid. */
final class StopRequestSection {
    private static final int AT_FIRST = 4;
    private static final int MOST_TERMS = 12;
    private static final double LABELS_PERCENT = 30;
    private static final double CELL_PERCENT = 35;

    private final StopRequestCounts told;
    private final FigureLinks links;
    private final FigureRows figures;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final MarkerFormatter markers;

    StopRequestSection(StopRequestCounts told, FigureLinks links, Messages messages) {
        this.told = told;
        this.links = links;
        this.figures = new FigureRows(links, messages);
        this.messages = messages;
        // The titles of orders and requests never name another record.
        this.lines = new CaseRecordLines(messages);
        this.markers = new MarkerFormatter(messages);
    }

    PatternSection section() {
        PatternSection section = new PatternSection("patterns.told", "U", messages);
        if (told.requests() == 0 && told.asked().isNone()) {
            section.say(messages.get("patterns.told-none"));
        }
        if (told.requests() > 0) {
            section.say(messages.get("patterns.requests", told.requests()));
        }
        if (told.undatedRequests() > 0) {
            section.note(messages.get("patterns.requests-undated", told.undatedRequests()));
        }
        List<FigureRow> rows = new ArrayList<>();
        if (!told.asked().isNone()) {
            rows.add(FigureRow.of(messages.get("patterns.asked"), told.asked()));
        }
        if (!told.undatedAsked().isNone()) {
            rows.add(FigureRow.of(messages.get("patterns.asked-undated"), told.undatedAsked()));
        }
        if (!rows.isEmpty()) {
            section.add(figures.list(rows, rows.size()));
        }
        if (!told.around().isEmpty()) {
            section.part(
                    messages.get("patterns.around"), around(), TextLabels.quiet(messages.get("patterns.around-note")));
        }
        breaches(section);
        return section;
    }

    /** The latest ones, which matter most, and a button for the earlier ones. */
    private Node around() {
        List<BeforeAfterCounts> days = told.around();
        int earlier = days.size() <= AT_FIRST + 1 ? 0 : days.size() - AT_FIRST;
        VBox list = Panes.column("figure-section");
        days.subList(earlier, days.size()).forEach(one -> list.getChildren().add(card(one)));
        if (earlier > 0) {
            Button more = Buttons.quiet(messages.get("patterns.earlier", earlier));
            more.setMnemonicParsing(false);
            more.setOnAction(_ -> {
                list.getChildren().remove(more);
                for (int i = 0; i < earlier; i++) {
                    list.getChildren().add(i, card(days.get(i)));
                }
                list.requestFocus();
            });
            list.getChildren().addFirst(more);
        }
        return list;
    }

    private Node card(BeforeAfterCounts around) {
        ComparisonDay marker = around.marker();
        String what = markers.of(marker);
        Label heading = TextLabels.legend(what);
        VBox card = Panes.column("figure-card", heading);
        for (CaseRecord caseRecord : marker.caseRecords()) {
            card.getChildren().add(TextLabels.quiet(markers.name(caseRecord)));
        }
        if (around.before().isEmpty() && around.after().isEmpty()) {
            card.getChildren().add(TextLabels.quiet(messages.get("patterns.around-nothing")));
        } else {
            card.getChildren().add(table(around, what));
        }
        if (!around.onTheDay().isNone()) {
            String words = messages.get(
                    marker.isSpan() ? "patterns.on-these-days" : "patterns.on-the-day",
                    around.onTheDay().count());
            card.getChildren().add(links.said(around.onTheDay(), words));
        }
        return card;
    }

    private Node table(BeforeAfterCounts around, String what) {
        GridPane table = new GridPane();
        table.getStyleClass().add("figure-table");
        for (double percent : new double[] {LABELS_PERCENT, CELL_PERCENT, CELL_PERCENT}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            table.getColumnConstraints().add(column);
        }
        table.addRow(
                0,
                new Label(),
                TextLabels.quiet(messages.get("patterns.before")),
                TextLabels.quiet(messages.get("patterns.after")));
        around.justBefore()
                .ifPresent(same -> table.addRow(
                        1,
                        TextLabels.paragraph(messages.get("patterns.equal", same.days())),
                        cell(around.justBefore(), messages.get("patterns.before-what", what)),
                        cell(around.justAfter(), messages.get("patterns.after-what", what))));
        table.addRow(
                table.getRowCount(),
                TextLabels.paragraph(messages.get("patterns.altogether")),
                cell(around.before(), messages.get("patterns.before-what", what)),
                cell(around.after(), messages.get("patterns.after-what", what)));
        return table;
    }

    private Node cell(Optional<DayWindow> window, String words) {
        if (window.isEmpty()) {
            return TextLabels.quiet(messages.get("patterns.no-days"));
        }
        DayWindow days = window.get();
        String from = messages.formats().date(days.first());
        String to = messages.formats().date(days.last());
        return Panes.column(
                "figure-cell-words",
                links.incidents(days.figure(), messages.get("patterns.window", words, from, to)),
                TextLabels.quiet(messages.get("patterns.rate", days.per30Days(), days.days())));
    }

    private void breaches(PatternSection section) {
        OrderBreaches breaches = told.breaches();
        List<FigureRow> rows = new ArrayList<>();
        if (!breaches.any().isNone()) {
            rows.add(FigureRow.of(messages.get("patterns.breach-any"), breaches.any()));
        }
        for (OrderBreaches.OfTerm term : breaches.terms()) {
            String words = lines.term(term.order(), term.term());
            rows.add(
                    FigureRow.of(term.former() ? messages.get("patterns.breach-former", words) : words, term.figure()));
        }
        if (!breaches.withoutTerm().isNone()) {
            rows.add(FigureRow.of(messages.get("patterns.breach-without-term"), breaches.withoutTerm()));
        }
        if (!rows.isEmpty()) {
            section.part(
                    messages.get("patterns.breaches"),
                    figures.compared(rows, MOST_TERMS),
                    TextLabels.quiet(messages.get("patterns.breaches-note")));
        }
    }
}
