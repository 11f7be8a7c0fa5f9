package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Cover;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.jspecify.annotations.Nullable;

/** All records of one kind, each summarised in a line or two. */
public final class KindView implements Screen {
    private static final int MANY = 60;
    private static final int MOST_NAMES = 12;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final KindModel model;
    private final Messages messages;
    private final Cover cover;
    private final CaseRecordLines lines;
    private final BorderPane root = new BorderPane();
    private final Map<Id<?>, Node> rows = new LinkedHashMap<>();
    private int most = MANY;
    private @Nullable Id<?> marked;

    public KindView(KindModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.cover = context.window().cover();
        this.lines = new CaseRecordLines(messages);
        model.shownProperty().subscribe(this::show);
        cover.onChange(root, () -> show(model.shownProperty().get()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void mark(Id<?> opened) {
        marked = opened;
        rows.forEach((id, row) -> row.pseudoClassStateChanged(OPEN, id.equals(opened)));
    }

    @Override
    public void drop() {
        model.drop();
        root.setCenter(null);
    }

    private void show(KindModel.@Nullable Shown shown) {
        if (shown == null) {
            root.setCenter(null);
            return;
        }
        Button add = Buttons.primary(messages.get("case.add-one"));
        add.setAccessibleText(messages.get("case.add-spoken", lines.kind(model.kind())));
        add.setOnAction(_ -> model.add());
        Page page = new Page(
                        lines.many(model.kind()),
                        TextLabels.paragraph(
                                messages.get("particular." + model.kind().code() + "-why")),
                        Page.buttonsLeft(add),
                        new ProblemNote(messages, model.diary().failureProperty()))
                .withBack(messages.get("case.back"), model::goToOverview);
        if (!cover.isCovered() && (!shown.heading().isEmpty() || !shown.named().isEmpty())) {
            page.add(named(shown));
        }
        page.add(rows(shown.rows()));
        root.setCenter(page);
        Focus.first(page);
    }

    private Node named(KindModel.Shown shown) {
        VBox note = new VBox();
        note.getStyleClass().addAll("field-row", "card-part");
        if (!shown.heading().isEmpty()) {
            Button people = Buttons.link(messages.get("case.heading-change"), model::goToPeople);
            note.getChildren()
                    .addAll(TextLabels.paragraph(messages.get("case.heading-names", shown.heading())), people);
        }
        if (!shown.named().isEmpty()) {
            FlowPane names = new FlowPane();
            names.getStyleClass().add("chip-row");
            shown.named().stream()
                    .limit(MOST_NAMES)
                    .forEach(name -> names.getChildren().add(chip(name)));
            note.getChildren().addAll(TextLabels.quiet(messages.get("case.named-lead")), names);
        }
        return note;
    }

    private Button chip(String name) {
        Button chip = Buttons.plain(name);
        chip.setMnemonicParsing(false);
        chip.setWrapText(true);
        chip.setMinWidth(0);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(messages.get("case.named-record", name));
        chip.setOnAction(_ -> model.add(name));
        return chip;
    }

    private Node rows(List<CaseRecordRow> all) {
        VBox list = new VBox();
        list.getStyleClass().add("case-rows");
        if (all.isEmpty()) {
            list.getChildren().add(TextLabels.quiet(messages.get("case.none-yet")));
        }
        rows.clear();
        all.stream().limit(most).forEach(row -> rows.put(row.id(), row(row)));
        list.getChildren().addAll(rows.values());
        if (marked != null) {
            mark(marked);
        }
        if (all.size() > most) {
            Button more = Buttons.link(messages.get("form.link-more", all.size() - most));
            more.setOnAction(_ -> {
                most += MANY;
                show(model.shownProperty().get());
            });
            list.getChildren().add(more);
        }
        return list;
    }

    private Node row(CaseRecordRow row) {
        if (cover.isCovered()) {
            Button open = Buttons.link(messages.get("shell.covered"), () -> model.show(row.id()));
            VBox covered = new VBox(open, TextLabels.quiet(row.when()));
            covered.getStyleClass().add("case-row");
            return covered;
        }
        Button title = Buttons.words(row.title(), () -> model.show(row.id()));
        List<String> quiet = new ArrayList<>();
        if (!row.when().isEmpty()) {
            quiet.add(row.when());
        }
        quiet.addAll(row.marks());
        title.setAccessibleHelp(String.join(". ", quiet));
        VBox box = new VBox(title);
        if (!quiet.isEmpty()) {
            box.getChildren().add(TextLabels.quiet(String.join(" · ", quiet)));
        }
        row.excerpt().forEach(line -> box.getChildren().add(TextLabels.paragraph(line)));
        row.remarks().forEach(remark -> box.getChildren().add(remark(remark)));
        if (row.overdue()) {
            Button done = Buttons.plain(messages.get("case.done"));
            done.setAccessibleText(messages.get("case.done-spoken", row.title(), row.when()));
            done.disableProperty().bind(model.diary().busyProperty());
            done.setOnAction(_ -> model.done(row.id()));
            box.getChildren().add(Page.buttonsLeft(done));
        }
        box.getStyleClass().add("case-row");
        return box;
    }

    /** A line with a reminder of today. */
    static Node remark(String words) {
        Node remark = TextLabels.paragraph(words);
        remark.getStyleClass().add("case-remark");
        return remark;
    }
}
