package org.daybook.ui.incident;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentPart;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.AddingModel;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FoldingPane;
import org.daybook.ui.control.LinesPane;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.record.VersionsPane;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an incident: her words first, then the other facts, linked items, and the history of the
 * record.
 */
public final class HistoryView implements Screen {
    private final HistoryModel model;
    private final Messages messages;
    private final Formats formats;
    private final IncidentLines lines;
    private final RecordPane root;
    private final EvidencePart evidence;

    /** @param adding adds files */
    public HistoryView(HistoryModel model, DiaryContext context, AddingModel adding) {
        this.model = model;
        this.messages = context.messages();
        this.formats = context.formats();
        this.root = new RecordPane(context);
        this.evidence = new EvidencePart(context, adding, _ -> {});
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
        root.clear();
    }

    private void show(@Nullable IncidentHistory history) {
        if (history == null) {
            root.clear();
            return;
        }
        Incident incident = history.current();
        Page page = new Page(formats.when(incident.when()));
        page.setParts(List.of(ways(), TextLabels.title(formats.when(incident.when())), statusLine(history)));
        page.add(root.problem(model.diary()));
        if (history.isWithdrawn()) {
            page.add(root.withdrawn(history.withdrawal(), "incident.withdrawn-note"));
        }
        story(incident).forEach(page::add);
        evidence.open(history.id());
        page.add(evidence, new LinesPane(facts(history)), about(history));
        if (!history.isWithdrawn()) {
            page.add(Page.buttonsLeft(root.withdrawing(messages.get("incident.withdraw-title"), model::withdraw)));
        }
        page.add(proof(history));
        root.show(page);
    }

    /** The buttons for Back, the previous and next incident, and amending. */
    private Node ways() {
        Button back = Buttons.link(messages.get("incident.back"), model::goToTimeline);
        Button amend = Buttons.plain(messages.get("incident.amend"));
        amend.setOnAction(_ -> model.amend());
        return Page.buttonsLeft(
                back, turn("incident.earlier", model.earlier()), turn("incident.later", model.later()), amend);
    }

    private Button turn(String key, Optional<Id<Incident>> to) {
        Button button = Buttons.link(messages.get(key));
        button.setDisable(to.isEmpty());
        to.ifPresent(incident -> button.setOnAction(_ -> model.turnTo(incident)));
        return button;
    }

    /** Its number, what kind of incident it is, when it was written down, and whether it was amended. */
    private Node statusLine(IncidentHistory history) {
        Incident incident = history.current();
        OffsetDateTime at = history.original().recorded().envelope().recordedAt();
        List<String> words = new ArrayList<>();
        words.add(messages.get("incident.show-title", String.valueOf(incident.number())));
        incident.what().types().forEach(type -> words.add(messages.get("types." + type.code())));
        VBox box = new VBox(TextLabels.quiet(String.join(" · ", words)));
        if (history.isOriginalMissing()) {
            box.getChildren()
                    .add(TextLabels.paragraph(messages.get("incident.original-missing", formats.dateTime(at))));
        } else {
            box.getChildren()
                    .add(TextLabels.quiet(messages.get(
                            "incident.recorded-delay", formats.dateTime(at), formats.delay(incident.when(), at))));
        }
        int amendments = history.versions().size() - 1;
        if (amendments > 0) {
            OffsetDateTime last =
                    history.versions().getLast().recorded().envelope().recordedAt();
            box.getChildren()
                    .add(TextLabels.quiet(messages.get("incident.amended-last", amendments, formats.dateTime(last))));
        }
        box.getStyleClass().add("field-row");
        return box;
    }

    /** The user's own words, which come before everything else. */
    private List<Node> story(Incident incident) {
        List<Node> parts = new ArrayList<>();
        if (!incident.what().happened().isBlank()) {
            Label happened = TextLabels.paragraph(incident.what().happened().strip());
            happened.getStyleClass().add("story");
            parts.add(happened);
        }
        if (!incident.what().exactWords().isBlank()) {
            Label words = TextLabels.paragraph(incident.what().exactWords().strip());
            words.getStyleClass().add("story");
            VBox quote = new VBox(TextLabels.quiet(messages.get("field.exact-words")), words);
            quote.getStyleClass().add("quote");
            parts.add(quote);
        }
        return parts;
    }

    /** The other facts, without those shown elsewhere on the page and those only a check needs. */
    private List<LinesPane.Line> facts(IncidentHistory history) {
        Set<String> said = Stream.of("field.when", "field.zone", "field.types", "field.happened", "field.exact-words")
                .map(messages::get)
                .collect(Collectors.toSet());
        return IncidentVersions.shown(shown(history).stream()
                .filter(line -> !said.contains(line.label()))
                .toList());
    }

    /** The history of the record, folded: the proof that nothing was changed unnoticed. */
    private Node proof(IncidentHistory history) {
        VBox body = new VBox(
                new VersionsPane(new IncidentVersions(lines, formats).of(history.versions()), messages),
                root.erasing(model::goToErasure));
        EventTime when = history.current().when();
        if (when.date() != null) {
            body.getChildren()
                    .addFirst(new LinesPane(List.of(new LinesPane.Line(
                            messages.get("field.zone"), when.zone().getId()))));
        }
        body.getStyleClass().addAll("section-body", "section-parts");
        FoldingPane fold = new FoldingPane();
        fold.name(messages.get("incident.versions"));
        fold.setContent(body);
        return fold;
    }

    // A withdrawn incident goes into no portfolio, so what was chosen about that is not shown.
    private List<IncidentLine> shown(IncidentHistory history) {
        return lines.of(history.current(), model.isSpokenOf()).stream()
                .filter(line -> !history.isWithdrawn() || line.part() != IncidentPart.PORTFOLIO)
                .toList();
    }

    private Node about(IncidentHistory history) {
        VBox part = Page.part(messages.get("incident.about-title"));
        model.about().forEach(named -> {
            Button link = Buttons.words(named.name(), () -> model.show(named));
            part.getChildren().add(link);
        });
        if (model.about().isEmpty()) {
            part.getChildren().add(TextLabels.quiet(messages.get("incident.about-none")));
        }
        if (!history.isWithdrawn()) {
            Button contact = Buttons.plain(messages.get("incident.about-contact"), model::recordContact);
            part.getChildren().add(Page.buttonsLeft(contact));
        }
        return part;
    }
}
