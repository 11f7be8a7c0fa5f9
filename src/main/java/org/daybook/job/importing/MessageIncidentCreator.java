package org.daybook.job.importing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkBegun.WorkKind;
import org.daybook.casefile.entry.Entry.WorkEnded;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.MediaAddition;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Makes incidents of imported messages: each says how many messages there were, from whom and when, has their exact
 * words, and refers to them in their conversation. It says nothing that the messages do not.
 */
public final class MessageIncidentCreator {
    /** How long the pause between two messages of a burst is at most, unless she chooses another. */
    public static final Duration USUAL_PAUSE = Duration.ofHours(1);

    private final Session session;
    private final Messages messages;
    private final Progress progress;

    /** Nobody watches it. */
    public MessageIncidentCreator(Session session, Messages messages) {
        this(session, messages, Progress.UNWATCHED);
    }

    /** @param progress counts the incidents whose attachments are added, and can cancel the adding */
    public MessageIncidentCreator(Session session, Messages messages, Progress progress) {
        this.session = session;
        this.messages = messages;
        this.progress = progress;
    }

    /**
     * Makes incidents of all messages of an import that the owner did not send herself and that are in no earlier import
     * of the same conversation. What was begun and not finished is done as it was begun.
     *
     * @param plan what becomes of the messages if nothing of this import was begun
     * @return the new incidents, in the order of their numbers
     * @throws IOException if the rows cannot be read
     */
    public Made record(ImportHistory of, MessageIncidentPlan plan)
            throws EvidenceFailure, VaultFailure, ImportFailure, IOException {
        Optional<WorkBegun> begun = onVaultThread(open ->
                open.works().unfinished().stream().filter(of::isPlannedIn).findFirst());
        if (begun.isEmpty() && plan.makesNone()) {
            return Made.NOTHING;
        }
        MessageIncidentPlan own = begun.map(MessageIncidentPlan::of).orElse(plan);
        int[] repeated = new int[1];
        List<List<MessageRow>> groups = groups(of, own, repeated);
        if (begun.filter(step -> step.kind() == WorkKind.ATTACHMENTS).isPresent()) {
            return media(of, recorded(of, groups), List.of(), begun);
        }
        List<Entry> steps = new ArrayList<>();
        begun.ifPresent(step -> steps.add(new WorkEnded(step.work())));
        boolean hasMedia = own.withMedia() && groups.stream().anyMatch(group -> MessageMediaJob.count(group) > 0);
        Optional<WorkBegun> next = hasMedia
                ? Optional.of(onVaultThread(open -> open.works().planned(WorkKind.ATTACHMENTS, "", own.kept(of.id()))))
                : Optional.empty();
        next.ifPresent(steps::add);
        List<IncidentHistory> made = record(of, groups, MessageIncidentCreator::whole, new BitSet(), steps);
        Made all = hasMedia ? media(of, inOrder(made, groups), made, next) : new Made(made, 0, 0, 0);
        return new Made(all.incidents(), all.media(), all.mediaFailed(), repeated[0]);
    }

