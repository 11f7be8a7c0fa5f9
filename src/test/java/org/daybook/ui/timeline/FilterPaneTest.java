package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.index.ItemKind;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.control.FieldRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class FilterPaneTest {
    @TempDir
    Path folder;

    @Test
    void namesNoOtherChoiceForADayThatCannotBeReadAndKeepsItsPlace() throws Exception {
        try (Desk desk = new Desk(folder)) {
            TimelineModel model = new TimelineModel(desk.context());
            Fx.on(() -> {
                FilterPane pane = new FilterPane(model.search, desk.messages(), () -> {});
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

    @Test
    void whatIsChosenIsTypedAndWhatIsTypedIsChosen() throws Exception {
        try (Desk desk = new Desk(folder)) {
            TimelineModel model = new TimelineModel(desk.context());
            SearchModel search = model.search;
            Fx.on(() -> {
                SearchHeader head = new SearchHeader(search, desk.messages());
                FilterPane pane = new FilterPane(search, desk.messages(), () -> head.filter.setSelected(false));
                Scene scene = new Scene(new VBox(head, pane), 800, 600);
                head.filter.fire();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                FlowPane fields = (FlowPane) pane.lookup(".filter-fields");
                TextField from = field(fields, "timeline.filter-from", desk);
                from.setText("May 2025");
                from.fireEvent(new ActionEvent());
                TextField author = field(fields, "timeline.filter-author", desk);
                author.setText("Anna Smith");
                author.fireEvent(new ActionEvent());
                CheckBox exhibit =
                        (CheckBox) pane.lookupAll(".check-box").iterator().next();
                exhibit.fire();
                assertThat(search.words.get()).isEqualTo("since May 2025 written by \"Anna Smith\" with an exhibit");
                assertThat(chips(head))
                        .extracting(Button::getText)
                        .containsExactly("Since 01/05/2025", "Written by: Anna Smith", "With an exhibit");

                chips(head).getLast().fire();
                assertThat(exhibit.isSelected()).isFalse();
                assertThat(search.words.get()).isEqualTo("since May 2025 written by \"Anna Smith\"");
                search.words.set("not reported until 3/9/2025");
                assertThat(field(fields, "timeline.filter-to", desk).getText()).isEqualTo("03/09/2025");
                assertThat(from.getText()).isEmpty();
                search.words.set("in May");
                assertThat(from.getText()).isEqualTo("01/05/2026");
                assertThat(field(fields, "timeline.filter-to", desk).getText()).isEqualTo("31/05/2026");
                search.words.set("not reported until 3/9/2025");

                KeyEvent.fireEvent(
                        from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                assertThat(head.filter.isSelected()).isFalse();
                assertThat(search.words.get()).isEqualTo("not reported until 3/9/2025");
                return null;
            });
        }
    }

    @Test
    void whatAloneIsShownIsSaidBelowTheSearchAndTakenOffThere() throws Exception {
        try (Desk desk = new Desk(folder)) {
            SearchModel search = new TimelineModel(desk.context()).search;
            Fx.run(() -> {
                SearchHeader head = new SearchHeader(search, desk.messages());
                assertThat(chips(head)).isEmpty();
                search.among.set(EnumSet.of(ItemKind.INCIDENT));
                assertThat(chips(head)).extracting(Button::getText).containsExactly("Incidents only");
                chips(head).getFirst().fire();
                assertThat(search.among.get()).isEqualTo(EnumSet.allOf(ItemKind.class));
                assertThat(chips(head)).isEmpty();
            });
        }
    }

    private static List<Button> chips(SearchHeader head) {
        return head.lookupAll(".chip").stream().map(Button.class::cast).toList();
    }

    private static TextField field(FlowPane fields, String key, Desk desk) {
        return (TextField) row(fields, key, desk).getChildren().get(1);
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
