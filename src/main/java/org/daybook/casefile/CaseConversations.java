package org.daybook.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.OriginalCounts;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * The imported conversations of a case, folded from the ledger.
 *
 * <p>Not thread-safe: it belongs to the vault thread.
 */
public final class CaseConversations {
    private final Map<Id<MessageImport>, ImportHistory> imports = new LinkedHashMap<>();
    private final Map<Id<Incident>, Link> links = new LinkedHashMap<>();

    private static final Pattern ONE_THING = Pattern.compile("(image|video|audio)/|message/rfc822$");

    /** The messages of an incident, and all entries that ever linked any to it. */
    private record Link(List<MessageRange> ranges, Set<Long> entries) {}

    CaseConversations() {}

    /** All imports in the order in which they were recorded, including withdrawn ones. */
    public Collection<ImportHistory> all() {
        return Collections.unmodifiableCollection(imports.values());
    }

    public Optional<ImportHistory> one(Id<MessageImport> id) {
        return Optional.ofNullable(imports.get(id));
    }

    public List<ImportHistory> of(Id<Exhibit> exhibit) {
        return imports.values().stream()
                .filter(history -> history.messages().isFrom(exhibit))
                .toList();
    }

    /**
     * What the file of an exhibit holds, if messages were imported from it. Empty also for a single e-mail, and for a
     * picture or recording that lay beside the messages: that is all there is in such a file.
     */
    public Optional<OriginalCounts> originalOf(Exhibit exhibit) {
        FileMetadata file = exhibit.file();
        List<ImportHistory> from = of(exhibit.id());
        boolean isOneThing = file == null || ONE_THING.matcher(file.kind()).lookingAt();
        return from.isEmpty() || isOneThing
                ? Optional.empty()
                : Optional.of(from.getLast().contentsOf(exhibit.id()));
    }

    public List<MessageRange> rangesOf(Id<Incident> incident) {
        Link link = links.get(incident);
        return link == null ? List.of() : link.ranges();
    }

    /** Whether an incident refers to messages, so that the app dated it. */
    public boolean isLinked(Id<Incident> incident) {
        return !rangesOf(incident).isEmpty();
    }

    public Map<Id<Incident>, List<MessageRange>> linked() {
        Map<Id<Incident>, List<MessageRange>> linked = new LinkedHashMap<>();
        links.forEach((incident, link) -> linked.put(incident, link.ranges()));
        return linked;
    }

    void apply(MessagesImported entry, LedgerEntry recorded) {
        imports.put(entry.messages().id(), new ImportHistory(entry.messages(), entry.rows(), recorded, null, null));
    }

    /** Returns whether there is such an import. */
    boolean applyTree(RowsCommitted entry, LedgerEntry recorded) {
        return imports.computeIfPresent(entry.messages(), (_, history) -> history.committed(entry, recorded)) != null;
    }

    void applyLink(MessagesLinked entry, LedgerEntry recorded) {
        Link before = links.get(entry.incident());
        Set<Long> entries = before == null ? new TreeSet<>() : new TreeSet<>(before.entries());
        entries.add(recorded.seq());
        links.put(entry.incident(), new Link(entry.ranges(), entries));
    }

    /** Returns whether there is such an import. */
    boolean applyWithdrawal(ImportWithdrawn entry, LedgerEntry recorded) {
        Withdrawal withdrawal = new Withdrawal(entry.reason(), recorded);
        return imports.computeIfPresent(entry.messages(), (_, history) -> history.withdrawn(withdrawal)) != null;
    }

    void applyErasure(Erased erased) {
        imports.values()
                .removeIf(
                        history -> erased.entries().contains(history.recorded().seq()));
        links.values().removeIf(link -> erased.entries().containsAll(link.entries()));
    }
}
