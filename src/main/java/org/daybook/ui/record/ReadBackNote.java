package org.daybook.ui.record;

import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.RecordHistory;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * Who typed a record for whom, whether it was read back to that person and agreed, and the buttons that record it.
 * Empty for what somebody wrote for themselves. JavaFX thread.
 */
public final class ReadBackNote extends VBox {
    /**
     * @param worded the version whose words stand
     * @param open whether more can be recorded about it
     * @param record records that it was read back today, and whether the answer was yes
     */
    public ReadBackNote(
            RecordHistory.RecordVersion<?> worded, boolean open, Messages messages, Consumer<Boolean> record) {
        if (!worded.isTypedForAnother()) {
            setVisible(false);
            setManaged(false);
            return;
        }
        getStyleClass().addAll("note", "field-row");
        getChildren().add(TextLabels.paragraph(VersionsPane.by(worded.by(), messages)));
        ReadBack read = worded.readBack();
        getChildren().add(TextLabels.quiet(words(read, messages)));
        if (open && (read == null || !read.agreed())) {
            getChildren()
                    .add(Panes.buttons(
                            Buttons.plain(messages.get("read-back.agreed"), () -> record.accept(true)),
                            Buttons.plain(messages.get("read-back.not-agreed"), () -> record.accept(false))));
        }
    }

    /** Whether it was read back, and when. */
    public static String words(@Nullable ReadBack read, Messages messages) {
        if (read == null) {
            return messages.get("read-back.not-yet");
        }
        String day = messages.formats().date(read.on());
        return messages.get(read.agreed() ? "read-back.was-agreed" : "read-back.was-not-agreed", day);
    }
}
