package org.daybook.ui.guidance;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.organisation.Organisation;
import org.daybook.text.Licence;
import org.daybook.text.Licences;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Shortcut;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.PlainScrollPane;

/**
 * Shows the chosen page of guidance. It takes the keyboard itself, so that the arrow keys, Page Up, Page Down, Home
 * and End scroll it.
 */
final class GuidancePagePane extends PlainScrollPane {
    private final GuidanceModel model;
    private final Messages messages;
    private final PassageNodeFactory nodes;
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
        nodes = new PassageNodeFactory(messages);
        added = new AddedNumbersPart(model, messages, nodes);
        elsewhere = TextLabels.quiet(messages.get("guidance.elsewhere"));
        // Not part of what changes with the page: the answer that has the keyboard keeps it.
        nation = Panes.column(
                "guidance-nation",
                new ChoiceList<>(
                        messages,
                        messages.get("guidance.nation"),
                        GuidanceTopic.NATIONS,
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
        if (model.topic.get() == GuidanceTopic.NUMBERS) {
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

    /** Lists the keyboard shortcuts, from the same table that handles them. */
    private static final class KeysPart extends GridPane {
        private static final double KEYS_PERCENT = 40;

        KeysPart(Messages messages) {
            ColumnConstraints keys = new ColumnConstraints();
            keys.setPercentWidth(KEYS_PERCENT);
            getColumnConstraints().add(keys);
            getStyleClass().add("figure-table");
            for (Shortcut shortcut : Shortcut.values()) {
                Label name = TextLabels.legend(names(shortcut, messages));
                addRow(getRowCount(), name, TextLabels.paragraph(messages.get("guidance.key-" + shortcut.code())));
            }
        }

        private static String names(Shortcut shortcut, Messages messages) {
            List<String> names = new ArrayList<>(shortcut.names());
            if (shortcut == Shortcut.HIDE) {
                names.add(messages.get("guidance.key-shift"));
            }
            return names.stream()
                    .reduce((one, other) -> messages.get("guidance.key-or", one, other))
                    .orElse("");
        }
    }

    /** Lists the work of others in this program, each with its licence; part of the page about the program. */
    private static final class LicencesPart extends VBox {
        private static final int ROWS = 18;

        LicencesPart(Messages messages) {
            getStyleClass().add("part");
            getChildren()
                    .addAll(
                            TextLabels.heading(messages.get("guidance.licences")),
                            TextLabels.paragraph(messages.get("guidance.licences-what")));
            Licences.all().forEach(licence -> getChildren().add(fold(licence, messages)));
        }

        /** The text of the licence is read when it is first unfolded. */
        private static FoldingPane fold(Licence licence, Messages messages) {
            FoldingPane fold = new FoldingPane();
            fold.name(messages.get("guidance.licence", licence.nameAndVersion(), licence.terms()));
            fold.expandedProperty().subscribe(open -> {
                if (open && fold.getContent() == null) {
                    TextArea text = new TextArea(Licences.text(licence));
                    text.setEditable(false);
                    text.setWrapText(true);
                    text.setPrefRowCount(ROWS);
                    text.setAccessibleText(messages.get("guidance.licence-text", licence.nameAndVersion()));
                    text.getStyleClass().add("viewer-words");
                    fold.setContent(text);
                }
            });
            return fold;
        }
    }

    /** The user guide, one chapter at a time. JavaFX thread. */
    private static final class GuidePart extends VBox {
        private final GuidanceModel model;
        private final Messages messages;
        private final PassageNodeFactory nodes;
        private final VBox read = Panes.column("guidance-passages");
        private final ComboBox<String> chapters = new ComboBox<>();

        GuidePart(GuidanceModel model, Messages messages, PassageNodeFactory nodes) {
            this.model = model;
            this.messages = messages;
            this.nodes = nodes;
            model.guide().forEach(chapter -> chapters.getItems().add(messages.written(chapter.title())));
            chapters.getSelectionModel().select(model.chapter.get());
            chapters.getSelectionModel().selectedIndexProperty().subscribe((_, chosen) -> show(chosen.intValue()));
            chapters.setMaxWidth(Double.MAX_VALUE);
            getStyleClass().add("guidance-passages");
            getChildren().addAll(new FieldRow(messages.get("guidance.chapter"), chapters), read);
            show(model.chapter.get());
        }

        private void show(int chosen) {
            model.chapter.set(chosen);
            GuideChapter chapter = model.guide().get(chosen);
            read.getChildren().setAll(TextLabels.heading(messages.written(chapter.title())));
            chapter.passages().forEach(passage -> read.getChildren().add(nodes.of(passage)));
            if (chosen + 1 < model.guide().size()) {
                Button next = Buttons.link(messages.get(
                        "guidance.next-chapter",
                        messages.written(model.guide().get(chosen + 1).title())));
                next.setMnemonicParsing(false);
                next.setOnAction(_ -> {
                    chapters.getSelectionModel().select(chosen + 1);
                    chapters.requestFocus();
                });
                read.getChildren().add(next);
            }
        }
    }

    /**
     * Numbers that are not part of the program, last on the page. What a plain file says could be anybody's words, so of
     * such numbers only the digits are shown, between words of ours.
     */
    private static final class AddedNumbersPart extends VBox {
        private final GuidanceModel model;
        private final Messages messages;
        private final PassageNodeFactory nodes;

        AddedNumbersPart(GuidanceModel model, Messages messages, PassageNodeFactory nodes) {
            this.model = model;
            this.messages = messages;
            this.nodes = nodes;
            getStyleClass().add("guidance-passages");
            model.added.subscribe(this::show);
        }

        private void show(AddedHelplines added) {
            Organisation whose = added.organisation();
            OptionalNodes.show(this, !whose.helplines().isEmpty());
            getChildren()
                    .setAll(nodes.heading(
                            added.isSealed()
                                    ? messages.get("guidance.added-by", whose.name())
                                    : messages.get("guidance.added-here")));
            if (!added.isSealed()) {
                getChildren().add(TextLabels.paragraph(messages.get("guidance.added-here-note")));
            }
            for (Organisation.Helpline line : whose.helplines()) {
                if (added.isSealed()) {
                    VBox row = nodes.line(line.name(), new Passage.HelplineNumber(line.number(), ""));
                    getChildren().add(row);
                    row.getChildren()
                            .addAll(
                                    TextLabels.paragraph((line.whom() + " " + line.hours()).strip()),
                                    TextLabels.quiet(messages.get(
                                            "guidance.added-read",
                                            messages.formats().date(line.read()),
                                            line.source())));
                } else {
                    String digits = line.number().replaceAll("[^0-9+]+", " ").strip();
                    getChildren()
                            .add(nodes.line(
                                    messages.get("guidance.added-number"), new Passage.HelplineNumber(digits, "")));
                }
            }
            if (!added.isSealed()) {
                getChildren()
                        .add(Panes.buttons(Buttons.plain(messages.get("guidance.added-remove"), model::removeAdded)));
            }
        }
    }
}
