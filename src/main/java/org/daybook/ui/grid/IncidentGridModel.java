package org.daybook.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.index.IncidentSelection;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Several incidents written up at once and recorded together, with one draft of them all. Use on the JavaFX thread;
 * call {@link #open} once.
 */
public final class IncidentGridModel {
    private final DiaryContext context;
    private final Messages messages;
    final IncidentGridForm form;
    /** The draft of the grid, and its recording. */
    final FormController work;

    public IncidentGridModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.form = new IncidentGridForm(messages, context.clock());
        this.work = new FormController(context, DraftForm.GRID, this::fields);
    }

    /** @param resume the draft to continue; null for an empty grid */
    public void open(@Nullable Id<Draft> resume) {
        work.open(resume, (_, _) -> true, _ -> begin());
    }

    /** Records all rows together and shows them, or marks those that must be corrected and records none. */
    void recordAll() {
        if (work.isBusy()) {
            return;
        }
        work.sayProblem(null);
        List<Incident> incidents = form.read();
        if (incidents.isEmpty()) {
            work.say(messages.get(form.firstProblem().isPresent() ? "grid.to-mend" : "grid.nothing"));
            return;
        }
        Authorship by = form.authorship();
        work.record((open, draft) -> write(open, incidents, by, draft), recorded -> {
            work.stop();
            context.go(new Destination.Timeline(justSaved(recorded)));
        });
    }

    /** Leaves the grid; its content is kept as a draft. */
    void leave() {
        context.go(new Destination.Timeline());
    }

    /** Throws everything in the grid away. */
    void discard() {
        work.discard(() -> {
            work.stop();
            leave();
        });
    }

    void drop() {
        work.stop();
    }

    private void begin() {
        work.resumed().ifPresent(draft -> form.resume(draft.fields()));
        form.onChange(work::changed);
        work.begun(null);
    }

    private List<IncidentHistory> write(OpenCase open, List<Incident> read, Authorship by, Id<Draft> draft)
            throws VaultFailure {
        List<Incident> incidents = new ArrayList<>();
        for (Incident incident : read) {
            incidents.add(IncidentGridForm.under(open.newId(), incident));
        }
        return open.recordAll(incidents, by, draft);
    }

    private IncidentSelection justSaved(List<IncidentHistory> recorded) {
        return new IncidentSelection(
                messages.get("grid.saved", recorded.size()),
                recorded.stream().map(IncidentHistory::id).collect(Collectors.toSet()));
    }

    private Optional<Map<String, String>> fields() {
        return form.isEmpty() ? Optional.empty() : Optional.of(form.fields());
    }
}
