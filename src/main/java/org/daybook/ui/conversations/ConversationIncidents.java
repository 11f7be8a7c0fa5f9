package org.daybook.ui.conversations;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.incident.Incident;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** Incidents made of messages of a conversation; Back leads from each to its first message. JavaFX thread. */
final class ConversationIncidents {
    private final DiaryContext context;
    private final DiaryWork work;
    private final ReadOnlyBooleanWrapper working;
    /** The incident that was made without some of its attachments; null if there is none. */
    final ReadOnlyObjectWrapper<MessageIncidentCreator.@Nullable Made> made = new ReadOnlyObjectWrapper<>(null);

    private Runnable silence = () -> {};

    /** @param working set while an incident is being made */
    ConversationIncidents(DiaryContext context, DiaryWork work, ReadOnlyBooleanWrapper working) {
        this.context = context;
        this.work = work;
        this.working = working;
    }

    /**
     * Makes one incident of messages, with their attachments as its exhibits, and opens it.
     *
     * @param rows at least one, in the order of the source
     * @param incomplete run instead of opening it if not all of its attachments were added
     */
    void make(ImportHistory of, List<MessageRow> rows, Destination.ShowConversation shown, Runnable incomplete) {
        MessageIncidentCreator incidents = new MessageIncidentCreator(context.session(), context.messages());
        Destination.ShowConversation back = shown.at(rows.getFirst().number());
        working.set(true);
        silence = context.tasks()
                .run(() -> incidents.recordChosen(of, rows))
                .onSuccess(created -> told(created, back, incomplete))
                .onFailure(context.errors(), failed -> {
                    working.set(false);
                    work.sayProblem(failed);
                })
                .start();
    }

    private void told(MessageIncidentCreator.Made created, Destination.ShowConversation back, Runnable incomplete) {
        if (created.mediaFailed() == 0) {
            open(created.incidents().getFirst().id(), back, true);
            return;
        }
        working.set(false);
        made.set(created);
        incomplete.run();
    }

    /** Opens an incident from which Back leads to a message. */
    void open(Id<Incident> incident, Destination.@Nullable ShowConversation back, boolean isNew) {
        Destination.Saved saved = isNew ? new Destination.Saved(incident, false) : null;
        context.go(new Destination.ShowIncident(incident, new Destination.Timeline(), saved, back));
    }

    void drop() {
        silence.run();
    }
}
