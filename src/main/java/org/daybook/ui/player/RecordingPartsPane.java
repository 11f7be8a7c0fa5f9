package org.daybook.ui.player;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.TimeSpan;
import org.daybook.sound.TimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.FoldingPane;
import org.daybook.ui.control.TextFields;
import org.jspecify.annotations.Nullable;

/** Keeps parts of a recording as exhibits of their own; folded until she wants it. JavaFX thread. */
public final class RecordingPartsPane extends FoldingPane {
    private static final long MILLI = 1000;

    private final RecordingPartsModel model;
    private final Messages messages;
    private final VBox body = new VBox();
    private final Label stretch = TextLabels.quiet("");
    private final VBox covered = new VBox();
    private final VBox outcome = new VBox();
    private final ListChangeListener<CoveredPart> changed = _ -> listCovered();
    private Subscription listening = Subscription.EMPTY;

    public RecordingPartsPane(RecordingPartsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setText(messages.get("player.parts"));
        body.getStyleClass().add("settings-part");
        covered.getStyleClass().add("settings-part");
        setContent(body);
        listening = Subscription.combine(
                model.player().factsProperty().subscribe(this::fill),
                model.beginProperty().subscribe(_ -> say()),
                model.endProperty().subscribe(_ -> say()),
                model.problemProperty().subscribe(_ -> tell()),
                model.madeProperty().subscribe(_ -> tell()),
                model.busyProperty().subscribe(_ -> tell()));
        model.covered().addListener(changed);
    }

    /** Stops listening. */
    public void drop() {
        listening.unsubscribe();
        model.covered().removeListener(changed);
        model.drop();
    }

    private void fill(@Nullable RecordingFacts facts) {
        body.getChildren().clear();
        if (facts == null) {
            return;
        }
        if (facts.hasVideo()) {
            body.getChildren()
                    .add(Page.buttonsLeft(Buttons.plain(messages.get("player.keep-frame"), model::keepFrame)));
        }
        if (facts.hasSound()) {
            body.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get("player.stretch-lead")),
                            Page.buttonsLeft(
                                    Buttons.plain(messages.get("player.stretch-begin"), model::beginHere),
                                    Buttons.plain(messages.get("player.stretch-end"), model::endHere),
                                    stretch),
                            Page.buttonsLeft(Buttons.plain(messages.get("player.stretch-keep"), model::keepStretch)),
                            new FieldRow(
                                    messages.get("redacted.what"),
                                    TextFields.line(model.what),
                                    messages.get("player.cover-what-help")),
                            new FieldRow(messages.get("redacted.why"), TextFields.line(model.why)),
                            Page.buttonsLeft(
                                    Buttons.plain(messages.get("player.cover-add"), model::coverStretch),
                                    Buttons.link(messages.get("player.cover-clear"), model::clearStretch)),
                            covered);
        }
        body.getChildren().add(outcome);
        say();
        listCovered();
        tell();
    }

    private void say() {
        stretch.setText(messages.get(
                "player.stretch",
                time(model.beginProperty().get()),
                time(model.endProperty().get())));
    }

    private static String time(@Nullable Long micros) {
        return micros == null ? "–" : TimeMarks.exact(micros);
    }

    private void listCovered() {
        covered.getChildren().clear();
        for (CoveredPart part : model.covered()) {
            TimeSpan span = part.time();
            if (span != null) {
                String words = messages.get(
                        "player.covered",
                        TimeMarks.exact(span.start() * MILLI),
                        TimeMarks.exact(span.end() * MILLI),
                        part.what());
                Button remove = Buttons.link(
                        messages.get("player.cover-remove"),
                        () -> model.covered().remove(part));
                remove.setAccessibleText(messages.get("player.cover-remove") + ": " + words);
                covered.getChildren().add(Page.buttonsLeft(TextLabels.paragraph(words), remove));
            }
        }
        if (!model.covered().isEmpty()) {
            covered.getChildren()
                    .add(Page.buttonsLeft(Buttons.plain(messages.get("player.cover-make"), model::makeCopy)));
        }
    }

    private void tell() {
        List<Node> said = List.of();
        ExhibitHistory copy = model.madeProperty().get();
        if (model.busyProperty().get()) {
            said = List.of(TextLabels.quiet(messages.get("redacted.making")));
        } else if (copy != null) {
            said = List.of(
                    TextLabels.paragraph(model.noteOn(copy)),
                    Page.buttonsLeft(Buttons.words(model.name(copy), model::goToMade)));
        } else if (!model.problemProperty().get().isEmpty()) {
            Label problem = TextLabels.quiet(model.problemProperty().get());
            problem.getStyleClass().add("problem");
            said = List.of(problem);
        }
        outcome.getChildren().setAll(said);
    }
}
