package org.daybook.importing.phone;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.Pbkdf2;
import org.daybook.crypto.SecretBytes;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.catalogue.Importers;
import org.daybook.importing.phone.backup.BackupScript;
import org.daybook.importing.phone.backup.DeviceBackup;
import org.daybook.job.importing.ImportOriginal;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.job.importing.OpenBackup;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Session;

/**
 * Measures an encrypted iPhone backup of a hundred thousand messages, or as many as the argument says, from its password
 * to the diary; and the derivation of its key beside that of the platform.
 */
public final class PhoneBackupBench {
    private static final String LARS = "+447700900123";
    private static final String PASSWORD = "kettle kettle";
    private static final int ROUNDS = 1_000_000;

    private PhoneBackupBench() {}

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        for (int i = 0; i < 3; i++) {
            derive();
        }
        Path folder = Files.createTempDirectory("bench");
        Path written = backup(folder.resolve("backup"), messages);
        Session session = new Diary(Files.createDirectory(folder.resolve("diary"))).create();
        bringIn(session, written);
        session.close();
    }

    private static void derive() throws Exception {
        byte[] salt = new byte[20];
        long start = System.nanoTime();
        try (Passphrase password = Passphrase.of(PASSWORD.toCharArray());
                SecretBytes key = Pbkdf2.sha256(password, salt, ROUNDS, _ -> true)) {
            long own = System.nanoTime() - start;
            start = System.nanoTime();
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, ROUNDS, key.length() * 8));
            System.out.printf("key derived in %.2f of the platform's time%n", (double) own / (System.nanoTime() - start));
        }
    }

    private static Path backup(Path folder, int messages) throws Exception {
        Instant at = Instant.parse("2020-03-01T12:03:00Z");
        PhoneScript script = new PhoneScript(PhoneLayout.IOS_18)
                .run(
                        PhoneDatabase.MESSAGES,
                        "INSERT INTO handle VALUES (1, '" + LARS + "', 'SMS')",
                        "INSERT INTO chat VALUES (1, 'SMS;-;" + LARS + "', 45, '" + LARS + "', NULL)",
                        "INSERT INTO chat_handle_join VALUES (1, 1)");
        for (int row = 1; row <= messages; row++) {
            script.message(row, 1, 1, at.plusSeconds(row * 60L), "I know where you were at " + row);
        }
        MemoryPhone phone = script.phone();
        BackupScript backup = new BackupScript("18.1").encrypted(PASSWORD);
        for (String path : phone.paths("HomeDomain", "")) {
            try (InputStream in =
                    Channels.newInputStream(phone.open("HomeDomain", path).orElseThrow())) {
                backup.with("HomeDomain", path, in.readAllBytes());
            }
        }
        return backup.write(folder);
    }

    private static void bringIn(Session session, Path folder) throws Exception {
        try (Passphrase password = Passphrase.of(PASSWORD.toCharArray());
                OpenBackup backup = OpenBackup.of(new DeviceBackup(folder), Optional.of(password), Progress.UNWATCHED)) {
            long start = System.nanoTime();
            List<PhonePerson> people = backup.people();
            say("people listed", start);
            start = System.nanoTime();
            PhoneSelection chosen = new PhoneSelection(
                    List.of(people.getFirst().address()), Optional.empty(), Optional.empty());
            ImportOriginal extract = backup.extract(chosen, Progress.UNWATCHED);
            Importers importers = new Importers();
            try (ImportSource source = extract.open()) {
                new MessageImportJob(session, importers, Progress.UNWATCHED)
                        .run(
                                extract,
                                importers.recognise(source).recognised().getFirst(),
                                ImportSettings.in(ZoneId.of("Europe/London")),
                                MessageIncidentPlan.NONE,
                                Optional.empty());
            }
            say("imported", start);
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                System.out.println(line);
            }
        }
    }

    private static void say(String what, long start) {
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
