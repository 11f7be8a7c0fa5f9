package org.daybook.ui.control;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Texts;

/** What the pages on which something is erased for good have in common. JavaFX thread. */
public final class ErasureParts {
    private static final int REASON_ROWS = 3;

    private final Messages messages;

    /**
     * The two steps it takes.
     *
     * @param reason why, as it is typed
     * @param number the number of what goes, as it is typed
     * @param numberLabel asks for that number
     * @param ready whether a reason and the right number stand there
     * @param busy whether it is being erased
     * @param back leads back, with nothing erased
     * @param erase erases it
     */
    public record Steps(
            StringProperty reason,
            StringProperty number,
            String numberLabel,
            ObservableValue<Boolean> ready,
            ObservableValue<Boolean> busy,
            Runnable back,
            Runnable erase) {}

    public ErasureParts(Messages messages) {
        this.messages = messages;
    }

    /** What it does not reach: {@code copies} says it of copies, the rest is the same for everything. */
    public Node cannot(String copies) {
        return Page.part(
                messages.get("erasure.cannot-title"),
                Texts.paragraph(copies),
                Texts.paragraph(messages.get("erasure.cannot-disk")));
    }

    /** That it may be questioned. */
    public Node police() {
        return Page.part(messages.get("erasure.police-title"), Texts.paragraph(messages.get("erasure.police-text")));
    }

    /** The reason, the number, and the buttons. */
    public Node[] fields(Steps steps) {
        FieldRow reason = new FieldRow(
                messages.get("erasure.reason"),
                TextFields.area(steps.reason, REASON_ROWS),
                messages.get("erasure.reason-help"));
        FieldRow typed =
                new FieldRow(steps.numberLabel, TextFields.line(steps.number), messages.get("erasure.number-help"));
        Button back = Buttons.primary(messages.get("erasure.back"));
        back.setOnAction(_ -> steps.back.run());
        Button erase = Buttons.plain(messages.get("erasure.erase"));
        erase.setOnAction(_ -> steps.erase.run());
        Label busy = Texts.quiet(messages.get("erasure.busy"));
        steps.ready.subscribe(ready -> erase.setDisable(!ready));
        steps.busy.subscribe(now -> {
            back.setDisable(now);
            busy.setVisible(now);
        });
        return new Node[] {reason, typed, Page.buttonsLeft(back, erase), busy};
    }

    /** Offers a new passphrase once it is done. */
    public Node renewal() {
        return Page.part(messages.get("erasure.renew-title"), Texts.paragraph(messages.get("erasure.renew-text")));
    }
}
