package org.daybook.ui.attach;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.session.Session;
import org.daybook.support.ConsentFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/** What to say about consent before anything is made for a recipient. JavaFX thread. */
public final class ConsentNoteModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ConsentFormatter words;
    private final ReadOnlyObjectWrapper<List<String>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private String asked = "";

    public ConsentNoteModel(Session session, BackgroundTasks tasks, Messages messages) {
        this.session = session;
        this.tasks = tasks;
        this.words = new ConsentFormatter(messages);
    }

    /** What there is to say of the recipient who was looked up last; empty for nothing. */
    public ReadOnlyObjectProperty<List<String>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Looks a recipient up, as her words name them. */
    public void look(String recipient) {
        asked = recipient;
        tasks.of(() -> session.call(open -> words.notice(open.consent(recipient))))
                .onSuccess(found -> {
                    if (recipient.equals(asked)) {
                        lines.set(found);
                    }
                })
                .start();
    }

    /** Looks up a name while it is typed; nothing is said as long as there is none. */
    public void lookIfNamed(String recipient) {
        if (recipient.isBlank()) {
            clear();
        } else {
            look(recipient);
        }
    }

    /** Forgets what was found. */
    public void clear() {
        asked = "";
        lines.set(List.of());
    }
}
