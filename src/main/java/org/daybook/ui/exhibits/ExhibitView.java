package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.FileMetadata;
import org.daybook.text.DerivationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.ExhibitAddingTarget;
import org.daybook.ui.attach.ExhibitStrip;
import org.daybook.ui.attach.ExhibitStripModel;
import org.daybook.ui.player.RecordingPartsModel;
import org.daybook.ui.player.RecordingPartsPane;
import org.daybook.ui.player.TranscriptPane;
import org.daybook.ui.record.ReadBackNote;
import org.daybook.ui.record.RecordNavigation;
import org.daybook.ui.record.RecordPageContent;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of an exhibit: its file, what it shows, the other facts, what it belongs to, and its proof. */
public final class ExhibitView implements Screen {
    private static final List<String> SAID_ELSEWHERE =
            List.of("exhibit.title", "exhibit.description", "exhibit.transcript", "exhibit.links");

    private final ExhibitModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final RecordPane root;
    private final ExhibitPreviewModel look;
    private final ExhibitFileActions actions;
    private final ExhibitStripModel photos;
    private final VBox events = Panes.column("section-parts");
    private @Nullable ExhibitViewerPane viewer;
    private @Nullable RecordingPartsPane recordingParts;
    private @Nullable ExhibitStrip strip;

