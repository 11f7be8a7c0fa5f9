package org.daybook.ui.backup;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.files.SyncedFolder;
import org.daybook.ledger.HeadCode;
import org.daybook.session.Session;
import org.daybook.text.SafeFileName;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** Writes a copy of the diary and verifies it. JavaFX thread; the work is done on the vault thread. */
public final class BackupModel {
    private final Session session;
    final DiaryWork diary;
    /** The last copy; null until one was made. */
    final ReadOnlyObjectWrapper<@Nullable Copied> copied = new ReadOnlyObjectWrapper<>(this, "copied", null);
    /**
     * When the last copy that the diary knows of was made; null if there is none, or before {@link #open} has found
     * out.
     */
    final ReadOnlyObjectWrapper<@Nullable OffsetDateTime> last = new ReadOnlyObjectWrapper<>(this, "last", null);
    /** Whether it is known when the last copy was made. */
    final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known", false);

    final WorkMeter meter;

    /**
     * A copy that was written and verified.
     *
     * @param entries how many entries it holds
     * @param code the short code of its last entry
     * @param service the service that seems to copy that folder to the internet; empty if none
     */
    public record Copied(Path file, long entries, String code, String service) {}

    public BackupModel(DiaryContext context) {
        this.session = context.session();
        this.diary = context.work();
        this.meter = context.window().meter();
        diary.busyProperty().subscribe((_, busy) -> {
            if (!busy) {
                meter.end();
            }
        });
    }

    /** Cancels copying; no copy is kept. */
    public void stop() {
        meter.stop();
    }

    /** Finds out when the last copy was made. */
    public void open() {
        diary.call(open -> open.copies().lastCopy(), found -> {
            known.set(true);
            last.set(found.orElse(null));
        });
    }

    /** A name for the copy that differs from the diary's own. */
    public String proposedName() {
        return SafeFileName.second(String.valueOf(session.file().getFileName()), "notebook-2");
    }

    /** Writes a copy to {@code target}, which must not exist. */
    public void copyTo(Path target) {
        if (diary.isBusy()) {
            return;
        }
        copied.set(null);
        ProgressWatch now = meter.one();
        diary.change(
                open -> {
                    var head = open.copies().copyTo(target, now);
                    Path folder = target.toAbsolutePath().getParent();
                    String service =
                            folder == null ? "" : SyncedFolder.serviceOf(folder).orElse("");
                    return new Copied(target, head.count(), HeadCode.of(head).toString(), service);
                },
                copied::set);
    }

    /** Cancels an unfinished copy, since nobody would see how it ended. */
    public void drop() {
        meter.stop();
        meter.end();
    }
}
