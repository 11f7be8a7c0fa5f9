package org.daybook.ui.unlock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.files.AtomicFile;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.session.salvage.SalvageFormatter;
import org.daybook.session.salvage.SalvageReport;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Rescues what can be read of a damaged file: checks first whether it can be unlocked, keeps its secret until the new
 * diary is created, and reports the outcome. JavaFX thread, except {@link #make}; {@link #drop} wipes the secret.
 */
final class SalvageModel {
    private final GatewayContext context;
    final ExistingFileModel old;
    final ExistingFileModel saving;
    /** Where the list was saved; null until it is. */
    final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>(this, "saved", null);

    private volatile @Nullable UnlockSecret key;
    private volatile @Nullable SalvageReport report;
    private volatile boolean salvaging;
    private volatile boolean dropped;

    SalvageModel(GatewayContext context, @Nullable Path file) {
        this.context = context;
        this.old = new ExistingFileModel(context, file);
        this.saving = new ExistingFileModel(context, null);
    }

    /** Checks whether {@code typed} unlocks the file. */
    void look(TypedUnlockSecret typed, Runnable next) {
        Path file = old.file.get();
        if (file == null) {
            typed.close();
            return;
        }
        old.run(
                typed,
                unlocking -> context.diaries().derived().requireReadable(file, unlocking, old.watched()),
                unlocked -> {
                    wipe();
                    key = unlocked;
                    next.run();
                },
                _ -> {});
    }

    /** Creates the new diary. Blocking, off the JavaFX thread. */
    Session make(Path target, Passphrase passphrase, RecoveryCode code, Progress progress) throws VaultFailure {
        Path file = old.file.get();
        UnlockSecret unlocked = key;
        if (file == null || unlocked == null) {
            throw new VaultFailure.Stopped();
        }
        salvaging = true;
        boolean made = false;
        try {
            DerivedDiaries.Rescued rescued = context.diaries()
                    .derived()
                    .salvage(file, unlocked, target, new DerivedDiaries.NewKeys(passphrase, code), progress);
            report = rescued.report();
            made = true;
            return rescued.session();
        } finally {
            salvaging = false;
            if (made || dropped) {
                unlocked.close();
            }
        }
    }

    /** The outcome, once the new diary is created. */
    @Nullable
    SalvageReport report() {
        return report;
    }

    /** Saves the list of what was rescued and what was not, as an unprotected file. */
    void save(SalvageReport list, Path target, OffsetDateTime at) {
        List<String> lines = new SalvageFormatter(context.messages()).all(list, at);
        saving.run(
                () -> {
                    try {
                        AtomicFile.<IOException>write(target, out -> {
                            for (String line : lines) {
                                out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
                            }
                        });
                        return target;
                    } catch (FileAlreadyExistsException e) {
                        throw new VaultFailure.AlreadyThere();
                    } catch (IOException e) {
                        throw new VaultFailure.CannotReadOrWrite("list");
                    }
                },
                saved::set,
                _ -> {});
    }

    /** Wipes the secret of the damaged file; running work is stopped or its result discarded. */
    void drop() {
        dropped = true;
        old.drop();
        // Work that is still stopping uses the key, and wipes it when it ends.
        if (!salvaging && !old.busy.get()) {
            wipe();
        }
    }

    void wipe() {
        UnlockSecret held = key;
        if (held != null) {
            held.close();
            key = null;
        }
    }
}
