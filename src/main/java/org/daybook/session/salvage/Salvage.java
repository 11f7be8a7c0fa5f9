package org.daybook.session.salvage;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.MergedDiaries;
import org.daybook.casefile.OriginClaims;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.Salvaged;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.casefile.entry.SalvageRecord.LostFile;
import org.daybook.crypto.SecretBytes;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.PendingFile;
import org.daybook.evidence.VaultThread;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.ledger.DamagedLedger;
import org.daybook.ledger.DamagedLedger.RemainingEntries;
import org.daybook.ledger.Ledger;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.salvage.SalvageReport.KeptCounts;
import org.daybook.session.salvage.SalvageReport.Lost;
import org.daybook.session.salvage.SalvageReport.LostExhibit;
import org.daybook.session.salvage.SalvageReport.MissingPart;
import org.daybook.vault.OpenDamagedVault;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Records what is left of a damaged diary in a new one, through its ledger: every version, under the ids and numbers
 * that it had, with the old diary's claim of when it was recorded. Files are sealed again. A file of which not every
 * byte authenticates is lost: half a picture or message could say something different from the whole.
 *
 * <p>On one thread, which is the only user of the new vault until that has its name.
 */
public final class Salvage {
    private static final int AT_A_TIME = 500;
    private static final int ENTRY_WEIGHT = 1024;

    private final OpenDamagedVault damaged;
    private final OpenVault vault;
    private final Ledger ledger;
    private final EvidenceStore store;
    private final Progress progress;
    private final OriginClaims claims;
    private final MergedDiaries merged = new MergedDiaries();
    private final List<Entry> waiting = new ArrayList<>();
    private final List<LostFile> lostFiles = new ArrayList<>();
    private final Set<Id<Exhibit>> withFile = new HashSet<>();
    private long brought;
    private long done;
    private long total;
    private int left;

