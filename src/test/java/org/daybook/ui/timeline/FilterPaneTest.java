package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.control.FieldRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class FilterPaneTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void namesNoOtherChoiceForADayThatCannotBeReadAndKeepsItsPlace() throws Exception {
        try (Desk desk = new Desk(folder)) {
            TimelineModel model = new TimelineModel(desk.context());
            Fx.on(() -> {
                FilterPane pane = new FilterPane(model.search(), desk.messages());
                new Scene(pane, 800, 600)
                        .getStylesheets()
                        .add(FilterPane.class
                                .getResource("/org/daybook/theme/notebook.css")
                                .toExternalForm());
                pane.applyCss();
                pane.layout();
                FlowPane fields = (FlowPane) pane.lookup(".filter-fields");
                TextField from = (TextField)
                        row(fields, "timeline.filter-from", desk).getChildren().get(1);
                List<Bounds> places = places(fields);

                from.setText("soon");
                from.fireEvent(new ActionEvent());
                pane.applyCss();
                pane.layout();

                Label problem = (Label) pane.lookup(".problem");
                assertThat(problem.getText())
                        .isEqualTo(
                                "From was not understood. Enter a day or month, like 03/11/2026 or May, or leave it empty.")
                        .isEqualTo(from.getAccessibleHelp());
                assertThat(problem.getBoundsInParent().getMinY())
                        .isGreaterThanOrEqualTo(fields.getBoundsInParent().getMaxY());
                assertThat(places(fields)).isEqualTo(places);

                from.clear();
                from.fireEvent(new ActionEvent());
                assertThat(problem.getText()).isEmpty();
                assertThat(from.getAccessibleHelp()).isEmpty();
                return null;
            });
        }
    }

    private static List<Bounds> places(FlowPane fields) {
        return fields.getChildren().stream().map(Node::getBoundsInParent).toList();
    }

    private static FieldRow row(FlowPane fields, String key, Desk desk) {
        return fields.getChildren().stream()
                .map(FieldRow.class::cast)
                .filter(row -> ((Label) row.getChildren().getFirst())
                        .getText()
                        .equals(desk.messages().get(key)))
                .findFirst()
                .orElseThrow();
    }
}
