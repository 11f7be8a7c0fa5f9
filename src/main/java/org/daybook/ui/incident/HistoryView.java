package org.daybook.ui.incident;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.IncidentHistory.Version;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;
import org.jspecify.annotations.Nullable;

/** One incident as it stands, and below it how it came to be. */
public final class HistoryView implements Screen {
    private static final int REASON_ROWS = 3;

    private final HistoryModel model;
    private final Messages messages;
    private final Formats formats;
    private final Dialogs dialogs;
    private final IncidentLines lines;
    private final BorderPane root = new BorderPane();

    public HistoryView(HistoryModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.formats = new Formats(messages);
        this.dialogs = dialogs;
        this.lines = new IncidentLines(messages, formats, model::name);
        model.historyProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        root.setCenter(null);
    }

    private void show(@Nullable IncidentHistory history) {
        if (history == null) {
            root.setCenter(null);
            return;
        }
        Page page = new Page(
                messages.get(
                        "incident.show-title", String.valueOf(history.current().number())),
                recordedAt(history));
        page.add(actions(history), new ProblemNote(messages, model.failureProperty()));
        if (history.isWithdrawn()) {
            page.add(withdrawn(history));
        }
        page.add(new LinesPane(lines.of(history.current())), versions(history));
        root.setCenter(page);
        Focus.first(page);
    }

    private Node recordedAt(IncidentHistory history) {
        OffsetDateTime at = history.original().recorded().envelope().recordedAt();
        VBox box = new VBox(
                Texts.quiet(messages.get("incident.recorded-at", formats.dateTime(at))),
                Texts.quiet(formats.delay(history.current().when(), at)));
        box.getStyleClass().add("field-row");
        return box;
    }

    private Node withdrawn(IncidentHistory history) {
        IncidentHistory.Withdrawal withdrawal = history.withdrawal();
        VBox note = new VBox();
        note.getStyleClass().addAll("note", "field-row");
        if (withdrawal != null) {
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            note.getChildren()
                    .addAll(
                            Texts.paragraph(messages.get("incident.withdrawn", at)),
                            Texts.paragraph(messages.get("incident.version-reason", withdrawal.reason())),
                            Texts.quiet(messages.get("incident.withdrawn-note")));
        }
        return note;
    }

    private Node actions(IncidentHistory history) {
        Button amend = Buttons.plain(messages.get("incident.amend"));
        amend.setOnAction(_ -> model.amend());
        Button withdraw = Buttons.plain(messages.get("incident.withdraw"));
        withdraw.setOnAction(_ -> askToWithdraw());
        withdraw.setDisable(history.isWithdrawn());
        Button back = Buttons.primary(messages.get("incident.back"));
        back.setOnAction(_ -> model.goToTimeline());
        FlowPane row = new FlowPane(back, amend, withdraw);
        row.getStyleClass().add("button-row-left");
        return row;
    }

    private void askToWithdraw() {
        StringProperty reason = new SimpleStringProperty("");
        TextArea field = TextFields.area(reason, REASON_ROWS);
        VBox content = new VBox(
                Texts.paragraph(messages.get("incident.withdraw-text")),
                new FieldRow(messages.get("incident.withdraw-reason"), field));
        content.getStyleClass().addAll("section-parts", "withdraw-content");
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button withdraw = Buttons.primary(messages.get("incident.withdraw-verb"));
        withdraw.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.get().isBlank(), reason));
        withdraw.setOnAction(_ -> {
            close.get().run();
            model.withdraw(reason.get());
        });
        Button cancel = Buttons.plain(messages.get("common.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.get().run());
        close.set(dialogs.show(messages.get("incident.withdraw-title"), content, () -> {}, cancel, withdraw));
        TextFields.whenShown(field, field::requestFocus);
    }

    private Node versions(IncidentHistory history) {
        VBox box = new VBox(Texts.heading(messages.get("incident.versions")));
        box.getStyleClass().add("versions");
        List<Version> versions = history.versions();
        for (int i = 0; i < versions.size(); i++) {
            box.getChildren().add(version(versions, i));
        }
        return box;
    }

    private Node version(List<Version> versions, int i) {
        Version version = versions.get(i);
        OffsetDateTime at = version.recorded().envelope().recordedAt();
        String name = i == 0 ? messages.get("incident.version-original") : messages.get("incident.version-amended", i);
        VBox box = new VBox(
                Texts.paragraph(name),
                Texts.quiet(messages.get("incident.recorded-at", formats.dateTime(at))),
                Texts.quiet(formats.delay(version.incident().when(), at)));
        box.getChildren().getFirst().getStyleClass().add("field-label");
        box.getStyleClass().addAll("version", "field-row");
        if (i > 0) {
            box.getChildren().add(Texts.paragraph(messages.get("incident.version-reason", version.reason())));
            box.getChildren().add(changes(versions.get(i - 1), version));
        }
        if (versions.size() > 1) {
            box.getChildren().add(unfolding(version));
        }
        return box;
    }

    private Node changes(Version before, Version after) {
        VBox box = new VBox();
        box.getStyleClass().add("changes");
        List<IncidentLines.Change> changes = lines.changes(before.incident(), after.incident());
        if (changes.isEmpty()) {
            box.getChildren().add(Texts.quiet(messages.get("incident.version-same")));
        }
        changes.forEach(change -> box.getChildren()
                .add(new LinesPane(List.of(
                        line(change, "incident.change-before", change.before()),
                        line(change, "incident.change-after", change.after())))));
        return box;
    }

    private IncidentLine line(IncidentLines.Change change, String key, String text) {
        IncidentLine line = change.line();
        String label = messages.get("incident.change", line.label(), messages.get(key));
        return new IncidentLine(line.part(), label, orNothing(text), line.form(), line.audience());
    }

    private String orNothing(String text) {
        return text.isBlank() ? messages.get("incident.change-empty") : text;
    }

    private Node unfolding(Version version) {
        VBox box = new VBox();
        Button toggle = Buttons.link(messages.get("incident.version-show"));
        toggle.setOnAction(_ -> {
            boolean shown = box.getChildren().size() > 1;
            if (shown) {
                box.getChildren().remove(1);
            } else {
                box.getChildren().add(new LinesPane(lines.of(version.incident())));
            }
            toggle.setText(messages.get(shown ? "incident.version-show" : "incident.version-hide"));
            toggle.setAccessibleText(toggle.getText());
        });
        box.getChildren().add(toggle);
        return box;
    }
}
