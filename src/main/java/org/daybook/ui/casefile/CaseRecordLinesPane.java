package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLine;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitCard;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.GroupedLinesPane;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;

/**
 * Shows a case record: its lines, with buttons that open linked items, and its versions. It follows the kind of each
 * field, so that a new field needs no code here. JavaFX thread.
 */
final class CaseRecordLinesPane {
    /** What is said directly below the words of a promise. */
    private static final List<Field> PROMISE = List.of(AgencyContact.PROMISED_BY, AgencyContact.DONE);

    private final CaseRecordModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final ThumbnailLoader<ExhibitHistory> pictures;
    private final CaseRecordModel.ShownCaseRecord shown;
    private final CaseRecord current;
    private final CaseRecordLines lines;
    private final List<CaseRecordLine> currentLines;

    /** @param pictures loads the thumbnails of exhibits */
    CaseRecordLinesPane(
            CaseRecordModel.ShownCaseRecord shown,
            CaseRecordModel model,
            DiaryContext context,
            ThumbnailLoader<ExhibitHistory> pictures) {
        this.shown = shown;
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.pictures = pictures;
        this.current = shown.history().current();
        this.lines =
                new CaseRecordLines(messages, id -> shown.names().getOrDefault(id, messages.get("case.link-gone")));
        this.currentLines = lines.of(current);
    }

    /** What it was recorded for: its terms, and its long texts. */
    List<Node> story() {
        List<Node> story = new ArrayList<>();
        for (CaseRecordLine line : currentLines) {
            switch (line.field().form()) {
                case WORDS -> {
                    story.add(RecordPane.quote(label(line), line.text()));
                    if (line.field().equals(AgencyContact.PROMISED)) {
                        story.add(new LabelledLinesPane(facts(PROMISE)));
                    }
                }
                case TERMS -> story.add(terms(label(line)));
                default -> {}
            }
        }
        VBox before = new VBox();
        oldTerms(before);
        if (!before.getChildren().isEmpty()) {
            story.add(before);
        }
        return story;
    }

    /** The other facts in the parts of its form, and how it is handled. */
    List<Node> facts() {
        CaseRecordFormOrder order = CaseRecordFormOrder.of(shown.history().kind(), messages);
        List<GroupedLinesPane.LineGroup> groups = new ArrayList<>();
        groups.add(new GroupedLinesPane.LineGroup("", facts(unlessBelowPromise(order.first()))));
        order.parts()
                .forEach(part -> groups.add(new GroupedLinesPane.LineGroup(
                        messages.get(part.heading()), facts(unlessBelowPromise(part.fields())))));
        List<LabelledLinesPane.LabelledLine> record = new ArrayList<>();
        if (!shown.history().isWithdrawn()) {
            record.addAll(handling(current).stream().filter(this::isTold).toList());
        }
        lines.claim(current)
                .ifPresent(claim -> record.add(new LabelledLinesPane.LabelledLine(messages.get("field.claim"), claim)));
        groups.add(new GroupedLinesPane.LineGroup(messages.get("form.group-record"), record));
        boolean isEmpty = groups.stream().allMatch(group -> group.lines().isEmpty());
        return isEmpty ? List.of() : List.of(new GroupedLinesPane(groups));
    }

    private List<LabelledLinesPane.LabelledLine> facts(List<Field> fields) {
        String title = new CaseRecordLines(messages).title(current);
        return currentLines.stream()
                .filter(line -> fields.contains(line.field()) && isFact(line.field()) && !isInTheHead(line, title))
                .map(line -> new LabelledLinesPane.LabelledLine(label(line), line.text()))
                .toList();
    }

    private List<Field> unlessBelowPromise(List<Field> fields) {
        boolean isPromised = currentLines.stream().anyMatch(line -> line.field().equals(AgencyContact.PROMISED));
        return fields.stream()
                .filter(field -> !(isPromised && PROMISE.contains(field)))
                .toList();
    }

    private static boolean isFact(Field field) {
        return switch (field.form()) {
            case WORDS, TERMS, INCIDENTS, PERSONS, EXHIBITS -> false;
            default -> true;
        };
    }

    /** The exhibits, people and incidents that it names. */
    List<Node> related() {
        List<Node> related = new ArrayList<>();
        for (CaseRecordLine line : currentLines) {
            String label = label(line);
            switch (line.field().form()) {
                case INCIDENTS -> related.add(links(label, line.field(), model::showIncident));
                case PERSONS -> related.add(links(label, line.field(), model::show));
                case EXHIBITS -> related.add(exhibits(label, line.field()));
                default -> {}
            }
        }
        return related;
    }

    private String label(CaseRecordLine line) {
        return line.field().audience() == Audience.CONFIDENTIAL
                ? messages.get("case.kept-apart", line.label())
                : line.label();
    }

    // Its title, and its day unless more than that is known of when it was.
    private boolean isInTheHead(CaseRecordLine line, String title) {
        return line.text().equals(title)
                || current.when()
                        .filter(when -> when.date() != null
                                && line.text().equals(messages.formats().when(when)))
                        .isPresent();
    }

    // That it goes into portfolios as usual need not be said.
    private boolean isTold(LabelledLinesPane.LabelledLine line) {
        return !line.label().equals(messages.get("field.portfolio"))
                || !current.handling().inPortfolio();
    }

