package org.daybook.merge;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.PendingFile;
import org.daybook.evidence.VaultThread;
import org.daybook.ledger.Ledger;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** Copies the entries that a merged diary holds into its file, and the sealed files that they keep. */
final class MergeWriter {
    private static final int AT_A_TIME = 500;
    private static final int ENTRY_WEIGHT = 1024;

    private final MergePlan plan;
    private final MergeUnion union;
    private final OpenVault vault;
    private final Ledger ledger;
    private final EvidenceStore store;
    private final Progress progress;
    private final Consumer<MergeSource> unreadable;
    private final long total;
    private final List<Entry> waiting = new ArrayList<>();
    private long done;

    /** @param unreadable is told in which diary a file is not whole, before the writing ends with that failure */
    MergeWriter(
            MergePlan plan,
            MergeUnion union,
            OpenVault vault,
            Ledger ledger,
            SecureRandom random,
            Progress progress,
            Consumer<MergeSource> unreadable) {
        this.plan = plan;
        this.union = union;
        this.vault = vault;
        this.ledger = ledger;
        this.store = new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, random);
        this.progress = progress;
        this.unreadable = unreadable;
        this.total = plan.held().stream()
                .mapToLong(node -> weight(kept(MergePlan.content(node))))
                .sum();
    }

    void write() throws VaultFailure {
        for (OriginNode node : plan.held()) {
            progress.requireWanted(VaultFailure.Stopped::new);
            OriginNode.EntryContent content = MergePlan.content(node);
            OriginNode.EntryContent kept = kept(content);
            if (kept == null) {
                waiting.add(new OriginEntry(content.source().copy(content.place()), null));
                if (waiting.size() == AT_A_TIME) {
                    flush();
                }
            } else {
                flush();
                withFile(content, kept);
            }
            done += weight(kept);
            progress.at(done, total);
        }
        flush();
    }

    private void flush() throws VaultFailure {
        ledger.takeOver(waiting);
        waiting.clear();
    }

    private void withFile(OriginNode.EntryContent content, OriginNode.EntryContent kept) throws VaultFailure {
        PendingFile incoming = sealedAnew(kept.source(), Objects.requireNonNull(kept.file()));
        OriginEntry entry = new OriginEntry(content.source().copy(content.place()), incoming.file());
        vault.transaction(() -> {
            incoming.write(vault.blobs());
            return ledger.takeOverKeeping(entry);
        });
    }

    private PendingFile sealedAnew(MergeSource source, SealedFile file) throws VaultFailure {
        try (SeekableByteChannel channel = source.store().open(file)) {
            PendingFile incoming = store.seal(
                    Channels.newInputStream(channel), file.length(), progress.part(done, file.length(), total));
            if (incoming.file().sha256().equals(file.sha256())) {
                return incoming;
            }
            store.giveUp(incoming);
        } catch (EvidenceFailure.Stopped e) {
            throw new VaultFailure.Stopped();
        } catch (EvidenceFailure.NoSpace e) {
            throw new VaultFailure.NoSpace();
        } catch (EvidenceFailure | IOException e) {
            // Reported as damaged, like a file with other bytes.
        }
        unreadable.accept(source);
        throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.FILE_CONTENT);
    }

    /** What has the bytes of the file that an entry keeps here; null if it keeps none, or another record keeps them. */
    private OriginNode.@Nullable EntryContent kept(OriginNode.EntryContent content) {
        SealedFile file = content.entry().keptFile();
        if (file == null || plan.isWithAnother(content.entry())) {
            return null;
        }
        return content.file() == null ? union.holding(file) : content;
    }

    private static long weight(OriginNode.@Nullable EntryContent kept) {
        SealedFile file = kept == null ? null : kept.file();
        return file == null ? ENTRY_WEIGHT : ENTRY_WEIGHT + file.length();
    }
}
