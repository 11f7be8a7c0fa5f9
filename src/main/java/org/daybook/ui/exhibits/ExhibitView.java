package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.text.Messages;
import org.daybook.ui.attach.AddingModel;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.attach.ExhibitStrip;
import org.daybook.ui.attach.ExhibitStripModel;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.form.FormPane;
import org.daybook.ui.record.LinkPane;
import org.jspecify.annotations.Nullable;

/**
 * One exhibit, to be viewed, described, linked, checked and copied; or the form for a physical item. Ctrl+S records
 * the input.
 */
public final class ExhibitView implements Screen {
    private static final int ROWS = 3;

    private final ExhibitModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final ExhibitForm form;
    private final ExhibitPreviewModel look;
    private final FileActions actions;
    private final ExhibitStripModel photos;
    private final FormPane root;
    private final Label title = TextLabels.title("");
    private final Label details = TextLabels.quiet("");
    private final TextField name;
    private final VBox file = new VBox();
    private final VBox history = new VBox();
    private final VBox openings = new VBox();
    private @Nullable ViewerPane viewer;
    private @Nullable ExhibitStrip strip;

    /** @param adding adds files */
    public ExhibitView(ExhibitModel model, DiaryContext context, AddingModel adding) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.form = model.form();
        this.root = new FormPane(context, model.work(), model::save, KeyCode.S).closedWhileBusy();
        this.name = TextFields.line(form.title);
        this.look = new ExhibitPreviewModel(context);
        this.actions = new FileActions(context, model::fetchEvents);
        this.photos = new ExhibitStripModel(context.session(), context.tasks(), adding);
        details.managedProperty().bind(details.textProperty().isNotEmpty());
        root.getStyleClass().add("exhibit-form");
        file.getStyleClass().add("section-parts");
        history.getStyleClass().add("section-parts");
        root.whenReady(this::begin);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Optional<Draft> unsaved() {
        return model.work().unsaved();
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

    private void begin() {
        ExhibitHistory shown = model.historyProperty().get();
        Page page = new Page("");
        page.setId("exhibit-page");
        List<Node> parts = new ArrayList<>();
        boolean toDiary = model.back() instanceof Destination.Timeline;
        Button back = Buttons.link(messages.get(toDiary ? "exhibit.to-diary" : "exhibit.to-list"), model::goBack);
        parts.add(back);
        parts.add(title);
        parts.add(details);
        if (shown != null) {
            parts.add(seen(shown));
        } else {
            parts.add(TextLabels.paragraph(messages.get("exhibit.thing-lead")));
        }
        parts.addAll(said(shown));
        if (shown != null) {
            parts.add(history);
            parts.add(ending());
        }
        page.setParts(parts);
        model.historyProperty().subscribe(this::show);
        model.eventsProperty().subscribe(_ -> showHistory());
        showWithBar(page, shown == null ? "exhibit.save-new" : "exhibit.save");
        Focus.whenShown(page, () -> {
            if (shown == null) {
                name.requestFocus();
            } else {
                Focus.first(page);
            }
        });
    }

    private void show(@Nullable ExhibitHistory shown) {
        if (shown == null) {
            title.setText(messages.get("exhibit.thing-new"));
            details.setText("");
            return;
        }
        title.setText(context.words().full(shown));
        details.setText(context.words().details(shown));
        showOpenings(shown);
        showFile(shown);
        showHistory();
    }

    private Node seen(ExhibitHistory shown) {
        FileMetadata account = shown.current().file();
        VBox part = new VBox();
        part.getStyleClass().add("section-parts");
        if (account == null) {
            strip = new ExhibitStrip(photos, context, messages.get("exhibit.photos-none"));
            photos.open(AddingModel.Target.physicalItem(shown.id()));
            strip.listenOn(root);
            part.getChildren().add(Page.part(messages.get("exhibit.photos"), strip));
            return part;
        }
        VBox warnings = new VBox();
        context.words()
                .warnings(account)
                .forEach(warning -> warnings.getChildren().add(TextLabels.paragraph(warning)));
        warnings.getStyleClass().addAll("note", "field-row");
        if (!warnings.getChildren().isEmpty()) {
            part.getChildren().add(warnings);
        }
        ViewerPane pane = new ViewerPane(look, messages, context.words().full(shown));
        viewer = pane;
        look.open(shown);
        part.getChildren().addAll(pane, actions.of(shown));
        return part;
    }

    private List<Node> said(@Nullable ExhibitHistory shown) {
        Exhibit exhibit = shown == null ? null : shown.current();
        List<Node> parts = new ArrayList<>();
        parts.add(section(
                "exhibit.section-what",
                row("exhibit.title", name),
                row("exhibit.description", TextFields.area(form.description, ROWS)),
                row("exhibit.transcript", TextFields.area(form.transcript, ROWS))));
        if (exhibit == null || exhibit.isPhysical()) {
            parts.add(section("exhibit.section-thing", new PhysicalItemPane(messages, form)));
        } else {
            parts.add(section("exhibit.section-when", new DatingPane(messages, context.words(), form, exhibit)));
        }
        parts.add(from(exhibit == null || exhibit.isPhysical()));
        parts.add(section("exhibit.section-links", new LinkPane(messages, model.links(), form.incidents), openings));
        parts.add(section(
                "exhibit.section-handling",
                tick("exhibit.in-portfolio", form.inPortfolio),
                tick("exhibit.covered", form.covered),
                row("exhibit.producer", TextFields.line(form.producer)),
                row("exhibit.private-note", TextFields.area(form.privateNote, 2))));
        if (shown != null) {
            parts.add(row("exhibit.reason", TextFields.line(form.reason)));
            parts.add(file);
        }
        return parts;
    }

    /** Links to the incidents and case records it is linked with. */
    private void showOpenings(ExhibitHistory shown) {
        openings.getChildren().clear();
        shown.current().links().incidents().stream()
                .filter(model::isRecorded)
                .forEach(incident -> open(model.links().label(incident), () -> model.goToIncident(incident)));
        model.named().forEach(item -> open(item.name(), () -> model.goTo(item)));
        OptionalNodes.show(openings, !openings.getChildren().isEmpty());
    }

    private void open(String name, Runnable way) {
        Button open = Buttons.words(messages.get("exhibit.open-incident", name), way);
        openings.getChildren().add(open);
    }

    /** How a physical item came and where it is are asked with the item. */
    private Node from(boolean physicalItem) {
        FieldRow madeBy = row("exhibit.made-by", TextFields.line(form.madeBy));
        return physicalItem
                ? section("exhibit.section-from", madeBy)
                : section(
                        "exhibit.section-from",
                        madeBy,
                        row("exhibit.how-received", TextFields.line(form.howReceived)),
                        row("exhibit.original", TextFields.line(form.original)));
    }

    private void showFile(ExhibitHistory shown) {
        FileMetadata account = shown.current().file();
        file.getChildren().clear();
        if (account != null) {
            file.getChildren().add(new FilePart(messages, context.words()).of(shown, account));
        }
    }

    private void showHistory() {
        ExhibitHistory shown = model.historyProperty().get();
        history.getChildren().clear();
        if (shown != null) {
            HistoryPart part = new HistoryPart(
                    messages, context.words(), new ExhibitLines(messages, context.words(), model.links()::label));
            if (shown.file() != null) {
                history.getChildren().addAll(part.events(model.eventsProperty().get()));
            }
            history.getChildren().add(part.versions(shown));
        }
    }

    private Node ending() {
        Button erase = Buttons.link(messages.get("exhibit.erase-link"), model::goToErasure);
        return erase;
    }

    private void showWithBar(Page page, String verb) {
        Button discard = root.whileIdle(Buttons.link(messages.get("exhibit.discard")), model::discard);
        OptionalNodes.showWhile(discard, model.changedProperty());
        Label state = root.state();
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        root.show(page, Page.buttonsLeft(root.save(messages.get(verb)), discard), state);
    }

    private VBox section(String key, Node... below) {
        VBox part = Page.part(messages.get(key), below);
        part.getStyleClass().add("section-parts");
        return part;
    }

    private FieldRow row(String key, Node field) {
        return new FieldRow(messages.get(key), field, messages.get(key + "-help"));
    }

    private Node tick(String key, ObjectProperty<Boolean> value) {
        CheckBox box = Buttons.check(messages.get(key));
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setAccessibleHelp(messages.get(key + "-help"));
        value.subscribe(ticked -> box.setSelected(ticked));
        box.selectedProperty().subscribe((_, ticked) -> value.set(ticked));
        VBox part = new VBox(box, TextLabels.quiet(messages.get(key + "-help")));
        part.getStyleClass().add("choice-with-words");
        return part;
    }
}