    /** Its versions, each with what changed since the one before. */
    List<VersionsPane.ShownVersion> versions() {
        List<CaseRecordHistory.RecordVersion<CaseRecord>> versions =
                shown.history().versions();
        List<VersionsPane.ShownVersion> all = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            CaseRecordHistory.RecordVersion<CaseRecord> version = versions.get(i);
            CaseRecord caseRecord = version.record();
            all.add(new VersionsPane.ShownVersion(
                    version,
                    caseRecord
                            .when()
                            .map(when -> messages.formats().delay(when, version.recordedAt()))
                            .map(delay -> messages.formats().claimed(delay, version.isClaimed()))
                            .orElse(""),
                    i == 0 ? List.of() : changes(versions.get(i - 1).record(), caseRecord),
                    () -> all(caseRecord)));
        }
        return all;
    }

    private <T> Node links(String label, Field field, Consumer<Id<T>> go) {
        VBox box = box(label);
        for (Id<T> id : current.<T>links(field)) {
            String name = shown.names().get(id);
            box.getChildren()
                    .add(
                            name == null
                                    ? TextLabels.paragraph(messages.get("case.link-gone"))
                                    : link(name, () -> go.accept(id)));
        }
        return box;
    }

    private Node exhibits(String label, Field field) {
        List<Id<Exhibit>> ids = current.links(field);
        FlowPane row = Panes.flow("exhibit-row");
        shown.exhibits().stream()
                .filter(exhibit -> ids.contains(exhibit.id()))
                .forEach(exhibit -> row.getChildren().add(ExhibitCard.leading(context, pictures, exhibit)));
        VBox box = box(label);
        box.getChildren().add(row);
        if (row.getChildren().size() < ids.size()) {
            box.getChildren().add(TextLabels.quiet(messages.get("case.link-gone")));
        }
        return box;
    }

    private Node terms(String label) {
        VBox box = Panes.part(label);
        int place = 1;
        for (Field field : shown.history().kind().fields()) {
            for (OrderTerm term : current.terms(field)) {
                box.getChildren().add(term(messages.get("case.term-line", place++, term.words()), term));
            }
        }
        return box;
    }

    private void oldTerms(VBox into) {
        List<OrderTerm> old = shown.breaches().keySet().stream()
                .filter(term -> shown.history().kind().fields().stream()
                        .filter(field -> field.form() == FieldKind.TERMS)
                        .noneMatch(field -> current.terms(field).contains(term)))
                .toList();
        if (!old.isEmpty()) {
            VBox box = box(messages.get("case.terms-before"));
            old.forEach(term -> box.getChildren().add(term(term.words(), term)));
            into.getChildren().add(box);
        }
    }

    private Node term(String words, OrderTerm term) {
        VBox box = Panes.column("case-term", TextLabels.paragraph(words));
        List<NamedItem<Incident>> breaches = shown.breaches().getOrDefault(term, List.of());
        VBox incidents = Panes.column("case-term-incidents");
        if (!breaches.isEmpty()) {
            incidents.getChildren().add(TextLabels.quiet(messages.count("case.term-broken", breaches.size())));
        }
        breaches.forEach(breach ->
                incidents.getChildren().add(link(breach.name(), () -> model.showIncident(breach.id()))));
        box.getChildren().add(incidents);
        return box;
    }

    private VBox box(String label) {
        return Panes.column("line", TextLabels.quiet(label));
    }

    private static Button link(String name, Runnable go) {
        return Buttons.words(name, go);
    }

    private List<VersionsPane.VersionChange> changes(CaseRecord before, CaseRecord after) {
        List<VersionsPane.VersionChange> changes = new ArrayList<>();
        lines.changes(before, after)
                .forEach(change -> changes.add(new VersionsPane.VersionChange(
                        change.line().label(),
                        change.before(),
                        change.line().text(),
                        change.line().field().form() == FieldKind.WORDS)));
        List<LabelledLinesPane.LabelledLine> was = handling(before);
        List<LabelledLinesPane.LabelledLine> is = handling(after);
        for (String label : labels(was, is)) {
            String one = text(was, label);
            String other = text(is, label);
            if (!one.equals(other)) {
                changes.add(new VersionsPane.VersionChange(label, one, other, false));
            }
        }
        return changes;
    }

    private static List<String> labels(
            List<LabelledLinesPane.LabelledLine> was, List<LabelledLinesPane.LabelledLine> is) {
        List<String> labels = new ArrayList<>(
                is.stream().map(LabelledLinesPane.LabelledLine::label).toList());
        was.stream()
                .map(LabelledLinesPane.LabelledLine::label)
                .filter(label -> !labels.contains(label))
                .forEach(labels::add);
        return labels;
    }

    private static String text(List<LabelledLinesPane.LabelledLine> lines, String label) {
        return lines.stream()
                .filter(line -> line.label().equals(label))
                .map(LabelledLinesPane.LabelledLine::text)
                .findFirst()
                .orElse("");
    }

    private List<LabelledLinesPane.LabelledLine> all(CaseRecord caseRecord) {
        List<LabelledLinesPane.LabelledLine> all = new ArrayList<>();
        lines.of(caseRecord).forEach(line -> all.add(new LabelledLinesPane.LabelledLine(line.label(), line.text())));
        all.addAll(handling(caseRecord));
        return all;
    }

    private List<LabelledLinesPane.LabelledLine> handling(CaseRecord caseRecord) {
        IncidentHandling handling = caseRecord.handling();
        List<LabelledLinesPane.LabelledLine> said = new ArrayList<>();
        said.add(new LabelledLinesPane.LabelledLine(
                messages.get("field.portfolio"),
                messages.get(handling.inPortfolio() ? "field.portfolio-yes" : "field.portfolio-no")));
        if (!handling.leaveOutReason().isBlank()) {
            said.add(new LabelledLinesPane.LabelledLine(
                    messages.get("field.leave-out-reason"), handling.leaveOutReason()));
        }
        if (!handling.privateNote().isBlank()) {
            said.add(new LabelledLinesPane.LabelledLine(messages.get("field.private-note"), handling.privateNote()));
        }
        return said;
    }
}
