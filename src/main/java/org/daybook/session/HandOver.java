package org.daybook.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Entry.AccessEnded;
import org.daybook.casefile.entry.Entry.AccessGiven;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.HandedOver;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.files.HashingOutputStream;
import org.daybook.ledger.Ledger;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.jspecify.annotations.Nullable;

/**
 * Hands over the diary, or a part of it, to one person, sealed for their public key. Called inside work given to
 * the session.
 */
public final class HandOver {
    private static final int ROWS = 64;

    private final CaseJournal journal;
    private final DiaryKeys keys;
    private final RecordEraser erasing;
    private final WorkTracker works;
    private final BooleanSupplier hurried;

    HandOver(CaseJournal journal, DiaryKeys keys, RecordEraser erasing, WorkTracker works, BooleanSupplier hurried) {
        this.journal = journal;
        this.keys = keys;
        this.erasing = erasing;
        this.works = works;
        this.hurried = hurried;
    }

    /**
     * Writes a copy of the diary that only {@code to} can open, without drafts, and records that in both. What is not
     * in {@code scope} is erased in the copy. That it is about to be there is recorded before it gets its name; a copy that
     * the diary cannot record is removed again.
     *
     * @throws VaultFailure.AccessDenied if whoever opened the diary may not
     * @throws VaultFailure.Stopped if {@code progress} said so, or the session is to be closed meanwhile; nothing of
     *     the copy is left then
     */
    public HandedOver write(Path target, PublicKeyCard to, HandOverScope scope, Progress progress) throws VaultFailure {
        HandOverScope.LeftOut leftOut = scope.of(journal.caseFile());
        HandedOver made = new HandedOver(
                to.name(),
                to.publicKey(),
                leftOut.isNothing(),
                leftOut.codes(),
                null,
                journal.ledger().head());
        AccessGrant given = new AccessGrant(to.name(), to.initials(), to.publicKey(), Allows.ALL, null);
        keys.requireOwn(given);
        keys.requirePermitted(made);
        Erased erased = HandOverScope.LeftOut.told(
                erasing.naming(leftOut.incidents(), leftOut.exhibits(), leftOut.caseRecords(), scope.reason()),
                journal.caseFile());
        AtomicReference<HandedOver> whole = new AtomicReference<>(made);
        AtomicReference<@Nullable WorkBegun> begun = new AtomicReference<>();
        boolean written = false;
        try (AgreementKey sender = keys.requireSender()) {
            journal.vault()
                    .handOver(
                            target,
                            to.publicKey(),
                            sender,
                            copy -> begin(copy, given, erased, scope, made),
                            copy -> {
                                WrittenFile file = new WrittenFile(String.valueOf(target.getFileName()), sha256(copy));
                                whole.set(made.in(file));
                                begun.set(works.beginWriting(
                                        to.name(), file.name(), file.sha256().hex()));
                            },
                            progress.cancelledToo(hurried));
            written = true;
        } finally {
            if (!written && begun.get() != null) {
                works.giveUp(begun.get());
            }
        }
        return note(target, Objects.requireNonNull(begun.get()), whole.get());
    }

    /** In the copy its recipient may do everything, and nobody else has access. */
    private void begin(OpenVault copy, AccessGrant given, Erased erased, HandOverScope scope, HandedOver made)
            throws VaultFailure {
        Ledger ledger = journal.ledger().sameFor(copy);
        Set<PrivatePart> without = scope.withoutPrivate();
        if (!without.isEmpty()) {
            ledger.takeOut(without);
        }
        if (!erased.entries().isEmpty()) {
            ledger.erase(erased, Set.of());
            for (Id<SealedFile> file : erased.blobs()) {
                while (copy.blobs().sweep(file.bytes(), ROWS)) {
                    // Repeated until none is left.
                }
            }
        }
        for (AccessGrant other : keys.access()) {
            if (!other.publicKey().equals(given.publicKey())) {
                ledger.append(new AccessEnded(other.publicKey()));
            }
        }
        ledger.append(new AccessGiven(given));
        ledger.append(made);
    }

    private HandedOver note(Path target, WorkBegun begun, HandedOver made) throws VaultFailure {
        try {
            works.end(begun, made);
            return made;
        } catch (VaultFailure.Unconfirmed e) {
            throw e;
        } catch (VaultFailure refused) {
            // After any other fault it may be recorded already, and what is recorded is not taken away.
            VaultFile.giveUp(target);
            throw refused;
        }
    }

    private static ByteSequence sha256(Path file) throws VaultFailure {
        try {
            return HashingOutputStream.sha256(file);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("read");
        }
    }
}
