package org.daybook.ui.guidance;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TopicChooser;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.PlainScrollPane;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/**
 * The help: numbers to call, how to record, what the law may say, how to use this program. A list of pages beside the
 * page; in a narrow window, or with large text, a drop-down list above it. Nothing here dials or opens anything.
 */
public final class GuidanceView implements Screen {
    private final GuidanceModel model;
    private final TopicChooser<GuidanceTopic> root;

    /** @param back goes back where there is no sidebar; null if there is one */
    public GuidanceView(GuidanceModel model, LogSheetsModel logSheets, WindowContext context, @Nullable Runnable back) {
        this.model = model;
        Messages messages = context.messages();
        Map<GuidanceTopic, String> names = new EnumMap<>(GuidanceTopic.class);
        for (GuidanceTopic topic : GuidanceTopic.values()) {
            names.put(topic, messages.written(GuidanceLibrary.title(topic)));
        }
        GuidancePagePane page =
                new GuidancePagePane(model, messages, new LogSheetsPart(logSheets, messages, context.files()));
        HelpSearchPane search = new HelpSearchPane(model, messages);
        PlainScrollPane found = new PlainScrollPane();
        found.setContent(search.found);
        found.setFitToWidth(true);
        found.getStyleClass().addAll("plain-scroll", "guidance-found");
        VBox reading = new VBox(search, page);
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox.setVgrow(found, Priority.ALWAYS);
        model.query.subscribe(query -> reading.getChildren().set(1, query.isBlank() ? page : found));
        model.topic.subscribe((_, _) -> model.query.set(""));
        root = new TopicChooser<>(
                new TopicChooser.ChooserLabels(
                        messages.get("guidance.title"), messages.get("guidance.list"), messages.get("guidance.page")),
                List.of(GuidanceTopic.values()),
                topic -> Objects.requireNonNull(names.get(topic)),
                model.topic,
                reading);
        if (back != null) {
            Button button = Buttons.primary(messages.get("guidance.back"), back);
            button.setCancelButton(true);
            root.setFoot(button);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
    }

    /** The field in which help is searched, and what was found below it. JavaFX thread. */
    private static final class HelpSearchPane extends VBox {
        private final GuidanceModel model;
        private final Messages messages;
        final VBox found = Panes.column("guidance-passages");

        HelpSearchPane(GuidanceModel model, Messages messages) {
            this.model = model;
            this.messages = messages;
            TextField field = new TextField();
            field.textProperty().bindBidirectional(model.query);
            getStyleClass().add("guidance-search");
            getChildren().add(new FieldRow(messages.get("guidance.search"), field));
            model.query.subscribe(this::show);
        }

        private void show(String query) {
            found.getChildren().clear();
            if (query.isBlank()) {
                return;
            }
            var hits = model.find(query);
            found.getChildren().add(TextLabels.quiet(messages.count("guidance.found", hits.size())));
            for (HelpSearch.Hit hit : hits) {
                Button open = Buttons.link(messages.written(hit.title()), () -> model.open(hit));
                open.setMnemonicParsing(false);
                Label excerpt = TextLabels.quiet(messages.written(hit.excerpt()));
                found.getChildren().add(new VBox(open, excerpt));
            }
        }
    }

    /** Saves blank log sheets; part of the page about paper. */
    private static final class LogSheetsPart extends VBox {
        private final LogSheetsModel model;
        private final Messages messages;
        private final FilePicker files;
        private final Label done = TextLabels.paragraph("");

        LogSheetsPart(LogSheetsModel model, Messages messages, FilePicker files) {
            this.model = model;
            this.messages = messages;
            this.files = files;
            Button save = Buttons.plain(messages.get("guidance.sheets-save"), this::choosePlace);
            model.written.subscribe(this::show);
            getStyleClass().add("part");
            if (!model.organisation().isEmpty()) {
                getChildren()
                        .add(Buttons.explained(
                                Buttons.check(messages.get("guidance.sheets-named", model.organisation()), model.named),
                                messages.get("guidance.sheets-named-note")));
            }
            getChildren().addAll(Panes.buttons(save), done, new ProblemNote(messages, model.failure));
        }

        private void choosePlace() {
            files.saveFile(
                    messages.get("guidance.sheets-pick-title"),
                    messages.get("guidance.sheets-pick-verb"),
                    model.proposedName(),
                    model::write);
        }

        private void show(@Nullable Path written) {
            done.setText(written == null ? "" : messages.get("guidance.sheets-saved", written.toString()));
            OptionalNodes.show(done, written != null);
        }
    }
}
