package org.daybook.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.NewPassphraseFields;
import org.daybook.ui.control.PassphraseField;
import org.daybook.ui.control.ScreenTools;

/** The page for a new passphrase: what it helps against and what not, the present one, and the new one twice. */
public final class PassphraseView implements Screen {
    private final PassphraseModel model;
    private final Messages messages;
    private final PassphraseField now;
    private final NewPassphraseFields next;
    private final Page page;

    public PassphraseView(PassphraseModel model, ScreenTools tools) {
        this.model = model;
        this.messages = tools.messages();
        now = new PassphraseField(messages, messages.get("passphrase.now"));
        next = new NewPassphraseFields(tools);
        Button set = Buttons.primary(messages.get("passphrase.set"));
        // Not disabled while busy: the focus would jump to the top of the window, under an impatient Enter.
        set.setOnAction(_ -> submit());
        now.setOnEnter(next::requestFocus);
        next.setOnEnter(set::fire);
        Label busy = Texts.quiet(messages.get("passphrase.busy"));
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(model.busyProperty());
        page = new Page(
                messages.get("passphrase.title"),
                Texts.paragraph(messages.get("passphrase.lead")),
                Page.part(
                        messages.get("passphrase.helps-title"),
                        Texts.paragraph(messages.get("passphrase.helps-known")),
                        Texts.paragraph(messages.get("passphrase.helps-later"))),
                Page.part(
                        messages.get("passphrase.cannot-title"),
                        Texts.paragraph(messages.get("passphrase.cannot-copies")),
                        Texts.paragraph(messages.get("passphrase.cannot-remains")),
                        Texts.paragraph(messages.get("passphrase.recovery"))),
                new FieldRow(messages.get("passphrase.now"), now),
                next,
                new ProblemNote(messages, model.problemProperty()),
                busy,
                Page.buttonsLeft(set),
                outcome());
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        now.wipe();
        next.wipe();
    }

    private void submit() {
        if (model.busyProperty().get()) {
            return;
        }
        if (now.isEmpty()) {
            model.missing();
            now.requestFocus();
            return;
        }
        next.submit(accepted -> {
            next.wipe();
            model.change(now.take(), accepted);
        });
    }

    private Node outcome() {
        Button copy = Buttons.plain(messages.get("passphrase.copy"));
        copy.setOnAction(_ -> model.goToCopy());
        Button back = Buttons.plain(messages.get("passphrase.to-diary"));
        back.setOnAction(_ -> model.goToTimeline());
        VBox note = new VBox(Texts.paragraph(messages.get("passphrase.done")), Page.buttonsLeft(copy, back));
        note.getStyleClass().add("success-note");
        note.visibleProperty().bind(model.doneProperty());
        note.managedProperty().bind(model.doneProperty());
        return note;
    }
}
