package org.daybook.ui.player;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.record.RecordPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** A transcript to read: what follows a time mark stands beside it, and the mark goes there. JavaFX thread. */
public final class TranscriptPane extends VBox {
    private static final long MICROS = 1_000_000;

    /** @param model plays from a mark once the recording is open */
    public TranscriptPane(String label, String transcript, RecordingModel model, Messages messages) {
        getStyleClass().add("quote");
        getChildren().add(TextLabels.quiet(label));
        List<TranscriptTimeMarks.Mark> marks = TranscriptTimeMarks.in(transcript);
        int first = marks.isEmpty() ? transcript.length() : marks.getFirst().from();
        if (!transcript.substring(0, first).isBlank()) {
            getChildren().add(RecordPane.story(transcript.substring(0, first)));
        }
        for (int i = 0; i < marks.size(); i++) {
            int until = i + 1 < marks.size() ? marks.get(i + 1).from() : transcript.length();
            String words = transcript.substring(marks.get(i).to(), until);
            getChildren().add(line(marks.get(i).second(), words, model, messages));
        }
    }

    private static Node line(int second, String words, RecordingModel model, Messages messages) {
        String at = TranscriptTimeMarks.clock(second);
        Button mark = Buttons.link(at, () -> {
            model.seek(second * MICROS);
            model.play();
        });
        mark.setMnemonicParsing(false);
        mark.setAccessibleText(messages.get("player.play-from", at));
        Node said = RecordPane.story(words);
        HBox.setHgrow(said, Priority.ALWAYS);
        return Panes.row("transcript-line", mark, said);
    }
}
