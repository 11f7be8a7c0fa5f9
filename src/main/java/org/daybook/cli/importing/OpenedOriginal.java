package org.daybook.cli.importing;

import java.io.IOException;
import org.daybook.importing.phone.backup.DeviceBackupFiles;
import org.daybook.job.importing.ImportOriginal;
import org.jspecify.annotations.Nullable;

/**
 * What was named to be imported, ready to be read.
 *
 * @param backup of which it is a part, closed with it; null if it is no part of a backup
 */
record OpenedOriginal(ImportOriginal original, @Nullable DeviceBackupFiles backup) implements AutoCloseable {
    boolean isOfBackup() {
        return backup != null;
    }

    @Override
    public void close() throws IOException {
        if (backup != null) {
            backup.close();
        }
    }
}
