package org.daybook.ui.incident;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentPart;
import org.daybook.record.EventTime;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.record.ReadBackNote;
import org.daybook.ui.record.RecordNavigation;
import org.daybook.ui.record.RecordPageContent;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.record.VersionsPane;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.GroupedLinesPane;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an incident: her words first, then the other facts, linked items, and the history of the
 * record.
 */
public final class IncidentRecordView implements Screen {
    private final IncidentRecordModel model;
    private final Messages messages;
    private final IncidentLines lines;
    private final RecordPane root;
    private final IncidentExhibitsPart evidence;

    /** @param adding adds files */
    public IncidentRecordView(IncidentRecordModel model, DiaryContext context, ExhibitAddingModel adding) {
        this.model = model;
        this.messages = context.messages();
        this.root = new RecordPane(context);
        this.evidence = new IncidentExhibitsPart(context, adding, _ -> {}).forReading();
        root.getStyleClass().add("incident-shown");
        evidence.listenOn(root);
        this.lines = new IncidentLines(messages, model::name);
        model.history.subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        evidence.drop();
        root.clear();
    }

    private void show(@Nullable IncidentHistory history) {
        if (history == null) {
            root.clear();
            return;
        }
        Incident incident = history.current();
        evidence.open(history.id());
        RecordPageContent parts = new RecordPageContent(
                messages.formats().dayOrOwnWords(incident.when()),
                summary(history),
                story(history),
                List.of(new GroupedLinesPane(facts(history))),
                related(history),
                proof(history));
        root.show(
                parts,
                RecordNavigation.of(
                        messages.get(model.isFromConversation() ? "messages.to-conversation" : "incident.back"),
                        model::goBack,
                        model.neighbours(),
                        model::turnTo,
                        model::amend),
                root.notes(model.saved(), model.savedName(), model::withdrawSlip, model.diary));
        root.mark(model.from());
    }

    /** Where it was and what kind of incident it is; then its number, and when it was written down and amended. */
    private List<Node> summary(IncidentHistory history) {
        Incident incident = history.current();
        List<Node> summary = new ArrayList<>();
        String place = incident.where().place().strip();
        String kinds = incident.what().types().stream()
                .map(type -> messages.get("types.short." + type.code()))
                .collect(Collectors.joining(" · "));
        if (!place.isEmpty()) {
            summary.add(subtitle(place));
        }
        if (!kinds.isEmpty()) {
            summary.add(place.isEmpty() ? subtitle(kinds) : TextLabels.quiet(kinds));
        }
        OffsetDateTime at = history.original().recordedAt();
        String said = messages.formats().dateTime(at, history.original().isClaimed());
        String number = messages.get("incident.show-title", String.valueOf(incident.number()));
        if (history.isOriginalMissing()) {
            summary.add(TextLabels.quiet(number));
            summary.add(TextLabels.paragraph(messages.get("incident.original-missing", said)));
        } else {
            summary.add(TextLabels.quiet(messages.get(
                    incident.when().date() == null ? "incident.recorded-undated" : "incident.recorded-delay",
                    number,
                    said,
                    messages.formats().delay(incident.when(), at))));
        }
        root.amended(history, summary);
        return summary;
    }

    private static Label subtitle(String words) {
        Label subtitle = TextLabels.paragraph(words);
        subtitle.getStyleClass().add("record-subtitle");
        return subtitle;
    }

    /** The user's own words, which come before everything else, and any exhibits. */
    private List<Node> story(IncidentHistory history) {
        Incident incident = history.current();
        List<Node> parts = new ArrayList<>();
        if (history.isWithdrawn()) {
            parts.add(root.withdrawn(history.withdrawal(), "incident.withdrawn-note"));
        }
        root.apart(model.apart()).ifPresent(parts::add);
        parts.add(new ReadBackNote(history.worded(), !history.isWithdrawn(), messages, model::readBack));
        if (!incident.what().happened().isBlank()) {
            parts.add(RecordPane.story(incident.what().happened()));
        }
        if (!incident.what().exactWords().isBlank()) {
            parts.add(RecordPane.quote(
                    messages.get("field.exact-words"), incident.what().exactWords()));
        }
        if (model.hasExhibits()) {
            parts.add(evidence);
        }
        return parts;
    }

    /** The other facts by group, without those shown elsewhere on the page and those only a check needs. */
    private List<GroupedLinesPane.LineGroup> facts(IncidentHistory history) {
        Set<String> said = Stream.of(
                        "field.when", "field.zone", "field.types", "field.happened", "field.exact-words", "field.where")
                .map(messages::get)
                .collect(Collectors.toSet());
        IncidentFactLines facts = new IncidentFactLines(messages);
        Map<String, List<IncidentLine>> groups = lines.of(history.current(), model.isSpokenOf()).stream()
                .filter(line -> line.part() != IncidentPart.PORTFOLIO || isLeftOut(history))
                .filter(line -> !said.contains(line.label()))
                .collect(Collectors.groupingBy(line -> group(line.part()), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new GroupedLinesPane.LineGroup(messages.get(group.getKey()), facts.of(group.getValue())))
                .toList();
    }

    /** The heading of the facts of a part. */
    private static String group(IncidentPart part) {
        return switch (part) {
            case WHEN, WHAT, EXACT_WORDS, WHERE, CHANNEL, RECEIVED -> "form.group-what";
            case WHO, WITNESSES, CHILDREN -> "form.group-who";
            case RESPONSE, FEELINGS, DAY_TO_DAY, HARM, ORDER -> "form.group-after";
            case REPORTS -> "reading.reports";
            case LINKS, ORIGIN, PORTFOLIO, PRIVATE_NOTE -> "form.group-record";
        };
    }

    // A withdrawn incident goes into no portfolio, so what was chosen about that is not shown.
    private static boolean isLeftOut(IncidentHistory history) {
        return !history.isWithdrawn() && !history.current().handling().inPortfolio();
    }

    private List<Node> related(IncidentHistory history) {
        List<Node> related = new ArrayList<>(List.of(messages(), about()));
        if (!model.hasExhibits()) {
            related.add(evidence);
        }
        if (!history.isWithdrawn()) {
            related.add(Panes.buttons(Buttons.plain(messages.get("incident.about-contact"), model::recordContact)));
        }
        return related;
    }

    /** Its versions and its time zone: the proof that nothing was changed unnoticed. */
    private List<Node> proof(IncidentHistory history) {
        List<Node> proof = new ArrayList<>();
        EventTime when = history.current().when();
        if (when.date() != null) {
            proof.add(new LabelledLinesPane(List.of(new LabelledLinesPane.LabelledLine(
                    messages.get("field.zone"), when.zone().getId()))));
        }
        proof.add(new VersionsPane(new IncidentVersions(lines, messages.formats()).of(history.versions()), messages));
        proof.add(root.ending(
                history.isWithdrawn(), messages.get("incident.withdraw-title"), model::withdraw, model::goToErasure));
        return proof;
    }

    /** The imported messages to which it refers, each run with the way to it. */
    private Node messages() {
        VBox part = Panes.part(messages.get("messages.title"));
        model.messages()
                .forEach(linked -> part.getChildren().add(Buttons.words(linked.name(), () -> model.open(linked))));
        OptionalNodes.show(part, !model.messages().isEmpty());
        return part;
    }

    private Node about() {
        VBox part = Panes.part(messages.get("incident.about-title"));
        model.about().forEach(named -> part.getChildren().add(Buttons.words(named.name(), () -> model.show(named))));
        OptionalNodes.show(part, !model.about().isEmpty());
        return part;
    }
}
