package org.daybook.ui.unlock;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.secret.KeptAccessPane;
import org.daybook.ui.toolkit.secret.NewPassphraseFields;

/** The page for a new passphrase after unlocking by recovery code. */
final class PassphraseRenewalPage {
    private final NewPassphraseFields fields;
    final Page page;

    PassphraseRenewalPage(PassphraseRenewalModel model, WindowContext context) {
        Messages messages = context.messages();
        fields = new NewPassphraseFields(context);
        KeptAccessPane kept = model.keptAccess();
        Button set = Buttons.primary(messages.get("unlock.set"));
        set.setOnAction(_ -> fields.submit(next -> {
            fields.wipe();
            model.set(next, kept.kept());
        }));
        fields.setOnEnter(set::fire);
        Button leave = Buttons.plain(messages.get("unlock.not-now"), model::leave);
        leave.disableProperty().bind(model.busy);
        Label busy = TextLabels.quiet(messages.get("unlock.setting"));
        busy.visibleProperty().bind(model.busy);
        page = new Page(messages.get("unlock.renew-title"), TextLabels.paragraph(messages.get("unlock.renew-text")));
        if (model.isUnproven()) {
            Label code = TextLabels.paragraph("");
            model.unprovenHead(found -> code.setText(messages.get("unlock.head-code", found)));
            page.add(Panes.part(
                    messages.get("unlock.unproven-title"),
                    TextLabels.paragraph(messages.get("unlock.unproven")),
                    code));
        }
        if (model.needsKeyFile()) {
            page.add(TextLabels.paragraph(messages.get("key-file.renew")));
        }
        page.add(fields, kept, new ProblemNote(messages, model.problem), busy, Panes.buttons(leave, set));
    }

    /** Wipes what was typed. */
    void drop() {
        fields.wipe();
    }
}
