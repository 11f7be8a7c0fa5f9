package org.daybook.ui.guidance;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.control.ChoiceList;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;
import org.daybook.ui.page.PlainScrollPane;

/**
 * Shows the chosen page of guidance. It takes the keyboard itself, so that the arrow keys, Page Up, Page Down, Home
 * and End scroll it.
 */
final class GuidancePagePane extends PlainScrollPane {
    private final GuidanceModel model;
    private final Messages messages;
    private final PassageNodes nodes;
    private final Node sheets;
    private final Label title = TextLabels.title("");
    private final VBox nation;
    private final Label elsewhere;
    private final Node added;
    private final VBox passages = Panes.column("guidance-passages");

    /** @param sheets shown at the end of the page about paper */
    GuidancePagePane(GuidanceModel model, Messages messages, Node sheets) {
        this.model = model;
        this.messages = messages;
        this.sheets = sheets;
        nodes = new PassageNodes(messages);
        added = new AddedNumbersPart(model, messages, nodes);
        elsewhere = TextLabels.quiet(messages.get("guidance.elsewhere"));
        // Not part of what changes with the page: the answer that has the keyboard keeps it.
        nation = Panes.column(
                "guidance-nation",
                new ChoiceList<>(
                        messages,
                        messages.get("guidance.nation"),
                        Topic.NATIONS,
                        value -> messages.get("people.lives-" + value.code()),
                        model.nation),
                elsewhere);
        VBox column = new VBox(title, nation, passages);
        column.getStyleClass().addAll("column", "guidance-column");
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("page-middle");
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("plain-scroll", "guidance-page");
        model.page.subscribe(this::show);
        model.topic.subscribe((_, _) -> setVvalue(0));
        model.chapter.subscribe((_, _) -> setVvalue(0));
        model.elsewhere.subscribe(value -> place(elsewhere, value));
    }

    private void show(GuidancePage page) {
        title.setText(messages.written(page.title()));
        setAccessibleText(messages.get("guidance.page-spoken", title.getText()));
        place(nation, model.topic.get().differs());
        List<Node> all = new ArrayList<>(page.passages().stream().map(nodes::of).toList());
        switch (model.topic.get()) {
            case PAPER -> all.add(sheets);
            case PROGRAM -> all.add(new LicencesPart(messages));
            case KEYS -> all.add(new KeysPart(messages));
            case GUIDE -> all.add(new GuidePart(model, messages, nodes));
            default -> {}
        }
        if (!model.topic.get().isAboutUse()) {
            all.add(foot(page));
        }
        if (model.topic.get() == Topic.NUMBERS) {
            all.add(added);
        }
        passages.getChildren().setAll(all);
    }

    private Node foot(GuidancePage page) {
        VBox foot = Panes.column(
                "guidance-foot",
                TextLabels.quiet(
                        messages.get("guidance.checked", messages.formats().date(page.checked()))));
        if (!page.sources().isEmpty()) {
            foot.getChildren()
                    .add(TextLabels.quiet(
                            messages.get("guidance.sources", messages.written(String.join("; ", page.sources())))));
        }
        return foot;
    }

    private static void place(Node node, boolean shown) {
        OptionalNodes.show(node, shown);
    }
}
