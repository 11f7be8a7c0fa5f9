package org.daybook.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.OriginalCounts;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;

/** The imported conversations of an open diary, whose rows {@link ImportedMessages} has. Vault thread. */
public final class ConversationStore {
    private final CaseJournal journal;

    ConversationStore(CaseJournal journal) {
        this.journal = journal;
    }

    /** All imports in the order in which they were recorded, including withdrawn ones. */
    public List<ImportHistory> imports() {
        return List.copyOf(caseFile().conversations().all());
    }

    public Optional<ImportHistory> one(Id<MessageImport> id) {
        return caseFile().conversations().one(id);
    }

    /** How tables were read in the imports that were not withdrawn, the latest first. */
    public List<ColumnMapping> tables() {
        return imports().reversed().stream()
                .filter(history -> !history.isWithdrawn())
                .flatMap(history -> history.messages().basis().columns().stream())
                .distinct()
                .toList();
    }

    /** The same conversation in an earlier import. */
    public record EarlierImport(ImportHistory history, int conversation) {}

    /**
     * The same conversation in imports recorded before that were not withdrawn; the latest first. It has the same
     * format and title; or its title differs only by the number of a further download, such as {@code (1)}, and it has
     * the same people and overlapping days.
     */
    public List<EarlierImport> earlier(ImportHistory history, int conversation) {
        ConversationSummary summary = history.messages().conversations().get(conversation);
        List<EarlierImport> found = new ArrayList<>();
        for (ImportHistory other : before(history)) {
            for (int i = 0; i < other.messages().conversations().size(); i++) {
                if (other.messages().conversations().get(i).mayBeSame(summary)) {
                    found.addFirst(new EarlierImport(other, i));
                }
            }
        }
        return found;
    }

    /** The imports of the same format that were recorded before and not withdrawn, in order. */
    public List<ImportHistory> before(ImportHistory history) {
        return imports().stream()
                .filter(other -> other.recorded().seq() < history.recorded().seq()
                        && !other.isWithdrawn()
                        && other.messages().format().equals(history.messages().format()))
                .toList();
    }

    public List<MessageRange> rangesOf(Id<Incident> incident) {
        return caseFile().conversations().rangesOf(incident);
    }

    /** The incidents that refer to messages of an import, each with these; withdrawn ones included. */
    public Map<Id<Incident>, List<MessageRange>> linked() {
        return caseFile().conversations().linked();
    }

    /** The same without messages of imports that were withdrawn. */
    public Map<Id<Incident>, List<MessageRange>> linkedToKept() {
        Map<Id<Incident>, List<MessageRange>> kept = new LinkedHashMap<>();
        linked().forEach((incident, ranges) -> kept.put(
                incident,
                ranges.stream()
                        .filter(range -> one(range.messages())
                                .filter(history -> !history.isWithdrawn())
                                .isPresent())
                        .toList()));
        return kept;
    }

    /** An incident with the messages of one conversation to which it refers. */
    public record Citing(IncidentHistory incident, List<MessageRange> ranges) {
        public Citing {
            ranges = List.copyOf(ranges);
        }

        public int number() {
            return incident.current().number();
        }
    }

    /** The incidents that were not withdrawn and refer to messages of a conversation. */
    public List<Citing> citing(Id<MessageImport> messages, int conversation) {
        List<Citing> citing = new ArrayList<>();
        linked().forEach((id, all) -> {
            List<MessageRange> own = all.stream()
                    .filter(range -> range.messages().equals(messages) && range.conversation() == conversation)
                    .toList();
            if (!own.isEmpty()) {
                caseFile()
                        .incidents()
                        .one(id)
                        .filter(incident -> !incident.isWithdrawn())
                        .ifPresent(incident -> citing.add(new Citing(incident, own)));
            }
        });
        return citing;
    }

    /** Links an incident to messages, in place of those that it referred to before. */
    public void link(Id<Incident> incident, List<MessageRange> ranges) throws VaultFailure {
        journal.record(links(Map.of(incident, ranges)), Authorship.OWNER, null);
    }

    /**
     * Records incidents with the messages they were made of, all or none: each refers to its messages, and the exhibits
     * with the original belong to it.
     *
     * @param incidents new incidents, in the order in which they are numbered, each with its messages
     * @param steps recorded with them, such as that the work came to its end
     */
    public List<IncidentHistory> record(Map<Incident, List<MessageRange>> incidents, List<? extends Entry> steps)
            throws VaultFailure {
        Map<Id<Incident>, List<MessageRange>> ranges = new LinkedHashMap<>();
        incidents.forEach((incident, of) -> ranges.put(incident.id(), of));
        List<Entry> more = links(ranges);
        more.addAll(steps);
        return journal.record(incidents.keySet(), more, Authorship.OWNER, null);
    }

    /**
     * Withdraws an import, and the incidents that refer to no other messages; all stay visible as withdrawn, and its
     * exhibits stay as they are. Does nothing if it is withdrawn already.
     *
     * @param reason why, in her words
     * @param by who withdraws it, and for whom
     * @return the incidents that were withdrawn with it
     */
    public List<IncidentHistory> withdraw(Id<MessageImport> id, String reason, Authorship by) throws VaultFailure {
        if (one(id).orElseThrow().isWithdrawn()) {
            return List.of();
        }
        List<Id<Incident>> made = linked().entrySet().stream()
                .filter(link -> !link.getValue().isEmpty()
                        && link.getValue().stream()
                                .allMatch(range -> range.messages().equals(id)))
                .map(Map.Entry::getKey)
                .filter(incident -> caseFile()
                        .incidents()
                        .one(incident)
                        .filter(history -> !history.isWithdrawn() && !history.isAmended())
                        .isPresent())
                .toList();
        List<Entry> entries = new ArrayList<>();
        entries.add(new ImportWithdrawn(id, reason, null));
        made.forEach(incident -> entries.add(new IncidentWithdrawn(incident, reason)));
        journal.record(entries, by, null);
        return made.stream()
                .map(incident -> caseFile().incidents().one(incident).orElseThrow())
                .toList();
    }

    /** The entries that link incidents to messages, and to the exhibits with their originals. */
    private List<Entry> links(Map<Id<Incident>, List<MessageRange>> ranges) {
        List<Entry> entries = new ArrayList<>();
        Map<Id<Incident>, List<Id<Exhibit>>> shown = new LinkedHashMap<>();
        ranges.forEach((incident, of) -> {
            entries.add(new MessagesLinked(incident, of));
            shown.put(
                    incident,
                    of.stream()
                            .flatMap(range -> exhibitOf(range).stream())
                            .map(ExhibitHistory::id)
                            .toList());
        });
        entries.addAll(journal.exhibitLinks(shown));
        return entries;
    }

    /** What the exhibits hold from which messages were imported. */
    public Map<Id<Exhibit>, OriginalCounts> originals() {
        Map<Id<Exhibit>, OriginalCounts> originals = new HashMap<>();
        caseFile()
                .exhibits()
                .all()
                .forEach(exhibit -> caseFile()
                        .conversations()
                        .originalOf(exhibit.current())
                        .ifPresent(contents -> originals.put(exhibit.id(), contents)));
        return originals;
    }

    private Optional<ExhibitHistory> exhibitOf(MessageRange range) {
        return one(range.messages())
                .map(ImportHistory::messages)
                .filter(messages ->
                        range.conversation() < messages.conversations().size())
                .flatMap(messages -> messages.exhibitOf(
                        messages.conversations().get(range.conversation()).item()))
                .flatMap(id -> caseFile().exhibits().one(id));
    }

    private CaseFile caseFile() {
        return journal.caseFile();
    }
}
