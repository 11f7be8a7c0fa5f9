package org.daybook.ui.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.HeightForWidthPane;
import org.daybook.ui.toolkit.control.SelectableNumber;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** Makes the nodes that show the pieces of a page. JavaFX thread. */
record PassageNodeFactory(Messages messages) {
    Node of(Passage passage) {
        return switch (passage) {
            case Passage.PassageHeading heading -> heading(heading.text());
            case Passage.PassageText words -> TextLabels.paragraph(messages.written(words.text()));
            case Passage.PassageNote note -> note(note.text());
            case Passage.ListItem point -> point(point);
            case Passage.HelplinePassage line -> helpline(line);
            case Passage.PicturePassage picture -> picture(picture);
            case Passage.TablePassage table -> table(table);
        };
    }

    private Node picture(Passage.PicturePassage picture) {
        return new GuidePicture(picture.file(), messages.written(picture.text()));
    }

    private Node table(Passage.TablePassage table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-table");
        int columns = table.rows().getFirst().size();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (List<String> row : table.rows()) {
            Label[] cells = row.stream()
                    .map(cell -> TextLabels.paragraph(messages.written(cell)))
                    .toArray(Label[]::new);
            if (grid.getRowCount() == 0) {
                Stream.of(cells).forEach(cell -> cell.getStyleClass().add("field-label"));
            }
            grid.addRow(grid.getRowCount(), cells);
        }
        return grid;
    }

    Node heading(String text) {
        Label heading = TextLabels.heading(messages.written(text));
        heading.getStyleClass().add("guidance-heading");
        return heading;
    }

    private Node note(String text) {
        Label words = TextLabels.paragraph(messages.written(text));
        return Panes.column("note", words);
    }

    private Node point(Passage.ListItem point) {
        Label words = TextLabels.paragraph(messages.written(point.text()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        String mark = switch (point.kind()) {
            case PLAIN -> "point-dot";
            case DO -> "point-do";
            case DO_NOT -> "point-better-not";
        };
        switch (point.kind()) {
            // The sentence itself says not to do it, so nothing more is read out.
            case PLAIN, DO_NOT -> {}
            case DO -> words.setAccessibleText(messages.get("guidance.do", words.getText()));
        }
        return Panes.row("point", mark(mark), words);
    }

    private Node helpline(Passage.HelplinePassage line) {
        VBox row = line(messages.written(line.name()), line.numbers().toArray(Passage.HelplineNumber[]::new));
        if (line.numbers().isEmpty()) {
            row.getChildren().add(TextLabels.paragraph(messages.get("guidance.no-number")));
        }
        row.getChildren().add(TextLabels.paragraph(messages.written((line.whom() + " " + line.hours()).strip())));
        row.getChildren()
                .add(TextLabels.quiet(messages.get(
                        "guidance.line-checked",
                        messages.formats().date(line.checked()),
                        messages.written(line.sure()))));
        return row;
    }

    /** Who is called, with the numbers. */
    VBox line(String name, Passage.HelplineNumber... numbers) {
        VBox row = Panes.column("helpline", TextLabels.legend(name));
        for (Passage.HelplineNumber number : numbers) {
            row.getChildren().add(number(number, name));
        }
        return row;
    }

    private Node number(Passage.HelplineNumber number, String name) {
        String note = number.note().isEmpty() ? "" : messages.written(number.note());
        String spoken = messages.get("guidance.number-spoken", name, number.digits(), note);
        FlowPane row = Panes.flow("number-line", new SelectableNumber(number.digits(), spoken.strip()));
        if (!note.isEmpty()) {
            row.getChildren().add(TextLabels.paragraph(note));
        }
        return row;
    }

    private static Node mark(String style) {
        // A shape, not an icon, so that it grows with the text.
        Region shape = new Region();
        shape.getStyleClass().add(style);
        // As high as a line, so that the mark stands beside the first one.
        StackPane box = new StackPane(shape);
        box.getStyleClass().add("point-mark");
        return box;
    }

    /** A picture of the guide, as wide as the page but never wider than its own size. JavaFX thread. */
    private static final class GuidePicture extends HeightForWidthPane {
        private final Image image;
        private final ImageView view;

        /** @param words what it shows, for screen readers */
        GuidePicture(String file, String words) {
            try (InputStream bytes = UserGuide.picture(file)) {
                image = new Image(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            view.setAccessibleText(words);
            setMinWidth(0);
            getStyleClass().add("guide-picture");
            getChildren().add(view);
        }

        @Override
        protected double computePrefWidth(double height) {
            return image.getWidth();
        }

        @Override
        protected double computePrefHeight(double width) {
            double wide = width < 0 ? image.getWidth() : Math.min(width, image.getWidth());
            return Math.ceil(wide * image.getHeight() / image.getWidth());
        }

        @Override
        protected void layoutChildren() {
            view.setFitWidth(Math.min(getWidth(), image.getWidth()));
        }
    }
}
