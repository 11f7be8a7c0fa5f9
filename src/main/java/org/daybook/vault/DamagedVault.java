package org.daybook.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.vault.VaultFailure.Damaged.DamagedPart;
import org.daybook.vault.page.DamagedPages;
import org.daybook.vault.page.DamagedRows;
import org.daybook.vault.page.LeafRow;
import org.daybook.vault.page.RowLocations;

/**
 * A diary's file that is damaged, read page by page below the database, so that neither a broken page nor a lost
 * index hides an intact row. Nothing is used that does not authenticate, and nothing is ever written to the file.
 *
 * <p>It is scanned once to find where rows are, then read row by row, so that memory is bounded by the number of rows
 * and not by the length of the file. Blocking, and for one thread. Closing it closes the file.
 */
public final class DamagedVault implements AutoCloseable {
    private static final int ASKED_EVERY = 1024;

    private final DamagedPages pages;
    private final DamagedRows rows;
    private final RowLocations found;

    private DamagedVault(DamagedPages pages, RowLocations found) {
        this.pages = pages;
        this.rows = new DamagedRows(pages);
        this.found = found;
    }

    /**
     * Scans a file to find where rows are. Needs no secret.
     *
     * @return the scanned file, which the caller closes
     * @throws VaultFailure.Stopped if it was stopped
     */
    public static DamagedVault find(Path given, Progress watch) throws VaultFailure {
        Path file = RealPath.of(given);
        LockedVaultOpener.requireFile(file);
        try {
            if (Files.size(file) == 0) {
                throw new VaultFailure.EmptyVault();
            }
            DamagedPages pages = DamagedPages.open(file);
            boolean done = false;
            try {
                DamagedVault vault = new DamagedVault(pages, rowsOf(pages, watch));
                done = true;
                return vault;
            } finally {
                if (!done) {
                    pages.close();
                }
            }
        } catch (NoSuchFileException e) {
            throw new VaultFailure.Missing();
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("read");
        }
    }

    private static RowLocations rowsOf(DamagedPages pages, Progress watch) throws VaultFailure {
        RowLocations found = new RowLocations();
        for (long number = 1; number <= pages.count(); number++) {
            if (number % ASKED_EVERY == 0) {
                watch.at(number * DamagedPages.BYTES, pages.count() * DamagedPages.BYTES);
                watch.requireWanted(VaultFailure.Stopped::new);
            }
            byte[] page = pages.page(number);
            if (page != null) {
                found.take(page, number);
                if (found.isTooMany()) {
                    throw new VaultFailure.NotEnoughMemory();
                }
            }
        }
        return found;
    }

    /**
     * Unlocks it. No attempt is noted.
     *
     * @return its rows, which must be closed before this
     * @throws VaultFailure.Damaged if neither copy of the header, or no passphrase slot, is intact
     */
    public OpenDamagedVault unlock(Passphrase passphrase) throws VaultFailure {
        return unlock(Unlocker.by(passphrase));
    }

    /** Unlocks it by its recovery code, otherwise as {@link #unlock(Passphrase)}. */
    public OpenDamagedVault unlock(RecoveryCode code) throws VaultFailure {
        return unlock(Unlocker.by(code));
    }

    /**
     * Unlocks it by a colleague's own key, otherwise as {@link #unlock(Passphrase)}.
     *
     * @param check is asked about the sender of what opens
     */
    public OpenDamagedVault unlock(AgreementKey own, VaultFile.SenderCheck check) throws VaultFailure {
        return unlock(Unlocker.by(own, check));
    }

    OpenDamagedVault unlock(Unlocker unlocking) throws VaultFailure {
        boolean tried = false;
        List<KeySlot> all = new ArrayList<>();
        List<VaultHeader> headers = headers();
        for (VaultHeader header : headers) {
            List<KeySlot> slots = slots(header);
            tried |= unlocking.hasSlot(slots);
            all.addAll(slots);
            Optional<Unlocker.UnlockedKeys> keys = unlocking.keys(slots, header);
            if (keys.isPresent()) {
                return new OpenDamagedVault(header, keys.get(), unlocking.proves(header), rows, found);
            }
        }
        if (tried) {
            throw unlocking.refusal(all);
        }
        throw headers.isEmpty() ? noHeader() : new VaultFailure.Damaged(DamagedPart.SLOTS);
    }

    private VaultFailure noHeader() {
        return found.seqs().isEmpty() && found.slots().isEmpty()
                ? new VaultFailure.NotAVault()
                : new VaultFailure.Damaged(DamagedPart.HEADER);
    }

    /** The intact copies of the header; of more than one vault only if somebody inserted pages of another. */
    private List<VaultHeader> headers() throws VaultFailure {
        Map<String, VaultHeader> whole = new LinkedHashMap<>();
        long newer = 0;
        for (long place : found.headers()) {
            LeafRow row = rows.at(place).orElse(null);
            if (row == null || !row.isLocal(3)) {
                continue;
            }
            VaultHeader header = new VaultHeader(row.integer(1), row.bytes(2), true);
            if (!Arrays.equals(header.check(), row.bytes(3))) {
                continue;
            }
            if (header.format() < 1) {
                continue;
            }
            if (header.format() > Schema.FORMAT) {
                newer = header.format();
            } else {
                // A vault that was upgraded to a newer format may have headers of both.
                whole.putIfAbsent(HexFormat.of().formatHex(header.check()), header);
            }
        }
        if (whole.isEmpty() && newer > 0) {
            throw new VaultFailure.NewerFormat(newer, Schema.FORMAT);
        }
        return List.copyOf(whole.values());
    }

    /** The intact slots of a vault, without duplicates. */
    private List<KeySlot> slots(VaultHeader header) {
        Map<String, KeySlot> whole = new LinkedHashMap<>();
        for (long place : found.slots()) {
            Optional<LeafRow> row = rows.at(place);
            if (row.isPresent() && row.get().isLocal(9)) {
                KeySlot slot = slot(row.get());
                byte[] check = slot.check(header);
                if (Arrays.equals(check, row.get().bytes(9))) {
                    whole.putIfAbsent(HexFormat.of().formatHex(check), slot);
                }
            }
        }
        return new ArrayList<>(whole.values());
    }

    private static KeySlot slot(LeafRow row) {
        return new KeySlot(
                row.rowid(),
                row.text(1),
                row.text(2),
                row.bytes(3),
                row.integer(4),
                row.integer(5),
                row.integer(6),
                row.bytes(7),
                row.bytes(8));
    }

    @Override
    public void close() {
        pages.close();
    }
}
