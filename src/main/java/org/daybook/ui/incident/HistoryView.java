package org.daybook.ui.incident;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.incident.IncidentPart;
import org.daybook.record.ImportedClaim;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.LinesPane;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.record.WithdrawalSheet;
import org.jspecify.annotations.Nullable;

/** One incident as it stands, and below it how it came to be. */
public final class HistoryView implements Screen {
    private final HistoryModel model;
    private final Messages messages;
    private final Formats formats;
    private final Dialogs dialogs;
    private final IncidentLines lines;
    private final BorderPane root = new BorderPane();
    private final EvidencePart evidence;

    /** @param tools what the exhibits of the incident are shown and added with */
    public HistoryView(HistoryModel model, ExhibitTools tools) {
        this.model = model;
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        this.dialogs = tools.screen().dialogs();
        this.evidence = new EvidencePart(tools, _ -> {});
        root.getStyleClass().add("incident-shown");
        evidence.listenOn(root);
        this.lines = new IncidentLines(messages, formats, model::name);
        model.historyProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        evidence.drop();
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
        evidence.open(history.id());
        page.add(
                evidence,
                new LinesPane(IncidentVersions.shown(shown(history))),
                about(history),
                new VersionsPane(new IncidentVersions(lines, formats).of(history.versions()), messages),
                erasure());
        root.setCenter(page);
        Focus.first(page);
    }

    private Node recordedAt(IncidentHistory history) {
        OffsetDateTime at = history.original().recorded().envelope().recordedAt();
        VBox box = history.isOriginalMissing()
                ? new VBox(TextLabels.paragraph(messages.get("incident.original-missing", formats.dateTime(at))))
                : new VBox(
                        TextLabels.quiet(messages.get("incident.recorded-at", formats.dateTime(at))),
                        TextLabels.quiet(formats.delay(history.current().when(), at)));
        box.getStyleClass().add("field-row");
        return box;
    }

    private Node withdrawn(IncidentHistory history) {
        Withdrawal withdrawal = history.withdrawal();
        VBox note = new VBox();
        note.getStyleClass().addAll("note", "field-row");
        if (withdrawal != null) {
            String by = VersionsPane.by(withdrawal.recorded().envelope().authorship(), messages);
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            note.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get("incident.withdrawn", at)),
                            TextLabels.quiet(by),
                            TextLabels.paragraph(messages.get("incident.version-reason", withdrawal.reason())),
                            TextLabels.quiet(messages.get("incident.withdrawn-note")));
            ImportedClaim claim = withdrawal.claim();
            if (claim != null) {
                note.getChildren().add(TextLabels.quiet(lines.withdrawal(claim)));
            }
        }
        return note;
    }

    // A withdrawn record goes nowhere, whatever was said of it before.
    private List<IncidentLine> shown(IncidentHistory history) {
        return lines.of(history.current(), model.isSpokenOf()).stream()
                .filter(line -> !history.isWithdrawn() || line.part() != IncidentPart.PORTFOLIO)
                .toList();
    }

    private Node about(IncidentHistory history) {
        VBox part = Page.part(messages.get("incident.about-title"));
        model.about().forEach(named -> {
            Button link = Buttons.words(named.name());
            link.setOnAction(_ -> model.show(named));
            part.getChildren().add(link);
        });
        if (model.about().isEmpty()) {
            part.getChildren().add(TextLabels.quiet(messages.get("incident.about-none")));
        }
        if (!history.isWithdrawn()) {
            Button contact = Buttons.plain(messages.get("incident.about-contact"));
            contact.setOnAction(_ -> model.recordContact());
            part.getChildren().add(Page.buttonsLeft(contact));
        }
        return part;
    }

    private Node erasure() {
        Button erase = Buttons.link(messages.get("erasure.link"));
        erase.setOnAction(_ -> model.goToErasure());
        return erase;
    }

    private Node actions(IncidentHistory history) {
        Button amend = Buttons.plain(messages.get("incident.amend"));
        amend.setOnAction(_ -> model.amend());
        List<Button> buttons = new ArrayList<>();
        Button back = Buttons.primary(messages.get("incident.back"));
        back.setOnAction(_ -> model.goToTimeline());
        buttons.add(back);
        buttons.add(amend);
        if (!history.isWithdrawn()) {
            Button withdraw = Buttons.plain(messages.get("incident.withdraw"));
            withdraw.setOnAction(_ -> askToWithdraw());
            buttons.add(withdraw);
        }
        return Page.buttonsLeft(buttons.toArray(Button[]::new));
    }

    private void askToWithdraw() {
        WithdrawalSheet.ask(dialogs, messages, messages.get("incident.withdraw-title"), model::withdraw);
    }
}
