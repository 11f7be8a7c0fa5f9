package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.phone.backup.BackupScript;
import org.daybook.importing.phone.backup.DeviceBackup;
import org.daybook.importing.phone.backup.DeviceBackupFiles;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A phone's rows are the same out of its backup as out of the phone. */
class PhoneInBackupTest {
    private static final String NUMBER = "+447700900123";
    private static final int MESSAGES = 500;

    @TempDir
    Path folder;

    private static MemoryPhone phone(PhoneLayout layout) throws IOException {
        PhoneScript script = new PhoneScript(layout);
        script.row(PhoneDatabase.MESSAGES, "handle", "ROWID", 1, "id", NUMBER);
        Instant begin = Instant.parse("2025-11-03T18:00:00Z");
        for (int row = 1; row <= MESSAGES; row++) {
            script.message(row, 0, 1, begin.plusSeconds(row * 60L), "message " + row, "is_from_me", row % 2);
        }
        return script.phone();
    }

    private static byte[] content(PhoneFiles files, PhoneDatabase database) throws IOException {
        try (SeekableByteChannel content =
                files.open(database.domain(), database.path()).orElseThrow()) {
            return Channels.newInputStream(content).readAllBytes();
        }
    }

    private DeviceBackupFiles backup(MemoryPhone phone, PhoneLayout layout, String password)
            throws ImportFailure, IOException {
        BackupScript script = new BackupScript(layout.system).encrypted(password);
        for (PhoneDatabase database : PhoneDatabase.values()) {
            if (phone.open(database.domain(), database.path()).isPresent()) {
                script.with(database.domain(), database.path(), content(phone, database));
            }
        }
        Path written = script.write(folder.resolve(layout + password));
        try (Passphrase typed = Passphrase.of(password.toCharArray())) {
            return new DeviceBackup(written).open(Optional.of(typed), Progress.UNWATCHED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IOS_10")
    void givesTheSameRowsEncryptedOrNot(PhoneLayout layout) throws Exception {
        MemoryPhone phone = phone(layout);
        for (String password : new String[] {"", "1234"}) {
            try (DeviceBackupFiles files = backup(phone, layout, password)) {
                assertThat(PhonePeople.in(files))
                        .isEqualTo(PhonePeople.in(phone))
                        .hasSize(1);
                assertThat(SealedPhone.of(files, NUMBER).messages())
                        .hasSize(MESSAGES)
                        .isEqualTo(SealedPhone.of(phone, NUMBER).messages());
            }
        }
    }
}
