package org.daybook.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/** All records of one kind, each summarised in a line or two. */
public final class CaseRecordKindView extends ScreenPane {
    private static final int MANY = 60;
    private static final int MOST_NAMES = 12;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final CaseRecordKindModel model;
    private final Messages messages;
    private final ListCover cover;
    private final CaseRecordLines lines;
    private final Map<Id<?>, Node> rows = new LinkedHashMap<>();
    private ObservableBooleanValue hasRoom = new SimpleBooleanProperty(false);
    private Subscription ofRoom = Subscription.EMPTY;
    private int most = MANY;
    private @Nullable Id<?> marked;

    public CaseRecordKindView(CaseRecordKindModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.cover = context.window().cover();
        this.lines = new CaseRecordLines(messages);
        model.shown.subscribe(this::show);
        cover.onChange(this, () -> show(model.shown.get()));
    }

    @Override
    public void mark(Id<?> opened) {
        marked = opened;
        rows.forEach((id, row) -> row.pseudoClassStateChanged(OPEN, id.equals(opened)));
        Node row = rows.get(opened);
        if (row != null) {
            Focus.whenShown(row, () -> Focus.reveal(row));
        }
    }

    @Override
    public void unmark() {
        marked = null;
        rows.values().forEach(row -> row.pseudoClassStateChanged(OPEN, false));
    }

    @Override
    public Optional<Node> overview(ObservableBooleanValue hasRoom) {
        this.hasRoom = hasRoom;
        // Later: the room is measured while the window is laid out.
        ofRoom = hasRoom.subscribe(() -> Platform.runLater(this::openFirst));
        BorderPane overview = new BorderPane();
        model.shown.subscribe(shown -> overview.setCenter(shown == null ? null : siblings(shown)));
        return Optional.of(overview);
    }

    @Override
    public void drop() {
        // What tells of the room lives on with the list that replaces this one.
        ofRoom.unsubscribe();
        model.drop();
        setCenter(null);
    }

    private void show(CaseRecordKindModel.@Nullable ShownKind shown) {
        if (shown == null) {
            setCenter(null);
            return;
        }
        Button add = Buttons.primary(lines.add(model.kind), model::add);
        VBox head = new VBox(
                Buttons.back(messages.get("case.back"), model::goToOverview),
                TextLabels.title(lines.many(model.kind)),
                TextLabels.paragraph(messages.get("particular." + model.kind.code() + "-why")),
                buttons(add),
                new ProblemNote(messages, model.diary.failureProperty()));
        head.getStyleClass().addAll("section-parts", "list-head");
        Page page = new Page("");
        page.getStyleClass().add("list-page");
        page.setParts(List.of(head, rows(shown.rows())));
        if (!cover.isCovered() && (!shown.heading().isEmpty() || !shown.named().isEmpty())) {
            VBox foot = Panes.column("list-head", named(shown));
            page.add(foot);
        }
        setCenter(page);
        Focus.first(page);
        Platform.runLater(this::openFirst);
    }

    /** The first record is beside the list from the start, unless it is of a kind that is kept apart. */
    private void openFirst() {
        CaseRecordKindModel.ShownKind shown = model.shown.get();
        boolean isSeen = getScene() != null && hasRoom.get() && !cover.isCovered();
        if (isSeen && shown != null && !shown.rows().isEmpty() && marked == null && !model.kind.isKeptApart()) {
            model.show(shown.rows().getFirst().id());
            Focus.first(this);
            Focus.giveBackOnce(this);
        }
    }

    private Node buttons(Button add) {
        return model.kind == CaseRecordKind.RETENTION
                ? Panes.buttons(add, Buttons.plain(messages.get("retention.title"), model::review))
                : Panes.buttons(add);
    }

    /** The other kinds of records in the same part of the case file. */
    private Node siblings(CaseRecordKindModel.ShownKind shown) {
        VBox part = Panes.part(messages.get(
                "case.also",
                messages.get("particular.group-" + model.kind.group().code())));
        shown.siblings().forEach((kind, count) -> {
            String records = count == 0 ? lines.many(kind) : messages.get("case.also-kind", lines.many(kind), count);
            part.getChildren()
                    .add(new LinkRow(
                            records, messages.get("particular." + kind.code() + "-why"), () -> model.show(kind)));
        });
        Page page = new Page("").wide();
        page.setParts(List.of(part));
        return page;
    }

    private Node named(CaseRecordKindModel.ShownKind shown) {
        VBox note = new VBox();
        note.getStyleClass().addAll("field-row", "card-part");
        if (!shown.heading().isEmpty()) {
            Button people = Buttons.link(messages.get("case.heading-change"), model::goToPeople);
            note.getChildren()
                    .addAll(TextLabels.paragraph(messages.get("case.heading-names", shown.heading())), people);
        }
        if (!shown.named().isEmpty()) {
            FlowPane names = Panes.flow("chip-row");
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
        VBox list = Panes.column("case-rows");
        if (all.isEmpty()) {
            Label none = TextLabels.quiet(messages.get("case.none-yet"));
            none.getStyleClass().add("list-head");
            list.getChildren().add(none);
        }
        rows.clear();
        all.stream().limit(most).forEach(row -> rows.put(row.id(), row(row)));
        list.getChildren().addAll(rows.values());
        if (marked != null) {
            mark(marked);
        }
        if (all.size() > most) {
            Button more = Buttons.quiet(messages.get("form.link-more", all.size() - most));
            more.setOnAction(_ -> {
                most += MANY;
                show(model.shown.get());
            });
            VBox below = Panes.column("list-head", more);
            list.getChildren().add(below);
        }
        return list;
    }

    /** A row as in the diary: its day at the side, its name, one line of facts, its first words, and how it stands. */
    private Node row(CaseRecordRow row) {
        LinkRow shown = new LinkRow(
                cover.isCovered() ? messages.get("shell.covered") : row.title(), () -> model.show(row.id()));
        shown.getStyleClass().add("case-row");
        row.when().map(CaseRecordKindView::when).ifPresent(shown::before);
        if (!cover.isCovered()) {
            if (!row.facts().isEmpty()) {
                shown.below(line(row.facts(), "quiet"));
            }
            row.words().ifPresent(words -> shown.below(line(words, "row-excerpt")));
            row.remarks().forEach(remark -> shown.below(remark(remark)));
            shown.spoken(
                    row.title(),
                    Stream.concat(row.when().map(RowDayFormatter::spoken).stream(), Stream.of(row.facts()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(". ")));
        }
        return shown;
    }

    private static Label line(String words, String style) {
        Label line = TextLabels.row(style);
        line.setText(words);
        return line;
    }

    private static Node when(RowDayFormatter day) {
        Label first = new Label(day.day());
        first.getStyleClass().add("row-day");
        Label rest = new Label(day.rest());
        rest.getStyleClass().add("row-rest");
        rest.setMinHeight(Label.USE_PREF_SIZE);
        OptionalNodes.show(rest, !day.rest().isEmpty());
        return Panes.column("row-when", first, rest);
    }

    /** A line with a reminder of today. */
    static Node remark(String words) {
        Node remark = TextLabels.paragraph(words);
        remark.getStyleClass().add("case-remark");
        return remark;
    }
}
