package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.pattern.Figure;
import org.daybook.pattern.NamedFigure;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.TextLabels;

/**
 * Figures below each other: what is counted, a bar, and the number as a link. A long list shows its beginning first.
 */
final class FigureRows extends VBox {
    private static final double WORDS_PERCENT = 52;

    private final FigureLinks links;
    private final GridPane grid = new GridPane();

    /**
     * One row.
     *
     * @param words what is counted
     * @param shown the number as it is shown
     * @param size what the bar shows
     * @param figure the incidents
     */
    record Row(String words, String shown, double size, Figure figure) {
        /** A number of incidents. */
        static Row of(String words, Figure figure) {
            return new Row(words, String.valueOf(figure.count()), figure.count(), figure);
        }

        /** One row for each named figure, the most frequent first. */
        static List<Row> of(List<NamedFigure> named) {
            return named.stream()
                    .sorted(Comparator.comparing(one -> -one.figure().count()))
                    .map(one -> of(one.name(), one.figure()))
                    .toList();
        }
    }

    /**
     * @param rows at least one
     * @param full the value of a full-length bar; 0 for the largest of the rows
     * @param atFirst how many rows are shown before the rest is requested
     */
    FigureRows(List<Row> rows, int full, int atFirst, FigureLinks links, Messages messages) {
        this.links = links;
        double most = full > 0
                ? full
                : Math.max(1, rows.stream().mapToDouble(Row::size).max().orElse(1));
        ColumnConstraints words = new ColumnConstraints();
        words.setPercentWidth(WORDS_PERCENT);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setMinWidth(0);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(words, bar, number);
        grid.getStyleClass().add("figure-rows");
        getStyleClass().add("figure-list");
        getChildren().add(grid);
        // A link to one further row would take as much room as the row itself.
        int shown = rows.size() <= atFirst + 1 ? rows.size() : atFirst;
        rows.subList(0, shown).forEach(row -> add(row, most));
        if (shown < rows.size()) {
            List<Row> rest = new ArrayList<>(rows.subList(shown, rows.size()));
            Button more = Buttons.link(messages.get("patterns.more", rest.size()));
            more.setMnemonicParsing(false);
            more.getStyleClass().add("figure-link");
            more.setOnAction(_ -> {
                getChildren().remove(more);
                Node first = null;
                for (Row row : rest) {
                    Node link = add(row, most);
                    first = first == null ? link : first;
                }
                if (first != null) {
                    first.requestFocus();
                }
            });
            getChildren().add(more);
        }
    }

    private Node add(Row row, double most) {
        Label words = TextLabels.paragraph(row.words());
        Region bar = new FigureBar(row.size() / most);
        Node number = links.shown(row.figure(), row.shown(), row.words());
        int at = grid.getRowCount();
        grid.addRow(at, words, bar, number);
        GridPane.setValignment(words, VPos.CENTER);
        return number;
    }
}
