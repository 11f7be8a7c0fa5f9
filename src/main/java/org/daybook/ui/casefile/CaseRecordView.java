package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitThumbnail;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.ReadBackNote;
import org.daybook.ui.record.RecordNavigation;
import org.daybook.ui.record.RecordPageContent;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.jspecify.annotations.Nullable;

/** The page of a case record: what it was recorded for first, then the other facts, its links and its history. */
public final class CaseRecordView implements Screen {
    private final CaseRecordModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final ThumbnailLoader<ExhibitHistory> pictures;
    private final RecordPane root;

    /** @param context the context for showing exhibits */
    public CaseRecordView(CaseRecordModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.root = new RecordPane(context);
        this.lines = new CaseRecordLines(messages);
        this.pictures = ExhibitThumbnail.loader(context);
        model.shown.subscribe(this::show);
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

    private void show(CaseRecordModel.@Nullable ShownCaseRecord shown) {
        if (shown == null) {
            root.clear();
            return;
        }
        CaseRecordHistory history = shown.history();
        CaseRecord current = history.current();
        CaseRecordLinesPane records = new CaseRecordLinesPane(shown, model, context, pictures);
        List<Node> proof = new ArrayList<>();
        proof.add(new VersionsPane(records.versions(), messages));
        proof.add(root.ending(
                history.isWithdrawn(),
                messages.get("case.withdraw-title", lines.kind(history.kind())),
                model::withdraw,
                model::goToErasure));
        List<Node> story = new ArrayList<>();
        if (history.isWithdrawn()) {
            story.add(root.withdrawn(history.withdrawal(), "case.withdrawn-note"));
        }
        root.apart(shown.apart()).ifPresent(story::add);
        story.add(new ReadBackNote(history.worded(), !history.isWithdrawn(), messages, model::readBack));
        if (!shown.remarks().isEmpty()) {
            story.add(remarks(shown));
        }
        story.addAll(records.story());
        List<Node> facts = records.facts();
        List<Node> related = new ArrayList<>(records.related());
        if (!shown.named().isEmpty() || !shown.orders().isEmpty()) {
            related.addFirst(person(shown));
        }
        RecordPageContent parts =
                new RecordPageContent(lines.title(current), summary(history), story, facts, related, proof);
        root.show(parts, turns(shown), root.notes(model.saved(), "", model::withdrawSlip, model.diary));
        root.mark(model.from());
    }

    private RecordNavigation turns(CaseRecordModel.ShownCaseRecord shown) {
        String back = model.leadsToDiary() ? messages.get("incident.back") : messages.get("case.back-to");
        return RecordNavigation.of(back, model::goBack, shown.neighbours(), model::turnTo, model::amend);
    }

    private List<Node> summary(CaseRecordHistory history) {
        List<Node> summary = new ArrayList<>();
        history.current()
                .when()
                .filter(when -> when.date() != null)
                .ifPresent(when ->
                        summary.add(TextLabels.paragraph(messages.formats().whenInWords(when))));
        String at = messages.formats()
                .dateTime(history.original().recordedAt(), history.original().isClaimed());
        if (history.isOriginalMissing()) {
            summary.add(TextLabels.quiet(lines.numbered(history.current())));
            summary.add(TextLabels.paragraph(messages.get("incident.original-missing", at)));
        } else {
            summary.add(TextLabels.quiet(messages.get(
                    "reading.kind-and-day",
                    lines.numbered(history.current()),
                    messages.get("incident.recorded-at", at))));
        }
        root.amended(history, summary);
        if (history.kind() == CaseRecordKind.PERSON && !history.isWithdrawn()) {
            summary.add(Panes.buttons(Buttons.words(
                    messages.get("campaign.open-person", lines.title(history.current())), model::showContacts)));
        }
        return summary;
    }

    private Node remarks(CaseRecordModel.ShownCaseRecord shown) {
        VBox box = new VBox();
        box.getStyleClass().addAll("field-row", "card-part");
        shown.remarks().forEach(remark -> box.getChildren().add(TextLabels.paragraph(remark)));
        if (shown.overdue()) {
            Button done = Buttons.plain(messages.get("case.done"), model::done);
            done.disableProperty().bind(model.diary.busyProperty());
            box.getChildren().add(Panes.buttons(done));
        }
        return box;
    }

    private Node person(CaseRecordModel.ShownCaseRecord shown) {
        VBox part = Panes.part(messages.get("case.person-named"));
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
