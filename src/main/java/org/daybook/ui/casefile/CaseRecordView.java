package org.daybook.ui.casefile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.attach.ThumbnailLoader;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.record.VersionsPane;
import org.jspecify.annotations.Nullable;

/** The current version of a case record with its links, and below it its history. */
public final class CaseRecordView implements Screen {
    private final CaseRecordModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final Formats formats;
    private final CaseRecordLines lines;
    private final ThumbnailLoader pictures;
    private final RecordPane root;

    /** @param context the context for showing exhibits */
    public CaseRecordView(CaseRecordModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.formats = context.formats();
        this.root = new RecordPane(context);
        this.lines = new CaseRecordLines(messages);
        this.pictures = new ThumbnailLoader(context.session(), context.tasks());
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
        root.clear();
    }

    private void show(CaseRecordModel.@Nullable Shown shown) {
        if (shown == null) {
            root.clear();
            return;
        }
        CaseRecordHistory history = shown.history();
        RecordLines records = new RecordLines(model, context, pictures);
        Page page = new Page(lines.title(history.current()), kind(history));
        page.add(actions(shown), root.problem(model.diary()));
        if (history.isWithdrawn()) {
            page.add(root.withdrawn(history.withdrawal(), "case.withdrawn-note"));
        }
        if (!shown.remarks().isEmpty()) {
            page.add(remarks(shown));
        }
        page.add(records.of(shown));
        if (!shown.named().isEmpty() || !shown.orders().isEmpty()) {
            page.add(person(shown));
        }
        page.add(new VersionsPane(records.versions(shown), messages), root.erasing(model::goToErasure));
        root.show(page);
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
                                "case.back-to", lines.many(shown.history().kind())),
                model::goBack);
        buttons.add(back);
        Button amend = Buttons.plain(messages.get("incident.amend"));
        amend.setOnAction(_ -> model.amend());
        buttons.add(amend);
        if (!shown.history().isWithdrawn()) {
            buttons.add(root.withdrawing(
                    messages.get(
                            "case.withdraw-title", lines.kind(shown.history().kind())),
                    model::withdraw));
        }
        return Page.buttonsLeft(buttons.toArray(Button[]::new));
    }

    private Node remarks(CaseRecordModel.Shown shown) {
        VBox box = new VBox();
        box.getStyleClass().addAll("field-row", "card-part");
        shown.remarks().forEach(remark -> box.getChildren().add(TextLabels.paragraph(remark)));
        if (shown.overdue()) {
            Button done = Buttons.plain(messages.get("case.done"));
            done.disableProperty().bind(model.diary().busyProperty());
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
            Button link = Buttons.words(order.name(), () -> model.show(order.id()));
            part.getChildren().add(link);
        }
        return part;
    }
}
