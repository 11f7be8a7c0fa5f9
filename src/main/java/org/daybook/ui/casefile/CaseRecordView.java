package org.daybook.ui.casefile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.ImportedClaim;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.attach.ThumbnailLoader;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.record.WithdrawalSheet;
import org.jspecify.annotations.Nullable;

/** One case record as it stands, what it leads to, and below it how it came to be. */
public final class CaseRecordView implements Screen {
    private final CaseRecordModel model;
    private final ExhibitTools tools;
    private final Messages messages;
    private final Formats formats;
    private final CaseRecordLines lines;
    private final ThumbnailLoader pictures;
    private final BorderPane root = new BorderPane();

    /** @param tools what exhibits are shown with */
    public CaseRecordView(CaseRecordModel model, ExhibitTools tools) {
        this.model = model;
        this.tools = tools;
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        this.lines = new CaseRecordLines(messages, formats, _ -> "");
        this.pictures = new ThumbnailLoader(tools.session(), tools.screen().tasks());
        model.shownProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
        pictures.drop();
        root.setCenter(null);
    }

    private void show(CaseRecordModel.@Nullable Shown shown) {
        if (shown == null) {
            root.setCenter(null);
            return;
        }
        CaseRecordHistory history = shown.history();
        RecordLines records = new RecordLines(model, tools, pictures);
        Page page = new Page(lines.title(history.current()), kind(history));
        page.add(actions(shown), new ProblemNote(messages, model.failureProperty()));
        if (history.isWithdrawn()) {
            page.add(withdrawn(history));
        }
        if (!shown.remarks().isEmpty()) {
            page.add(remarks(shown));
        }
        page.add(records.of(shown));
        if (!shown.named().isEmpty() || !shown.orders().isEmpty()) {
            page.add(person(shown));
        }
        page.add(new VersionsPane(records.versions(shown), messages), erasure());
        root.setCenter(page);
        Focus.first(page);
    }

    private Node kind(CaseRecordHistory history) {
        OffsetDateTime at = history.original().recorded().envelope().recordedAt();
        VBox box = new VBox(
                TextLabels.quiet(lines.numbered(history.current())),
                TextLabels.quiet(messages.get(
                        history.isOriginalMissing() ? "incident.original-missing" : "incident.recorded-at",
                        formats.dateTime(at))));
        if (!history.kind().isPrintedAtFirst()) {
            box.getChildren()
                    .add(TextLabels.paragraph(
                            messages.get("particular." + history.kind().code() + "-why")));
        }
        box.getStyleClass().add("field-row");
        return box;
    }

    private Node actions(CaseRecordModel.Shown shown) {
        List<Button> buttons = new ArrayList<>();
        Button back = Buttons.primary(
                model.leadsToDiary()
                        ? messages.get("incident.back")
                        : messages.get(
                                "case.back-to", lines.many(shown.history().kind())));
        back.setOnAction(_ -> model.goBack());
        buttons.add(back);
        Button amend = Buttons.plain(messages.get("incident.amend"));
        amend.setOnAction(_ -> model.amend());
        buttons.add(amend);
        if (!shown.history().isWithdrawn()) {
            Button withdraw = Buttons.plain(messages.get("incident.withdraw"));
            withdraw.setOnAction(_ -> WithdrawalSheet.ask(
                    tools.screen().dialogs(),
                    messages,
                    messages.get(
                            "case.withdraw-title", lines.kind(shown.history().kind())),
                    model::withdraw));
            buttons.add(withdraw);
        }
        return Page.buttonsLeft(buttons.toArray(Button[]::new));
    }

    private Node withdrawn(CaseRecordHistory history) {
        VBox note = new VBox();
        note.getStyleClass().addAll("note", "field-row");
        Withdrawal withdrawal = history.withdrawal();
        if (withdrawal != null) {
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            note.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get("incident.withdrawn", at)),
                            TextLabels.quiet(VersionsPane.by(
                                    withdrawal.recorded().envelope().authorship(), messages)),
                            TextLabels.paragraph(messages.get("incident.version-reason", withdrawal.reason())),
                            TextLabels.quiet(messages.get("case.withdrawn-note")));
            ImportedClaim claim = withdrawal.claim();
            if (claim != null) {
                IncidentLines claims = new IncidentLines(messages, formats, _ -> "");
                note.getChildren().add(TextLabels.quiet(claims.withdrawal(claim)));
            }
        }
        return note;
    }

    private Node remarks(CaseRecordModel.Shown shown) {
        VBox box = new VBox();
        box.getStyleClass().addAll("field-row", "card-part");
        shown.remarks().forEach(remark -> box.getChildren().add(TextLabels.paragraph(remark)));
        if (shown.overdue()) {
            Button done = Buttons.plain(messages.get("case.done"));
            done.disableProperty().bind(model.busyProperty());
            done.setOnAction(_ -> model.done());
            box.getChildren().add(Page.buttonsLeft(done));
        }
        return box;
    }

    private Node person(CaseRecordModel.Shown shown) {
        VBox part = Page.part(messages.get("case.person-named"));
        shown.named().forEach((name, incidents) -> {
            Button link = Buttons.words(messages.get("case.person-incidents", name, incidents.size()));
            link.setOnAction(_ -> model.showIncidents(link.getText(), incidents));
            link.setDisable(incidents.isEmpty());
            part.getChildren().add(link);
        });
        for (NamedItem<CaseRecord> order : shown.orders()) {
            Button link = Buttons.words(order.name());
            link.setOnAction(_ -> model.show(order.id()));
            part.getChildren().add(link);
        }
        return part;
    }

    private Node erasure() {
        Button erase = Buttons.link(messages.get("erasure.link"));
        erase.setOnAction(_ -> model.goToErasure());
        return erase;
    }
}