    /** Finishes what was begun with imported messages and cut off. */
    public Made finish(WorkBegun step) throws EvidenceFailure, VaultFailure, ImportFailure {
        Optional<ImportHistory> of = onVaultThread(open -> open.conversations().imports().stream()
                .filter(history -> history.isPlannedIn(step))
                .findFirst());
        try {
            return of.isPresent() ? record(of.get(), MessageIncidentPlan.NONE) : Made.NOTHING;
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
    }

    private List<List<MessageRow>> groups(ImportHistory of, MessageIncidentPlan plan, int[] repeated)
            throws EvidenceFailure, VaultFailure, ImportFailure, IOException {
        List<List<MessageRow>> groups = new ArrayList<>();
        RowGrouper grouper = new RowGrouper(plan.grouping(), plan.pause(), groups::add);
        NewRowFilter fresh = NewRowFilter.of(session, of);
        session.messages().read(of, row -> {
            if (fresh.has(row)) {
                grouper.take(row);
            } else if (row.message().type() != MessageType.NOTICE) {
                repeated[0]++;
            }
            return true;
        });
        grouper.finish();
        return groups;
    }

    /** The incidents that were made of these groups before, each with its rows. */
    private Map<Id<Incident>, List<MessageRow>> recorded(ImportHistory of, List<List<MessageRow>> groups)
            throws VaultFailure, ImportFailure {
        Map<MessageRange, Id<Incident>> made = new HashMap<>();
        onVaultThread(open -> open.conversations().linked())
                .forEach((id, ranges) -> ranges.forEach(range -> made.put(range, id)));
        Map<Id<Incident>, List<MessageRow>> recorded = new LinkedHashMap<>();
        for (List<MessageRow> group : groups) {
            Id<Incident> id = made.get(range(of, group.getFirst(), group.getLast()));
            if (id != null) {
                recorded.put(id, group);
            }
        }
        return recorded;
    }

    private static Map<Id<Incident>, List<MessageRow>> inOrder(
            List<IncidentHistory> made, List<List<MessageRow>> groups) {
        Map<Id<Incident>, List<MessageRow>> all = new LinkedHashMap<>();
        for (int i = 0; i < made.size(); i++) {
            all.put(made.get(i).id(), groups.get(i));
        }
        return all;
    }

    /**
     * What was made of messages.
     *
     * @param incidents in the order of their numbers
     * @param media how many attachments became new exhibits
     * @param mediaFailed how many attachments were not added, and are only in the original
     * @param repeated how many messages, calls and the like made no incident since an earlier import has them
     */
    public record Made(List<IncidentHistory> incidents, int media, int mediaFailed, int repeated) {
        public static final Made NOTHING = new Made(List.of(), 0, 0, 0);

        public Made {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * Records one incident of rows that were chosen one by one; it refers to each run of them, and what was sent with
     * them becomes its exhibits. Rows that are in an incident already are not counted again in this one.
     *
     * @param rows rows of one conversation, in the order of the source, at least one
     */
    public Made recordChosen(ImportHistory of, List<MessageRow> rows) throws VaultFailure, ImportFailure {
        BitSet held = onVaultThread(open -> held(open, of.id(), rows.getFirst().conversation()));
        List<IncidentHistory> made = record(of, List.of(rows), MessageIncidentCreator::runs, held, List.of());
        return media(of, inOrder(made, List.of(rows)), made, Optional.empty());
    }

    /** The numbers of the rows of a conversation that are in an incident. */
    private static BitSet held(OpenCase open, Id<MessageImport> messages, int conversation) {
        BitSet held = new BitSet();
        open.conversations()
                .citing(messages, conversation)
                .forEach(citing -> citing.ranges().forEach(range -> held.set(range.first(), range.last() + 1)));
        return held;
    }

    /**
     * @param ranges the rows to which an incident of such a group refers
     * @param held the numbers of the rows that are not counted
     * @param steps recorded in the same transaction
     */
    private List<IncidentHistory> record(
            ImportHistory of,
            List<List<MessageRow>> groups,
            BiFunction<ImportHistory, List<MessageRow>, List<MessageRange>> ranges,
            BitSet held,
            List<Entry> steps)
            throws VaultFailure, ImportFailure {
        List<Id<Incident>> ids = onVaultThread(open ->
                Stream.generate(open::<Incident>newId).limit(groups.size()).toList());
        MessageIncidentContent words = new MessageIncidentContent(messages, of);
        Map<Incident, List<MessageRange>> incidents = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            List<MessageRow> rows = groups.get(i);
            incidents.put(words.of(ids.get(i), rows, held), ranges.apply(of, rows));
        }
        return onVaultThread(open -> open.conversations().record(incidents, steps));
    }

    /**
     * The incidents are recorded first, so that none is missing if an attachment cannot be added.
     *
     * @param step what comes to its end if nothing is left to be tried again; empty for none
     */
    private Made media(
            ImportHistory of,
            Map<Id<Incident>, List<MessageRow>> groups,
            List<IncidentHistory> made,
            Optional<WorkBegun> step) {
        MessageMediaJob media = new MessageMediaJob(session, messages);
        List<MessageMediaJob.MediaOutcome> outcomes = new ArrayList<>();
        try (MediaAddition addition = session.media().adding(of)) {
            for (Map.Entry<Id<Incident>, List<MessageRow>> group : groups.entrySet()) {
                progress.at(outcomes.size(), groups.size());
                outcomes.add(media.add(addition, group.getValue(), group.getKey(), progress));
            }
        } catch (IOException e) {
            // The original was only read, and whether it could be closed changes nothing of what was added.
        }
        step.filter(_ -> outcomes.stream().noneMatch(MessageMediaJob.MediaOutcome::isCutOff))
                .ifPresent(this::end);
        return new Made(
                made,
                outcomes.stream().mapToInt(one -> one.added().size()).sum(),
                outcomes.stream().mapToInt(MessageMediaJob.MediaOutcome::failed).sum(),
                0);
    }

    private void end(WorkBegun step) {
        try {
            onVaultThread(open -> {
                open.works().end(step);
                return step;
            });
        } catch (VaultFailure | ImportFailure e) {
            // What was added is told; it stands as unfinished, and finishing it finds everything there.
        }
    }

    private <T> T onVaultThread(Session.CaseWork<T, ImportFailure> work) throws VaultFailure, ImportFailure {
        return session.await(work, ImportFailure.Stopped::new);
    }

    /** From the first to the last, with what was answered between them. */
    private static List<MessageRange> whole(ImportHistory of, List<MessageRow> rows) {
        return List.of(range(of, rows.getFirst(), rows.getLast()));
    }

    private static List<MessageRange> runs(ImportHistory of, List<MessageRow> rows) {
        List<MessageRange> runs = new ArrayList<>();
        MessageRow first = rows.getFirst();
        MessageRow last = first;
        for (MessageRow row : rows) {
            if (row.number() > last.number() + 1) {
                runs.add(range(of, first, last));
                first = row;
            }
            last = row;
        }
        runs.add(range(of, first, last));
        return runs;
    }

    private static MessageRange range(ImportHistory of, MessageRow first, MessageRow last) {
        return new MessageRange(of.id(), first.conversation(), first.number(), last.number());
    }
}
