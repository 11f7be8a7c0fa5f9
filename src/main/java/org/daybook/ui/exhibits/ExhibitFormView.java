package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.text.Messages;
import org.daybook.ui.player.TranscriptBar;
import org.daybook.ui.record.IncidentLinkPane;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.form.EventTimeField;
import org.daybook.ui.toolkit.form.FormPane;
import org.daybook.ui.toolkit.form.FormProblems;
import org.daybook.ui.toolkit.form.FormSection;
import org.daybook.ui.toolkit.form.TypistNote;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an exhibit is described and linked, with its file in view; or the form for a physical item. The
 * form first asks what the exhibit shows; the rest is folded. Ctrl+S and Ctrl+Enter record the input.
 */
public final class ExhibitFormView extends FormPane {
    private static final int ROWS = 3;
    private static final int TRANSCRIPT_ROWS = 6;

    private final ExhibitFormModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final ExhibitForm form;
    private final ExhibitPreviewModel look;
    private final TextArea description;
    private final FormProblems<String> none = new FormProblems<>(List.of());
    private final List<FormSection<String>> sections = new ArrayList<>();
    private @Nullable ExhibitViewerPane viewer;
    private @Nullable TranscriptBar transcriptBar;

    public ExhibitFormView(ExhibitFormModel model, DiaryContext context) {
        super(context, model.work);
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.form = model.form;
        closeWhileBusy();
        this.description = TextFieldFactory.area(form.description, ROWS);
        this.look = new ExhibitPreviewModel(context);
        getStyleClass().add("exhibit-form");
        whenReady(this::begin);
    }

    @Override
    public void drop() {
        model.drop();
        look.drop();
        if (viewer != null) {
            viewer.drop();
        }
        sections.clear();
        super.drop();
    }

    private void begin() {
        ExhibitHistory shown = model.history.get();
        Page page = shown == null
                ? new Page(messages.get("exhibit.thing-new"), TextLabels.paragraph(messages.get("exhibit.thing-lead")))
                : new Page(context.words().full(shown));
        page.setId("exhibit-page");
        if (shown != null && shown.current().file() != null) {
            ExhibitViewerPane pane =
                    new ExhibitViewerPane(look, messages, context.words().full(shown));
            viewer = pane;
            look.open(shown);
            page.add(pane);
        }
        if (recording(shown)) {
            page.add(transcribing());
        }
        page.add(new TypistNote(messages, form.author, form.onBehalfOf));
        page.add(
                FieldRow.of(messages, "exhibit.description", description),
                FieldRow.of(messages, "exhibit.title", TextFieldFactory.line(form.title)));
        page.add(sections(shown == null ? null : shown.current()));
        if (shown != null) {
            page.add(FieldRow.of(messages, "exhibit.reason", TextFieldFactory.line(form.reason)));
        }
        form.fields.onChange(() -> sections.forEach(FormSection::name));
        show(
                page,
                messages.get(shown == null ? "incident.save" : "incident.save-amendment"),
                model::goBack,
                () -> messages.get("incident.discard-text"));
        Focus.whenShown(description, description::requestFocus);
    }

    private static boolean recording(@Nullable ExhibitHistory shown) {
        return shown != null && FileKind.of(shown.current().file()).isRecording();
    }

    /** The transcript of a recording, right below it. */
    private Node transcribing() {
        TextArea area = TextFieldFactory.area(form.transcript, TRANSCRIPT_ROWS);
        VBox bar = new VBox();
        FieldRow row = new FieldRow(messages.get("exhibit.transcript"), area, messages.get("player.transcript-help"));
        look.state.subscribe(seen -> {
            if (transcriptBar != null) {
                transcriptBar.drop();
            }
            transcriptBar = seen instanceof PreviewState.RecordingPreview recording
                    ? new TranscriptBar(area, recording.player(), messages)
                    : null;
            bar.getChildren().setAll(transcriptBar == null ? List.of() : List.of(transcriptBar));
        });
        return Panes.column("player", row, bar);
    }

    @Override
    protected void save() {
        model.save();
        if (model.work.failureProperty().get() != null) {
            // Whatever must be corrected is in a part with something in it.
            unfoldFilled();
        }
    }

