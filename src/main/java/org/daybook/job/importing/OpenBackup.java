package org.daybook.job.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.phone.PhoneExtract;
import org.daybook.importing.phone.PhoneFacts;
import org.daybook.importing.phone.PhonePeople;
import org.daybook.importing.phone.PhonePerson;
import org.daybook.importing.phone.PhoneSelection;
import org.daybook.importing.phone.backup.DeviceBackup;
import org.daybook.importing.phone.backup.DeviceBackupFiles;
import org.daybook.progress.Progress;

/**
 * A phone's backup that is open, out of which people and days are taken. Nothing of it is written to the disk. Closing
 * wipes its keys. Blocking; for one thread at a time.
 */
public final class OpenBackup implements AutoCloseable {
    private final DeviceBackup backup;
    private final DeviceBackupFiles files;

    private OpenBackup(DeviceBackup backup, DeviceBackupFiles files) {
        this.backup = backup;
        this.files = files;
    }

    /**
     * Opens one, which takes seconds if it is encrypted.
     *
     * @param password still the caller's to close; empty for a backup that is not encrypted
     * @param progress counts rounds of the key derivation, and cancels
     */
    public static OpenBackup of(DeviceBackup backup, Optional<Passphrase> password, Progress progress)
            throws ImportFailure, IOException {
        return new OpenBackup(backup, backup.open(password, progress));
    }

    /** Who is in it, those with the most messages first. */
    public List<PhonePerson> people() throws ImportFailure, IOException {
        return PhonePeople.in(files);
    }

    /** What was chosen, which can be read while this is open. */
    public ImportOriginal extract(PhoneSelection selection, Progress progress) throws ImportFailure, IOException {
        PhoneFacts facts = new PhoneFacts(backup.facts().system(), backup.manifestDigest(progress));
        return new ImportOriginal.Extract(PhoneExtract.of(files, selection, facts, progress));
    }

    @Override
    public void close() {
        files.close();
    }
}
