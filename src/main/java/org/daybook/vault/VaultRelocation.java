package org.daybook.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.files.WorkingFile;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault.EntryRow;
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.beneath.EntryRowBackup;
import org.daybook.vault.beneath.UnderlyingFile;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.daybook.vault.page.DamagedPages;
import org.daybook.vault.page.DamagedRows;
import org.daybook.vault.page.RowLocations;
import org.daybook.vault.seal.SealedDraft;
import org.daybook.vault.seal.SealedDrafts;
import org.jspecify.annotations.Nullable;

/**
 * The file of an open vault, compared with what is open, and the way to another file if it was replaced, removed or
 * overwritten.
 *
 * <p>For the vault thread, like the {@link OpenVault} that has it, except {@link #file}.
 */
public final class VaultRelocation {
    private final OpenVault vault;
    private final Database database;
    private final VaultTransactions transactions;
    private volatile Path file;

    VaultRelocation(Path file, OpenVault vault, Database database, VaultTransactions transactions) {
        this.file = file;
        this.vault = vault;
        this.database = database;
        this.transactions = transactions;
    }

    /** The file that is written to. From any thread. */
    Path file() {
        return file;
    }

    /** How the file was changed from outside since it was last written; empty if it was not, or nothing may be. */
    public Optional<UnderlyingFileChange> change() {
        try {
            transactions.requireAsWritten();
            return database.beneath().change();
        } catch (VaultFailure refused) {
            return Optional.empty();
        }
    }

    /**
     * Holds no more of the rows than this many bytes, or none of them if there are more: for openings that only read,
     * to which the memory is worth more. They are read from the file then, if it was replaced or removed and is itself
     * as it was; of one that was overwritten nothing can be saved.
     */
    public void holdAtMost(long bytes) {
        transactions.holdAtMost(bytes);
    }

    /** A free name beside the file, with {@code day} in it in place of an earlier one. */
    public Path beside(LocalDate day) {
        return ReplacedDiary.freeName(ReplacedDiary.withoutDay(file.toAbsolutePath()), day);
    }

    /**
     * Passes on every entry in order, as {@link OpenVault#read} does, but from memory, and from the file only where it
     * does not hold them and the file is as it was written.
     */
    public void read(EntryRow into) throws VaultFailure {
        UnderlyingFileChange change = change().orElse(null);
        if (change == UnderlyingFileChange.REPLACED || change == UnderlyingFileChange.GONE) {
            transactions.holdAll();
        }
        Database.run(() -> {
            transactions.held().read((seq, digest, chain, stored) -> vault.take(seq, digest, chain, stored, into));
            return into;
        });
    }

    /**
     * Writes all that is open to a new file, and goes on in that one. Of the old one nothing is read but sealed files,
     * and nothing is written to it. If the new one is written but cannot be opened, as while a virus scanner reads it,
     * {@link OpenVault#file} is still the old one.
     *
     * @param files the ids of the sealed files that entries name; one of which nothing is left has no content
     * @param more drafts that could not be written
     * @return of how many sealed files nothing is left
     * @throws VaultFailure.AlreadyThere if the name is taken
     * @throws VaultFailure.LookOnly if something was not as it was written when the vault was opened
     * @throws VaultFailure.Stopped if {@code watch} stops it; there is no new file then
     */
    public int moveTo(Path target, List<byte[]> files, List<SealedDraft> more, Progress watch) throws VaultFailure {
        VaultState now = with(more);
        int lost = held(now, files, database.beneath()).writeTo(target, watch);
        try {
            Database written = LockedVaultOpener.open(target);
            VaultWork.orClose(written::close, () -> {
                written.compareWith(target);
                return written;
            });
            database.become(written);
            transactions.movedTo(now);
            file = target;
        } catch (VaultFailure e) {
            // It was read again before it got its name, so that all of it is there.
        }
        return lost;
    }

    /**
     * Closes the vault, and gives what {@link #moveTo} would have written, to be written later without its keys.
     *
     * @return closed by the caller
     * @throws VaultFailure as {@link #moveTo}; the vault stays open then
     */
    public HeldVault closeHolding(List<byte[]> files, List<SealedDraft> more) throws VaultFailure {
        HeldVault held = held(with(more), files, database.beneath());
        vault.closeOverFile();
        return held;
    }

    private VaultState with(List<SealedDraft> more) {
        SealedDrafts all = transactions.state().drafts();
        for (SealedDraft draft : more) {
            all = all.with(draft);
        }
        return transactions.state().withDrafts(all);
    }

    private HeldVault held(VaultState now, List<byte[]> files, UnderlyingFile beneath) throws VaultFailure {
        transactions.requireAsWritten();
        if (transactions.held().count() != now.count()) {
            throw new VaultFailure.CannotReadOrWrite("held");
        }
        return new HeldVault(now, now.sealedHead(transactions.keys()), transactions.held(), files, beneath);
    }

