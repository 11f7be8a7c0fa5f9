package org.daybook.ui.grid;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TypeChooser;
import org.daybook.ui.form.FormPane;
import org.jspecify.annotations.Nullable;

/**
 * Several incidents written up at once. Tab or Enter at the end of the last row makes another; Ctrl+S and Ctrl+Enter
 * record all.
 */
public final class GridView implements Screen {

    private final GridModel model;
    private final GridForm form;
    private final Messages messages;
    private final Dialogs dialogs;
    private final FormPane root;
    private final VBox rows = new VBox();
    private final ObservableList<GridRow> shown;
    private final Map<GridRow, RowPane> panes = new IdentityHashMap<>();
    private final RowPane.Ways ways;
    private final ListChangeListener<GridRow> arrange = _ -> arrange();
    private @Nullable RowPane typed;

    public GridView(GridModel model, DiaryContext context) {
        this.model = model;
        this.form = model.form();
        this.messages = context.messages();
        this.dialogs = context.window().dialogs();
        this.root = new FormPane(context, model.work(), this::record, KeyCode.S, KeyCode.ENTER).closedWhileBusy();
        this.shown = form.rows();
        this.ways =
                new RowPane.Ways(this::choose, this::next, this::remove, this::askForKinds, this::paste, this::isLast);
        rows.getStyleClass().add("grid-rows");
        root.whenReady(this::begin);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Optional<Draft> unsaved() {
        return model.work().unsaved();
    }

    @Override
    public void drop() {
        model.drop();
        shown.removeListener(arrange);
        panes.values().forEach(RowPane::drop);
        panes.clear();
        typed = null;
        root.clear();
    }

    private void begin() {
        shown.addListener(arrange);
        arrange();
        Button add = Buttons.plain(messages.get("grid.add"));
        add.setOnAction(_ -> edit(pane(form.addRow()), true));
        Button paste = Buttons.plain(messages.get("grid.paste"));
        paste.setOnAction(_ -> {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null) {
                paste(pane(shown.getLast()), text);
            }
        });
        Page page = new Page(
                messages.get("grid.title"),
                TextLabels.paragraph(messages.get("grid.lead")),
                TextLabels.quiet(messages.get("grid.paste-help")),
                forAll(),
                rows,
                Page.buttonsLeft(add, paste));
        showWithBar(page);
        edit(pane(shown.getFirst()), true);
    }

    private Node forAll() {
        CheckBox paper = new CheckBox(messages.get("grid.paper"));
        paper.setWrapText(true);
        paper.setAccessibleText(paper.getText());
        paper.setAccessibleHelp(messages.get("grid.paper-help"));
        paper.selectedProperty().bindBidirectional(form.paper());
        TextField written = new TextField();
        written.textProperty().bindBidirectional(form.firstWritten());
        Node first =
                new FieldRow(messages.get("grid.first-written-all"), written, messages.get("grid.first-written-help"));
        VBox copied = new VBox(TextLabels.quiet(messages.get("grid.paper-help")), first);
        copied.getStyleClass().add("section-parts");
        copied.visibleProperty().bind(form.paper());
        copied.managedProperty().bind(form.paper());
        TextField author = new TextField();
        author.textProperty().bindBidirectional(form.author());
        TextField behalf = new TextField();
        behalf.textProperty().bindBidirectional(form.onBehalfOf());
        FlowPane by = new FlowPane(
                new FieldRow(messages.get("grid.author"), author, messages.get("grid.author-help")),
                new FieldRow(messages.get("grid.on-behalf-of"), behalf, messages.get("grid.on-behalf-of-help")));
        by.getChildren().forEach(part -> part.getStyleClass().add("grid-part"));
        by.getStyleClass().add("field-flow");
        VBox all = new VBox(by, paper, copied);
        all.getStyleClass().add("section-parts");
        return all;
    }

    private void showWithBar(Page page) {
        Label state = root.state();
        state.textProperty()
                .bind(model.work()
                        .busyProperty()
                        .flatMap(busy -> busy
                                ? new SimpleStringProperty(messages.get("grid.recording"))
                                : model.work().stateProperty()));
        root.show(
                page,
                Page.buttonsLeft(
                        root.save(messages.get("grid.record")),
                        root.whileIdle(Buttons.plain(messages.get("grid.leave")), model::leave),
                        root.whileIdle(Buttons.link(messages.get("grid.discard")), this::askToDiscard)),
                state);
    }

    private void askToDiscard() {
        dialogs.confirmDeletion(
                new Dialogs.Question(
                        messages.get("grid.discard-title"),
                        messages.get("grid.discard-text"),
                        messages.get("grid.discard-verb")),
                model::discard);
    }

    // Panes are kept with their rows; only what is new is made.
    private void arrange() {
        List<Node> order = new ArrayList<>();
        for (GridRow row : shown) {
            RowPane pane = pane(row);
            order.add(pane);
            pane.number(order.size());
        }
        rows.getChildren().setAll(order);
        panes.keySet().removeIf(row -> {
            boolean gone = shown.stream().noneMatch(kept -> kept == row);
            if (gone) {
                pane(row).drop();
            }
            return gone;
        });
        RowPane before = typed;
        if (before != null && !rows.getChildren().contains(before)) {
            typed = null;
        }
    }

    private RowPane pane(GridRow row) {
        return Objects.requireNonNull(panes.computeIfAbsent(row, made -> new RowPane(made, form, messages, ways)));
    }

    // The focus is still on its way when a row is chosen by it.
    private void choose(RowPane pane) {
        RowPane before = typed;
        boolean forward = before == null || before.number() < pane.number();
        Platform.runLater(() -> edit(pane, forward));
    }

    private void edit(RowPane pane, boolean first) {
        if (!rows.getChildren().contains(pane)) {
            return;
        }
        RowPane before = typed;
        RowEditor editor = pane.edit();
        typed = pane;
        if (before != null && before != pane) {
            before.rest();
        }
        Focus.whenShown(pane, () -> {
            if (first) {
                editor.focusFirst();
            } else {
                editor.focusLast();
            }
            Focus.reveal(pane);
        });
    }

    private void next(RowPane pane) {
        if (!isLast(pane)) {
            edit(pane(shown.get(pane.number())), true);
        } else if (!pane.row().isEmpty()) {
            edit(pane(form.addRow()), true);
        }
    }

    private boolean isLast(RowPane pane) {
        return shown.getLast() == pane.row();
    }

    private void remove(RowPane pane) {
        Runnable taken = () -> {
            int place = pane.number() - 1;
            form.remove(pane.row());
            edit(pane(shown.get(Math.min(place, shown.size() - 1))), true);
        };
        if (pane.row().isEmpty()) {
            taken.run();
            return;
        }
        String number = String.valueOf(pane.number());
        dialogs.confirmDeletion(
                new Dialogs.Question(
                        messages.get("grid.remove-title", number),
                        messages.get("grid.remove-text"),
                        messages.get("grid.remove-verb")),
                taken);
    }

    private void paste(RowPane pane, String text) {
        int place = pane.number() - 1;
        form.paste(pane.row(), text);
        edit(pane(shown.get(Math.min(place, shown.size() - 1))), true);
    }

    private void askForKinds(RowPane pane) {
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button done = Buttons.primary(messages.get("grid.kind-done"));
        done.setOnAction(_ -> close.get().run());
        close.set(dialogs.show(
                messages.get("grid.kind-title"),
                new TypeChooser(messages, pane.row().types()),
                () -> {},
                done));
    }

    private void record() {
        model.recordAll();
        form.firstProblem().ifPresent(row -> edit(pane(row), true));
    }
}