    /** @param adding adds photos of a physical item */
    public ExhibitView(ExhibitModel model, DiaryContext context, ExhibitAddingModel adding) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.root = new RecordPane(context);
        this.look = new ExhibitPreviewModel(context);
        this.actions = new ExhibitFileActions(context, model::fetchEvents);
        this.photos = new ExhibitStripModel(context, adding);
        root.getStyleClass().add("exhibit-form");
        model.shown.subscribe(this::show);
        model.events.subscribe(_ -> showEvents());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
        look.drop();
        actions.drop();
        if (viewer != null) {
            viewer.drop();
        }
        if (strip != null) {
            strip.drop();
        }
        root.clear();
    }

    private void show(ExhibitModel.@Nullable ShownExhibit shown) {
        if (shown == null) {
            root.clear();
            return;
        }
        ExhibitHistory history = shown.history();
        RecordPageContent parts = new RecordPageContent(
                context.words().full(history),
                List.of(TextLabels.quiet(context.words().details(history))),
                story(history),
                facts(history.current()),
                related(shown),
                proof(history));
        String back = messages.get(model.leadsToDiary() ? "exhibit.to-diary" : "exhibit.to-list");
        root.show(
                parts,
                RecordNavigation.of(back, model::goBack, shown.neighbours(), model::turnTo, model::amend),
                notes(history));
        root.mark(model.from());
    }

    private List<Node> notes(ExhibitHistory history) {
        List<Node> notes = new ArrayList<>(root.notes(model.saved(), "", null, model.diary));
        FileMetadata file = history.current().file();
        if (file != null && !file.warnings().isEmpty()) {
            VBox warnings = new VBox();
            context.words()
                    .warnings(file)
                    .forEach(warning -> warnings.getChildren().add(TextLabels.paragraph(warning)));
            warnings.getStyleClass().addAll("note", "field-row");
            notes.add(warnings);
        }
        return notes;
    }

    private List<Node> story(ExhibitHistory history) {
        Exhibit exhibit = history.current();
        List<Node> story = new ArrayList<>();
        if (exhibit.file() != null) {
            ExhibitViewerPane pane =
                    new ExhibitViewerPane(look, messages, context.words().full(history));
            viewer = pane;
            look.open(history);
            story.add(pane);
            if (FileKind.of(exhibit.file()).isRecording()) {
                if (exhibit.naming().transcript().isBlank()) {
                    Button write = Buttons.plain(messages.get("player.transcribe"), Feather.EDIT_3, model::amend);
                    Node transcribe = Panes.buttons(write);
                    OptionalNodes.showWhile(transcribe, look.usable());
                    story.add(transcribe);
                }
                story.add(parts(history));
            }
        }
        story.add(new ReadBackNote(history.worded(), true, messages, model::readBack));
        if (!exhibit.naming().description().isBlank()) {
            story.add(RecordPane.story(exhibit.naming().description()));
        }
        String transcript = exhibit.naming().transcript();
        if (!transcript.isBlank()) {
            VBox words = new VBox();
            look.state.subscribe(seen -> words.getChildren().setAll(transcript(seen, transcript)));
            story.add(words);
        }
        return story;
    }

    /** What can be kept of a recording as exhibits of their own; nothing while it is covered. */
    private Node parts(ExhibitHistory history) {
        VBox holder = new VBox();
        OptionalNodes.showWhile(holder, look.usable());
        look.state.subscribe(seen -> {
            if (recordingParts != null) {
                recordingParts.drop();
            }
            recordingParts = seen instanceof PreviewState.RecordingPreview recording
                    ? new RecordingPartsPane(new RecordingPartsModel(context, recording.player(), history), messages)
                    : null;
            holder.getChildren().setAll(recordingParts == null ? List.of() : List.of(recordingParts));
        });
        return holder;
    }

    private Node transcript(PreviewState seen, String transcript) {
        String label = messages.get("exhibit.transcript");
        return seen instanceof PreviewState.RecordingPreview recording
                ? new TranscriptPane(label, transcript, recording.player(), messages)
                : RecordPane.quote(label, transcript);
    }

    /** What is filled in, and of its handling only what is unusual. */
    private List<Node> facts(Exhibit exhibit) {
        Set<String> elsewhere = Stream.concat(SAID_ELSEWHERE.stream(), usual(exhibit.handling()))
                .map(messages::get)
                .collect(Collectors.toSet());
        List<LabelledLinesPane.LabelledLine> facts = Stream.concat(derived(exhibit), lines().all(exhibit).stream())
                .filter(line -> !line.text().isBlank() && !elsewhere.contains(line.label()))
                .map(line -> new LabelledLinesPane.LabelledLine(line.label(), line.text()))
                .toList();
        return facts.isEmpty() ? List.of() : List.of(new LabelledLinesPane(facts));
    }

    private Stream<ExhibitLines.ExhibitLine> derived(Exhibit exhibit) {
        Derivation derivation = exhibit.derivation();
        if (derivation == null) {
            return Stream.of();
        }
        DerivationFormatter words = new DerivationFormatter(messages, model::original);
        return Stream.of(
                new ExhibitLines.ExhibitLine(
                        messages.get("field.derived"), String.join("\n", words.sources(derivation))),
                new ExhibitLines.ExhibitLine(
                        messages.get("field.derived-covered"), String.join("\n", words.covered(derivation))));
    }

    private static Stream<String> usual(ExhibitHandling handling) {
        return Stream.concat(
                handling.inPortfolio() ? Stream.of("exhibit.in-portfolio") : Stream.of(),
                handling.covered() ? Stream.of() : Stream.of("exhibit.covered"));
    }

    private List<Node> related(ExhibitModel.ShownExhibit shown) {
        List<Node> related = new ArrayList<>();
        VBox links = Panes.part(messages.get("reading.related"));
        model.incidents()
                .forEach(incident -> links.getChildren()
                        .add(Buttons.words(incident.name(), () -> model.goToIncident(incident.id()))));
        shown.named().forEach(item -> links.getChildren().add(Buttons.words(item.name(), () -> model.open(item))));
        if (links.getChildren().size() > 1) {
            related.add(links);
        }
        if (shown.history().current().isPhysical()) {
            ExhibitStrip pictures = new ExhibitStrip(photos, context, messages.get("exhibit.photos-none"));
            strip = pictures;
            photos.open(ExhibitAddingTarget.physicalItem(shown.history().id()));
            pictures.listenOn(root);
            related.add(Panes.part(messages.get("exhibit.photos"), pictures));
        } else {
            related.add(actions.of(shown.history(), look.usable()));
        }
        return related;
    }

    private List<Node> proof(ExhibitHistory history) {
        FileMetadata file = history.current().file();
        List<Node> proof = new ArrayList<>();
        if (file != null) {
            proof.add(new FileMetadataPart(messages, context.words()).of(history, file));
            proof.add(events);
        }
        proof.add(new ExhibitHistoryPart(messages, context.words(), lines()).versions(history));
        proof.add(Buttons.quiet(messages.get("exhibit.erase-link"), model::goToErasure));
        return proof;
    }

    private void showEvents() {
        events.getChildren()
                .setAll(new ExhibitHistoryPart(messages, context.words(), lines()).events(model.events.get()));
    }

    private ExhibitLines lines() {
        return new ExhibitLines(messages, context.words(), model::name);
    }
}
