package org.daybook.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.Draft;
import org.daybook.ledger.Drafts;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.SealedDraft;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of an open diary. Those that the disk refused are kept as ciphertext and written again later. Vault
 * thread.
 */
public final class DraftStore {
    private final Drafts drafts;
    private final Set<Id<Draft>> notToDelete;
    private final Map<Id<Draft>, SealedDraft> refused = new LinkedHashMap<>();

    /** @param notToDelete the drafts of somebody else, which whoever opened the diary may not delete */
    DraftStore(Drafts drafts, Set<Id<Draft>> notToDelete) {
        this.drafts = drafts;
        this.notToDelete = Set.copyOf(notToDelete);
    }

    /**
     * Seals a draft in place of its older version.
     *
     * @throws VaultFailure if the disk refuses; the ciphertext is then kept and tried again
     */
    public void save(Draft draft) throws VaultFailure {
        refused.put(draft.id(), drafts.seal(draft));
        retry();
    }

    /** All drafts, the newest first. */
    public List<Draft> list() throws VaultFailure {
        return drafts.list();
    }

    /** One draft; empty if there is none of that id, as for null. */
    public Optional<Draft> one(@Nullable Id<Draft> id) throws VaultFailure {
        return drafts.list().stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    /** The drafts about a recorded item. */
    public List<Draft> about(Id<?> id) throws VaultFailure {
        return drafts.list().stream().filter(draft -> id.equals(draft.about())).toList();
    }

    /**
     * Removes a draft.
     *
     * @throws VaultFailure.AccessDenied for one that whoever opened the diary may not delete
     */
    public void discard(Id<Draft> draft) throws VaultFailure {
        if (notToDelete.contains(draft)) {
            throw new VaultFailure.AccessDenied();
        }
        refused.remove(draft);
        drafts.remove(draft);
    }

    /** The ids of the drafts about a record, including those that the disk refused. */
    Set<Id<Draft>> idsAbout(Id<?> id) throws VaultFailure {
        Stream<Draft> kept = refused.values().stream().map(drafts::open).flatMap(Optional::stream);
        return Stream.concat(drafts.list().stream(), kept)
                .filter(draft -> id.equals(draft.about()))
                .map(Draft::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes that a transaction of the ledger has removed a draft. */
    void removed(Id<Draft> draft) {
        refused.remove(draft);
    }

    /** Writes drafts that an earlier session of the same diary could not. */
    public void restore(List<SealedDraft> kept) throws VaultFailure {
        for (SealedDraft draft : kept) {
            refused.putIfAbsent(Id.of(draft.id()), draft);
        }
        retry();
    }

    void retry() throws VaultFailure {
        for (Map.Entry<Id<Draft>, SealedDraft> draft : List.copyOf(refused.entrySet())) {
            drafts.put(draft.getValue());
            refused.remove(draft.getKey());
        }
    }

    /** Notes that all that were refused are in another file. */
    void written() {
        refused.clear();
    }

    List<SealedDraft> refused() {
        return List.copyOf(refused.values());
    }
}