    public Salvage(OpenDamagedVault damaged, OpenVault vault, Ledger ledger, SecureRandom random, Progress progress) {
        this.damaged = damaged;
        this.vault = vault;
        this.ledger = ledger;
        this.store = new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, random);
        this.progress = progress;
        this.claims = new OriginClaims(HexFormat.of().formatHex(damaged.vaultId()));
    }

    public SalvageReport bring() throws VaultFailure {
        DamagedLedger old = new DamagedLedger(damaged);
        RemainingEntries found = old.read();
        SalvagedDiary diary = new SalvagedDiary(found);
        total = found.entries().stream().mapToLong(Salvage::weight).sum();
        for (LedgerEntry recorded : found.entries()) {
            progress.requireWanted(VaultFailure.Stopped::new);
            bring(recorded);
            done += weight(recorded);
            progress.at(done, total);
        }
        flush();
        int drafts = bringDrafts(old.drafts(), diary);
        SalvageRecord account = new SalvageRecord(
                HexFormat.of().formatHex(damaged.vaultId()),
                old.head().orElse(null),
                brought,
                diary.lost(),
                lostFiles,
                diary.labels(),
                diary.given());
        ledger.append(new Salvaged(account));
        return report(account, diary, found, drafts);
    }

    private void bring(LedgerEntry recorded) throws VaultFailure {
        // What was merged before is recorded as it is told, since the numbers of entries are others here.
        Optional<Entry> own = merged.told(recorded).or(() -> claims.of(recorded));
        if (own.isEmpty()) {
            left++;
            return;
        }
        brought++;
        SealedFile file = own.get().keptFile();
        if (file != null) {
            flush();
            bringFile(own.get(), file);
        } else {
            waiting.add(own.get());
            if (waiting.size() == AT_A_TIME) {
                flush();
            }
        }
    }

    private void flush() throws VaultFailure {
        ledger.takeOver(waiting);
        waiting.clear();
    }

    private void bringFile(Entry entry, SealedFile file) throws VaultFailure {
        PendingFile incoming = sealedAnew(file);
        if (entry instanceof ExhibitAdded added) {
            if (incoming == null) {
                lostFiles.add(new LostFile(added.exhibit().id(), file.length(), file.sha256()));
            } else {
                withFile.add(added.exhibit().id());
            }
        }
        Entry own = entry.keeping(incoming == null ? null : incoming.file());
        vault.transaction(() -> {
            if (incoming != null) {
                incoming.write(vault.blobs());
            }
            return ledger.takeOverKeeping(own);
        });
    }

    /** The file sealed for the new diary; null if it is lost. */
    private @Nullable PendingFile sealedAnew(SealedFile file) throws VaultFailure {
        try (SecretBytes key = SecretBytes.taking(file.key().toBytes())) {
            byte[] blobId = file.blob().bytes();
            Optional<? extends SeekableByteChannel> plain = damaged.file(blobId, key, file.length());
            if (plain.isEmpty()) {
                return null;
            }
            try (SeekableByteChannel channel = plain.get()) {
                PendingFile incoming = store.seal(
                        Channels.newInputStream(channel), file.length(), progress.part(done, file.length(), total));
                if (incoming.file().sha256().equals(file.sha256())) {
                    return incoming;
                }
                store.giveUp(incoming);
                return null;
            }
        } catch (EvidenceFailure.Stopped e) {
            throw new VaultFailure.Stopped();
        } catch (EvidenceFailure | IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private int bringDrafts(List<Draft> drafts, SalvagedDiary diary) throws VaultFailure {
        for (Draft draft : drafts) {
            ledger.drafts().put(ledger.drafts().seal(isThere(draft.about(), diary) ? draft : draft.aboutNothing()));
        }
        return drafts.size();
    }

    private static boolean isThere(@Nullable Id<?> about, SalvagedDiary diary) {
        return about == null
                || diary.caseFile().incidents().one(about.as()).isPresent()
                || diary.caseFile().exhibits().one(about.as()).isPresent()
                || diary.caseFile().caseRecords().one(about.as()).isPresent();
    }

    private SalvageReport report(SalvageRecord account, SalvagedDiary diary, RemainingEntries found, int drafts) {
        NavigableMap<Long, LedgerEntry> entries = new TreeMap<>();
        found.entries().forEach(recorded -> entries.put(recorded.seq(), recorded));
        List<LostExhibit> exhibits = new ArrayList<>();
        for (ExhibitHistory exhibit : diary.withoutFirstVersion()) {
            exhibits.add(lost(exhibit, MissingPart.FIRST_VERSION));
        }
        for (LostFile file : lostFiles) {
            diary.caseFile().exhibits().one(file.exhibit()).ifPresent(one -> exhibits.add(lost(one, MissingPart.FILE)));
        }
        return new SalvageReport(
                damaged.isProven(),
                account,
                new KeptCounts(
                        diary.caseFile().incidents().all().size(),
                        diary.caseFile().exhibits().all().size(),
                        withFile.size(),
                        diary.caseFile().caseRecords().all().size(),
                        drafts),
                account.lost().stream().map(span -> lost(span, entries)).toList(),
                exhibits,
                diary.missing(),
                found.entries().stream()
                        .map(LedgerEntry::entry)
                        .filter(PortfolioExported.class::isInstance)
                        .map(PortfolioExported.class::cast)
                        .toList(),
                left);
    }

    private static LostExhibit lost(ExhibitHistory exhibit, MissingPart what) {
        FileMetadata file = exhibit.current().file();
        return new LostExhibit(
                exhibit.label() + exhibit.current().number(),
                exhibit.current().naming().title(),
                file == null ? "" : file.name(),
                what);
    }

    private static Lost lost(SalvageRecord.EntrySpan span, NavigableMap<Long, LedgerEntry> found) {
        return new Lost(span, time(found.lowerEntry(span.from())), time(found.higherEntry(span.to())));
    }

    private static @Nullable OffsetDateTime time(Map.@Nullable Entry<Long, LedgerEntry> entry) {
        return entry == null ? null : entry.getValue().envelope().recordedAt();
    }

    private static long weight(LedgerEntry recorded) {
        SealedFile file = recorded.entry().keptFile();
        return file == null ? ENTRY_WEIGHT : ENTRY_WEIGHT + file.length();
    }
}
