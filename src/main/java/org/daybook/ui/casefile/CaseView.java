package org.daybook.ui.casefile;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.TwoColumns;
import org.jspecify.annotations.Nullable;

/**
 * The overview of the case file: each kind of record with what it is for, how many there are, and a button to add one.
 */
public final class CaseView implements Screen {
    private static final double SHARE = 0.5;

    private final CaseModel model;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final BorderPane root = new BorderPane();

    public CaseView(CaseModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.lines = new CaseRecordLines(messages);
        model.overviewProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        root.setCenter(null);
    }

    private void show(CaseModel.@Nullable Overview overview) {
        if (overview == null) {
            return;
        }
        FlowPane jumps = Page.buttonsLeft();
        Page page = new Page(messages.get("case.title"), TextLabels.paragraph(messages.get("case.lead")), jumps).wide();
        Node people = column(
                overview, jumps, CaseRecordKind.Group.PEOPLE, CaseRecordKind.Group.STORY, CaseRecordKind.Group.SHARING);
        Node law = column(overview, jumps, CaseRecordKind.Group.LAW, CaseRecordKind.Group.EFFECT);
        page.add(new TwoColumns(people, law, SHARE));
        root.setCenter(page);
        Focus.first(page);
    }

    private Node column(CaseModel.Overview overview, FlowPane jumps, CaseRecordKind.Group... groups) {
        VBox column = new VBox();
        column.getStyleClass().add("parts");
        for (CaseRecordKind.Group group : groups) {
            VBox part = Page.part(messages.get("particular.group-" + group.code()));
            part.getStyleClass().add("case-group");
            if (group == CaseRecordKind.Group.PEOPLE) {
                part.getChildren().add(people(overview));
            }
            group.kinds().forEach(kind -> part.getChildren().add(kind(kind, overview)));
            jumps.getChildren().add(jump(group, part));
            column.getChildren().add(part);
        }
        return column;
    }

    /** Brings a group into view, with the focus on its first kind. */
    private Button jump(CaseRecordKind.Group group, VBox part) {
        return Buttons.link(messages.get("particular.group-" + group.code()), () -> {
            Focus.first(part);
            Focus.reveal(part);
        });
    }

    private Node people(CaseModel.Overview overview) {
        Button link = Buttons.words(messages.get("case.people"), model::goToPeople);
        VBox words = new VBox(
                counted(link, messages.count("case.people-count", overview.named())),
                TextLabels.quiet(messages.get("case.people-why")));
        words.getStyleClass().add("case-row");
        return words;
    }

    private static Node counted(Button link, String count) {
        FlowPane line = new FlowPane(link, TextLabels.quiet(count));
        line.getStyleClass().add("counted");
        return line;
    }

    private Node kind(CaseRecordKind kind, CaseModel.Overview overview) {
        int count = overview.counts().getOrDefault(kind, 0);
        Button link = Buttons.words(lines.many(kind));
        String records = messages.count("case.records", count);
        link.setAccessibleText(messages.get("case.kind-count", lines.many(kind), records));
        link.setOnAction(_ -> model.show(kind));
        VBox words = new VBox(
                count == 0 ? link : counted(link, records),
                TextLabels.quiet(messages.get("particular." + kind.code() + "-why")));
        List<String> remarks = overview.remarks().getOrDefault(kind, List.of());
        // The others are in the list of the kind.
        remarks.stream().limit(1).forEach(remark -> words.getChildren().add(CaseRecordKindView.remark(remark)));
        if (remarks.size() > 1) {
            words.getChildren().add(TextLabels.quiet(messages.count("case.more-remarks", remarks.size() - 1)));
        }
        words.getStyleClass().add("field-row");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button add = Buttons.link(messages.get("case.add"), () -> model.add(kind));
        add.setAccessibleText(lines.add(kind));
        HBox row = new HBox(words, add);
        row.getStyleClass().addAll("case-row", "case-kind");
        return row;
    }
}
