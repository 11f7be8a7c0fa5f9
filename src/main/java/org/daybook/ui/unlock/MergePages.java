package org.daybook.ui.unlock;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.merge.HeadingConflict;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeFormatter;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;

/** The pages on which two diaries are chosen to be merged, and the one that says what came of it. */
final class MergePages {
    private final MergeModel model;
    private final Messages messages;
    private final ExistingFileForm firstForm;
    private final ExistingFileForm secondForm;
    private final Page first;
    private final Page second;

    /**
     * @param back leaves without a new diary
     * @param turn shows another page of these
     * @param next continues to the new diary's location and passphrase
     */
    MergePages(MergeModel model, GatewayContext context, Runnable back, Consumer<Node> turn, Runnable next) {
        this.model = model;
        this.messages = context.messages();
        this.firstForm = form(
                context, model.first, "mend.merge-first", key -> model.lookAtFirst(key, () -> turn.accept(second())));
        this.secondForm = form(
                context, model.second, "mend.merge-second", key -> model.lookAtBoth(key, () -> askHeading(turn, next)));
        this.first = page("mend.merge-first-title", firstForm, model.first, back);
        this.second = page("mend.merge-second-title", secondForm, model.second, () -> turn.accept(first()));
    }

    private ExistingFileForm form(
            GatewayContext context, ExistingFileModel file, String title, Consumer<TypedUnlockSecret> go) {
        return new ExistingFileForm(file, context, messages.get(title), "mend.looking", go);
    }

    private Page page(String title, ExistingFileForm form, ExistingFileModel file, Runnable back) {
        Button on = Buttons.primary(messages.get("unlock.next"), form::submit);
        Label waiting = Buttons.waiting(on, file.file.isNull(), messages.get("common.waits-file"));
        Page page = new Page(messages.get(title), TextLabels.paragraph(messages.get(title + "-what")));
        if (file == model.second) {
            page.add(firstIs());
        }
        page.add(form);
        if (file == model.second) {
            page.add(sameCase());
        }
        page.add(Panes.buttons(Buttons.plain(messages.get("unlock.back"), back), on, waiting));
        return page;
    }

    /** Asks whose heading is to stand, if there is something to choose. */
    private void askHeading(Consumer<Node> turn, Runnable next) {
        model.question().ifPresentOrElse(asked -> turn.accept(headingPage(asked, turn, next)), next);
    }

    private Page headingPage(HeadingConflict asked, Consumer<Node> turn, Runnable next) {
        return new Page(
                messages.get("mend.merge-heading-title"),
                TextLabels.paragraph(messages.get("mend.merge-heading-what")),
                new ChoiceList<>(
                        messages,
                        messages.get("mend.merge-heading"),
                        List.of(MergeSide.values()),
                        which -> answer(asked, which),
                        model.heading),
                Panes.buttons(
                        Buttons.plain(messages.get("unlock.back"), () -> turn.accept(second())),
                        Buttons.primary(messages.get("unlock.next"), next)));
    }

    private String answer(HeadingConflict asked, MergeSide which) {
        String name = asked.of(which).detail(PersonDetailKind.NAME).text().strip();
        String initials =
                asked.of(which).detail(PersonDetailKind.INITIALS).text().strip();
        String diary = messages.get(which == MergeSide.FIRST ? "merge.first" : "merge.second");
        String who = (name + " " + initials).strip();
        return who.isEmpty() ? diary : messages.get("mend.merge-heading-of", who, diary);
    }

    private Node firstIs() {
        Label which = TextLabels.paragraph("");
        model.first.file.subscribe(
                file -> which.setText(file == null ? "" : messages.get("mend.merge-first-is", file.toString())));
        return which;
    }

    /** Asked only once it is known that nothing in either diary says so. */
    private Node sameCase() {
        CheckBox box = new CheckBox(messages.get("mend.merge-same-case"));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.sameCase);
        box.visibleProperty().bind(model.unrelated);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    Page first() {
        return first;
    }

    Page second() {
        return second;
    }

    /** Wipes what was typed. */
    void wipe() {
        firstForm.wipe();
        secondForm.wipe();
    }

    /** The page with the outcome, while the new diary is open already. */
    Page last(Runnable whenDone) {
        List<String> words = new MergeFormatter(messages).of(Objects.requireNonNull(model.report()));
        VBox lines = Panes.column("lines");
        words.forEach(line -> lines.getChildren().add(TextLabels.paragraph(line)));
        return new Page(
                        messages.get("mend.merged-title"),
                        lines,
                        Panes.buttons(Buttons.primary(messages.get("mend.to-diary"), whenDone)))
                .beginAtTitle();
    }
}
