package org.daybook.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;

/** Offers the drafts that lie in a diary: go on with one, leave them, or delete one. JavaFX thread. */
final class DraftOffer {
    private final Messages messages;
    private final Formats formats;
    private final Dialogs dialogs;
    private final Choices choices;

    /**
     * What she can do.
     *
     * @param go on with a draft
     * @param discard a draft
     */
    record Choices(Consumer<Destination> go, Consumer<Draft> discard) {}

    DraftOffer(Messages messages, Formats formats, Dialogs dialogs, Choices choices) {
        this.messages = messages;
        this.formats = formats;
        this.dialogs = dialogs;
        this.choices = choices;
    }

    /** Lays the offer over the page; nothing happens if there are no drafts. */
    void show(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        VBox rows = new VBox();
        rows.getStyleClass().add("parts");
        List<Draft> left = new ArrayList<>(drafts);
        String words = messages.get("shell.draft-continue");
        for (Draft draft : drafts) {
            // The newest draft is what she worked on last, so its button has the accent and the focus.
            Button resume = rows.getChildren().isEmpty() ? Buttons.primary(words) : Buttons.plain(words);
            rows.getChildren().add(row(draft, resume, close, left));
        }
        Button later = Buttons.plain(
                messages.get("shell.draft-later"), () -> close.get().run());
        close.set(dialogs.show(messages.get("shell.draft-title"), rows, () -> {}, later));
    }

    /** What kind of draft it is and when it was kept. */
    String describe(Draft draft) {
        String at = formats.dateTime(draft.savedAt());
        return switch (draft.form()) {
            case Destination.HEADING_FORM -> messages.get("shell.draft-heading", at);
            case Destination.GRID_FORM -> messages.get("shell.draft-grid", at);
            case Destination.EXHIBIT_FORM -> messages.get("shell.draft-exhibit", at);
            default ->
                Destination.isOfCaseRecord(draft)
                        ? caseRecord(draft, at)
                        : messages.get(draft.about() == null ? "shell.draft-new" : "shell.draft-amendment", at);
        };
    }

    private String caseRecord(Draft draft, String at) {
        String kind = Destination.caseRecordKindOf(draft)
                .map(known -> messages.get("particular." + known.code()))
                .orElseGet(() -> messages.get("shell.draft-unknown"));
        return messages.get(
                draft.about() == null ? "shell.draft-particular" : "shell.draft-particular-amendment", kind, at);
    }

    private Node row(Draft draft, Button resume, AtomicReference<Runnable> close, List<Draft> left) {
        Label words = TextLabels.paragraph(describe(draft));
        resume.setOnAction(_ -> {
            close.get().run();
            choices.go().accept(Destination.resuming(draft));
        });
        Button discard = Buttons.plain(messages.get("shell.draft-discard"));
        VBox row = new VBox(words, Page.buttonsLeft(resume, discard));
        row.getStyleClass().add("part");
        discard.setOnAction(_ -> confirm(draft, () -> {
            OptionalNodes.show(row, false);
            left.remove(draft);
            if (left.isEmpty()) {
                close.get().run();
            }
        }));
        return row;
    }

    private void confirm(Draft draft, Runnable gone) {
        dialogs.confirmDeletion(
                new Dialogs.Question(
                        messages.get("shell.draft-discard-title"),
                        messages.get("shell.draft-discard-text"),
                        messages.get("shell.draft-discard")),
                () -> {
                    choices.discard().accept(draft);
                    gone.run();
                });
    }
}
