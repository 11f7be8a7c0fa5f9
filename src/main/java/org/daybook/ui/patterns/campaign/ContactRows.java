package org.daybook.ui.patterns.campaign;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.campaign.ContactFigure;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.patterns.FigureBar;

/**
 * Contacts below each other: what is counted, a bar, and the numbers as links. A long list shows its beginning first.
 */
final class ContactRows extends VBox {
    private static final double WORDS_PERCENT = 36;
    private static final double BAR_PERCENT = 24;
    private static final double NUMBERS_PERCENT = 40;

    private final GridPane grid = new GridPane();
    private final ContactLinks links;
    private final double most;
    private Runnable onAll = () -> {};

    /**
     * One row.
     *
     * @param key which figure of the page it is
     * @param words what is counted
     */
    record ContactRow(String key, String words, ContactFigure contacts) {}

    /**
     * @param rows at least one
     * @param most what a full bar is, the same in a whole section
     * @param atFirst how many rows are shown before the rest is requested
     */
    ContactRows(List<ContactRow> rows, int most, int atFirst, ContactLinks links, Messages messages) {
        this.links = links;
        this.most = most;
        for (double percent : new double[] {WORDS_PERCENT, BAR_PERCENT, NUMBERS_PERCENT}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        grid.getStyleClass().add("figure-rows");
        getStyleClass().add("figure-list");
        getChildren().add(grid);
        // A link to one further row would take as much room as the row itself.
        int shown = rows.size() <= atFirst + 1 ? rows.size() : atFirst;
        rows.subList(0, shown).forEach(this::add);
        if (shown < rows.size()) {
            Button more = Buttons.link(messages.get("patterns.more", rows.size() - shown));
            more.setMnemonicParsing(false);
            more.getStyleClass().add("figure-link");
            more.setOnAction(_ -> {
                getChildren().remove(more);
                onAll.run();
                Node first = add(rows.get(shown));
                rows.subList(shown + 1, rows.size()).forEach(this::add);
                first.requestFocus();
            });
            getChildren().add(more);
        }
    }

    /** Has something run once all rows are shown. */
    ContactRows onAll(Runnable then) {
        onAll = then;
        return this;
    }

    /** Returns the first link of the row. */
    private Node add(ContactRow row) {
        Node words = TextLabels.paragraph(row.words());
        Node numbers = links.of(row.contacts(), row.key(), row.words());
        grid.addRow(grid.getRowCount(), words, new FigureBar(row.contacts().count() / most), numbers);
        GridPane.setValignment(words, VPos.CENTER);
        GridPane.setHalignment(numbers, HPos.LEFT);
        return numbers.lookup(".button") == null ? numbers : numbers.lookup(".button");
    }
}