    private Node sections(@Nullable Exhibit exhibit) {
        boolean physicalItem = exhibit == null || exhibit.isPhysical();
        if (exhibit == null || !FileKind.of(exhibit.file()).isRecording()) {
            add("exhibit.section-words")
                    .part(
                            () -> FieldRow.of(
                                    messages, "exhibit.transcript", TextFieldFactory.area(form.transcript, ROWS)),
                            filled(form.transcript));
        }
        if (exhibit == null || exhibit.isPhysical()) {
            FormSection<String> item = add("exhibit.section-thing")
                    .part(() -> new PhysicalItemPane(messages, form), form.physicalItem::isFilled);
            if (exhibit == null) {
                item.unfold();
            }
        } else {
            add("exhibit.section-when")
                    .part(() -> new DatingPane(messages, context.words(), form, exhibit), () -> form.dating.isFilled());
        }
        FormSection<String> from =
                add("exhibit.section-from").part(line("exhibit.made-by", form.madeBy), filled(form.madeBy));
        if (!physicalItem) {
            from.part(line("exhibit.how-received", form.howReceived), filled(form.howReceived))
                    .part(line("exhibit.original", form.original), filled(form.original));
        }
        add("exhibit.section-links")
                .part(
                        () -> new IncidentLinkPane(messages, model.links, form.incidents),
                        () -> !form.incidents.isEmpty());
        add("exhibit.section-handling")
                .part(() -> tick("exhibit.covered", form.covered), form.covered::get)
                .part(() -> tick("exhibit.in-portfolio", form.inPortfolio), () -> !form.inPortfolio.get())
                .part(line("exhibit.producer", form.producer), filled(form.producer))
                .part(
                        () -> FieldRow.of(messages, "exhibit.private-note", TextFieldFactory.area(form.privateNote, 2)),
                        filled(form.privateNote));
        add("case.author-section").line("form.author", form.author).line("form.on-behalf-of", form.onBehalfOf);
        unfoldFilled();
        return Panes.column("detail-sections", sections);
    }

    private void unfoldFilled() {
        sections.forEach(FormSection::unfoldIfWanted);
    }

    private FormSection<String> add(String key) {
        FormSection<String> section = new FormSection<>(messages, none, key, context.unfolded());
        sections.add(section);
        return section;
    }

    private static BooleanSupplier filled(StringProperty text) {
        return () -> !text.get().isBlank();
    }

    private Supplier<Node> line(String key, StringProperty text) {
        return () -> FieldRow.of(messages, key, TextFieldFactory.line(text));
    }

    private Node tick(String key, ObjectProperty<Boolean> value) {
        return Buttons.explained(Buttons.check(messages.get(key), value), messages.get(key + "-help"));
    }

    /** Shows all timestamps of a file side by side, to pick one, or to give another time and why. */
    private static final class DatingPane extends VBox {
        private final Messages messages;
        private final ExhibitDescriber words;
        private final List<FileTimestamp> times;

        DatingPane(Messages messages, ExhibitDescriber words, ExhibitForm form, Exhibit exhibit) {
            this.messages = messages;
            this.words = words;
            this.times = ExhibitForm.times(exhibit);
            List<TimestampSource> sources = new ArrayList<>(
                    times.stream().map(FileTimestamp::source).distinct().toList());
            sources.add(TimestampSource.OWN);
            sources.add(TimestampSource.NOT_SAID);
            EventTimeField own = new EventTimeField(messages, form.reader, form::now);
            own.valueProperty().bindBidirectional(form.dating.own);
            own.problemProperty().bind(form.dating.problem);
            VBox ownPart = Panes.column("group-box", own);
            FieldRow reason = FieldRow.of(messages, "exhibit.dating-reason", TextFieldFactory.line(form.dating.reason));
            form.dating.source.subscribe(picked -> {
                OptionalNodes.show(ownPart, picked == TimestampSource.OWN);
                OptionalNodes.show(reason, picked != TimestampSource.NOT_SAID);
            });
            getStyleClass().add("section-parts");
            getChildren()
                    .addAll(
                            TextLabels.quiet(messages.get("exhibit.dating-help")),
                            new ChoiceList<>(
                                    messages,
                                    messages.get("exhibit.dating-question"),
                                    sources,
                                    this::answer,
                                    form.dating.source),
                            ownPart,
                            reason);
        }

        private String answer(TimestampSource source) {
            return switch (source) {
                case NOT_SAID -> messages.get("exhibit.dating-none");
                case OWN -> messages.get("exhibit.dating-other");
                default ->
                    times.stream()
                            .filter(said -> said.source() == source)
                            .findFirst()
                            .map(said -> messages.get("exhibit.dating-choice", words.time(said), words.source(source)))
                            .orElse("");
            };
        }
    }
}