    /**
     * All of an open vault that can be written to another file although the one below it was replaced, removed or
     * overwritten: its rows, which are in memory, and whatever is left of its sealed files in the file that was opened.
     * It holds no keys, so that it may outlive the open vault.
     *
     * <p>For any thread, one after another. Closing it releases the file.
     */
    public static final class HeldVault implements AutoCloseable {
        private final VaultHeader header;
        private final KeySlots slots;
        private final EntryRowBackup rows;
        private final List<SealedDraft> drafts;
        private final byte[] head;
        private final List<byte[]> files;
        private final UnderlyingFile beneath;

        /**
         * @param state what the head is sealed over
         * @param files the ids of the sealed files that entries name
         * @param beneath the file that was opened; closed by this
         */
        HeldVault(VaultState state, byte[] head, EntryRowBackup rows, List<byte[]> files, UnderlyingFile beneath) {
            this.header = state.header();
            this.slots = state.slots();
            this.drafts = state.drafts().all();
            this.head = head;
            this.rows = rows;
            this.files = files;
            this.beneath = beneath;
        }

        /**
         * Writes it all to a new file, and reads that again before it gets its name. A sealed file of which nothing is left
         * is there without content.
         *
         * @return of how many sealed files nothing is left
         * @throws VaultFailure.AlreadyThere if the name is taken
         * @throws VaultFailure.Stopped if {@code watch} stops it; there is no new file then
         */
        public synchronized int writeTo(Path target, Progress watch) throws VaultFailure {
            int lost;
            try (WorkingFile working = NewVaultFile.of(target)) {
                try (Database made = Database.create(working.path())) {
                    Database.run(() -> Schema.layOut(made));
                    made.transaction(() -> writeRows(made));
                    lost = writeFiles(made, watch);
                    requireWhole(made);
                }
                NewVaultFile.forOwnerOnly(working.path());
                working.force();
                watch.requireWanted(VaultFailure.Stopped::new);
                NewVaultFile.put(working);
                return lost;
            } catch (IOException e) {
                throw new VaultFailure.CannotReadOrWrite("move");
            }
        }

        private Database writeRows(Database made) throws SQLException, VaultFailure {
            Schema.create(made);
            Schema.mark(made, header);
            header.write(made);
            slots.write(made, header);
            EntryTable entries = new EntryTable(made);
            rows.read((seq, digest, chain, stored) -> entries.append(seq, digest, chain, stored));
            VaultDrafts.DraftTable table = new VaultDrafts.DraftTable(made);
            for (SealedDraft draft : drafts) {
                table.put(draft);
            }
            VaultHead.write(made, head);
            return made;
        }

        private int writeFiles(Database made, Progress watch) throws VaultFailure {
            if (files.isEmpty()) {
                return 0;
            }
            DamagedPages pages = beneath.pages();
            RowLocations found = new RowLocations();
            for (long page = 1; page <= pages.count() && !found.isTooMany(); page++) {
                watch.requireWanted(VaultFailure.Stopped::new);
                byte[] bytes = pages.page(page);
                if (bytes != null) {
                    found.take(bytes, page);
                }
            }
            DamagedRows read = new DamagedRows(pages);
            int done = 0;
            int lost = 0;
            for (byte[] id : files) {
                watch.requireWanted(VaultFailure.Stopped::new);
                lost += found.chunks(id).isEmpty() ? 1 : 0;
                writeFile(made, id, found.chunks(id), read);
                watch.at(++done, files.size());
            }
            return lost;
        }

        private static void writeFile(Database made, byte[] id, Map<Long, long[]> chunks, DamagedRows read)
                throws VaultFailure {
            made.transaction(() -> made.update("INSERT INTO blob (blob_id, state) VALUES (?, 'kept')", id));
            for (Map.Entry<Long, long[]> chunk : chunks.entrySet()) {
                byte[] sealed = firstWhole(chunk.getValue(), read);
                if (sealed != null) {
                    made.transaction(() -> made.update(
                            "INSERT INTO blob_chunk (blob_id, n, sealed) VALUES (?, ?, ?)",
                            id,
                            chunk.getKey(),
                            sealed));
                }
            }
        }

        private static byte @Nullable [] firstWhole(long[] places, DamagedRows read) {
            for (long place : places) {
                byte[] sealed = read.last(place);
                if (sealed != null) {
                    return sealed;
                }
            }
            return null;
        }

        private void requireWhole(Database made) throws VaultFailure {
            EntryTable entries = new EntryTable(made);
            if (Database.run(entries::count) != rows.count()) {
                throw new VaultFailure.CopyDiffers();
            }
            rows.read((seq, digest, chain, stored) -> Database.run(() -> {
                entries.read(
                        seq,
                        seq,
                        (_, itsDigest, itsChain, itsStored) -> requireSame(
                                new byte @Nullable [][] {digest, chain, stored},
                                new byte @Nullable [][] {itsDigest, itsChain, itsStored}));
                return made;
            }));
        }

        private static void requireSame(byte @Nullable [][] held, byte @Nullable [][] written) throws VaultFailure {
            if (!Arrays.deepEquals(held, written)) {
                throw new VaultFailure.CopyDiffers();
            }
        }

        @Override
        public synchronized void close() {
            beneath.close();
        }
    }
}
