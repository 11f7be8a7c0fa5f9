package org.daybook.ui.guidance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.PlainScrollPane;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.files.WindowContext;
import org.jspecify.annotations.Nullable;

/**
 * The help: numbers to call, how to record, what the law may say, how to use this program. A list of pages beside the
 * page; in a narrow window, or with large text, a drop-down list above it. Nothing here dials or opens anything.
 */
public final class GuidanceView implements Screen {
    /** In widths of a letter: the list, and a page beside it that can still be read. */
    private static final double WIDE = 42;

    private final GuidanceModel model;
    private final Messages messages;
    private final Map<Topic, String> names = new EnumMap<>(Topic.class);
    private final VBox root = new VBox() {
        @Override
        protected void layoutChildren() {
            fit();
            super.layoutChildren();
        }
    };
    private final Label heading;
    private final ListView<Topic> list = new ListView<>();
    private final VBox side;
    private final FlowPane above;
    private final @Nullable Button back;
    private final ComboBox<Topic> choice = new ComboBox<>();
    private boolean wide = true;

    /** @param back goes back where there is no sidebar; null if there is one */
    public GuidanceView(GuidanceModel model, LogSheetsModel logSheets, WindowContext context, @Nullable Runnable back) {
        this.model = model;
        this.messages = context.messages();
        for (Topic topic : Topic.values()) {
            names.put(topic, messages.written(GuidanceShelf.title(topic)));
        }
        this.back = back == null ? null : backButton(back);
        heading = TextLabels.heading(messages.get("guidance.title"));
        fillList();
        side = new VBox(heading, list);
        side.getStyleClass().add("guidance-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        fillChoice();
        above = new FlowPane(new FieldRow(messages.get("guidance.page"), choice));
        above.getStyleClass().add("guidance-above");
        GuidancePagePane page = new GuidancePagePane(
                model, messages, context.formats(), new LogSheetsPart(logSheets, messages, context.files()));
        HelpSearchPane search = new HelpSearchPane(model, messages);
        PlainScrollPane found = new PlainScrollPane();
        found.setContent(search.found());
        found.setFitToWidth(true);
        found.getStyleClass().addAll("plain-scroll", "guidance-found");
        VBox reading = new VBox(search, page);
        HBox beside = new HBox(side, reading);
        HBox.setHgrow(reading, Priority.ALWAYS);
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox.setVgrow(found, Priority.ALWAYS);
        model.queryProperty().subscribe(query -> reading.getChildren().set(1, query.isBlank() ? page : found));
        model.topicProperty().subscribe((_, _) -> model.queryProperty().set(""));
        VBox.setVgrow(beside, Priority.ALWAYS);
        root.getChildren().addAll(above, beside);
        place();
        heading.fontProperty().subscribe(_ -> root.requestLayout());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
    }

    private String name(Topic topic) {
        return Objects.requireNonNull(names.get(topic));
    }

    private Button backButton(Runnable back) {
        Button button = Buttons.primary(messages.get("guidance.back"), back);
        button.setCancelButton(true);
        return button;
    }

    private void fillList() {
        list.getItems().setAll(Topic.values());
        list.setCellFactory(_ -> new TopicCell(this::name));
        list.setAccessibleText(messages.get("guidance.list"));
        list.getStyleClass().addAll("timeline-list", "topic-list");
        list.getSelectionModel().selectedItemProperty().subscribe(topic -> {
            if (topic != null) {
                model.topicProperty().set(topic);
            }
        });
        model.topicProperty().subscribe(topic -> list.getSelectionModel().select(topic));
    }

    private void fillChoice() {
        choice.getItems().setAll(Topic.values());
        choice.setCellFactory(_ -> new TopicCell(this::name));
        choice.setButtonCell(new TopicCell(this::name));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().bindBidirectional(model.topicProperty());
    }

    /** Done before the parts are laid out, so that the page is never drawn outside the window. */
    private void fit() {
        boolean now = root.getWidth() >= WIDE * heading.getFont().getSize();
        if (root.getWidth() > 0 && wide != now) {
            wide = now;
            place();
        }
    }

    private void place() {
        boolean focused = side.isFocusWithin() || above.isFocusWithin();
        show(side, wide);
        show(above, !wide);
        if (back != null) {
            side.getChildren().remove(back);
            above.getChildren().remove(back);
            (wide ? side : above).getChildren().add(back);
        }
        if (focused) {
            (wide ? list : choice).requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        OptionalNodes.show(node, shown);
    }
}
