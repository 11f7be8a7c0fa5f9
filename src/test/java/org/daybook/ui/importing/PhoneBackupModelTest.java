package org.daybook.ui.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.phone.BackedUpPhone;
import org.daybook.importing.phone.PhonePerson;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.importing.PhoneBackupModel.BackupStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a phone's backup to the messages of one person. */
class PhoneBackupModelTest {
    private static final String PASSWORD = "kettle kettle";

    @TempDir
    Path folder;

    private Desk desk;
    private ImportModel model;
    private PhoneBackupModel backup;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(Files.createDirectory(folder.resolve("diary")));
        model = new ImportModel(desk.context());
        BackedUpPhone.write(folder.resolve("MobileSync/Backup/0001"), PASSWORD);
        model.look(List.of(folder.resolve("MobileSync")));
        desk.until(() -> model.step.get() instanceof ImportStep.Backup);
        backup = ((ImportStep.Backup) model.step.get()).backup();
    }

    @AfterEach
    void close() throws Exception {
        model.drop();
        desk.close();
    }

    private List<PhonePerson> people(String password) throws Exception {
        BackupStep.Which which = (BackupStep.Which) backup.step.get();
        backup.open(which.backups().getFirst(), Optional.of(Passphrase.of(password.toCharArray())));
        desk.until(() -> !(backup.step.get() instanceof BackupStep.Reading));
        return backup.step.get() instanceof BackupStep.Who who ? who.all() : List.of();
    }

    private void takeOut() throws Exception {
        backup.takeOut(((BackupStep.Who) backup.step.get()).backup());
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
    }

    @Test
    void aWrongPasswordIsSaidAndCanBeTypedAgain() throws Exception {
        assertThat(people("another")).isEmpty();
        assertThat(requireNonNull(backup.problem.get()).text()).contains("password");
        assertThat(people(PASSWORD)).hasSize(2);
        assertThat(backup.problem.get()).isNull();
    }

    @Test
    void thePeopleAreListedWithWhatThereIsOfThem() throws Exception {
        assertThat(people(PASSWORD))
                .extracting(person ->
                        person.written() + " " + person.messages() + " " + person.calls() + " " + person.voicemails())
                .containsExactly(BackedUpPhone.LARS + " 3 1 1", BackedUpPhone.MIA + " 1 0 0");
    }

    @Test
    void onlyTheChosenPersonAndDaysAreImportedAndTheBackupIsNamedAtTheEnd() throws Exception {
        backup.people.add(people(PASSWORD).getFirst());
        backup.until.set("01/03/2026");
        takeOut();
        assertThat(drafts())
                .as("needs the password again, so no draft of it is kept")
                .isEmpty();
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);

        ImportStep.Done done = (ImportStep.Done) model.step.get();
        assertThat(done.failed()).isEmpty();
        assertThat(done.backup()).contains(folder.resolve("MobileSync/Backup/0001"));
        ImportHistory history = done.imports().getFirst().outcome().history();
        List<MessageRow> rows = new ArrayList<>();
        desk.session().messages().read(history, rows::add);
        assertThat(rows)
                .extracting(row -> row.message().text())
                .contains("Where are you?", "Leave me alone")
                .doesNotContain("Tea on Sunday?", "I know where you are");
    }

    @Test
    void nothingIsTakenOutBeforeSomebodyIsChosenOrWhileADayCannotBeRead() throws Exception {
        PhonePerson lars = people(PASSWORD).getFirst();
        BackupStep.Who who = (BackupStep.Who) backup.step.get();
        backup.takeOut(who.backup());
        assertThat(backup.step.get()).isSameAs(who);
        backup.people.add(lars);
        backup.from.set("some day");
        backup.takeOut(who.backup());
        assertThat(backup.step.get()).isSameAs(who);
    }

    @Test
    void aFolderWithoutABackupIsExaminedAsFiles() throws Exception {
        Path chats = Files.createDirectory(folder.resolve("chats"));
        Files.writeString(chats.resolve("WhatsApp Chat with Sam.txt"), "13/03/2026, 20:00 - Sam: hello\n");
        model.look(List.of(chats));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        assertThat(((ImportStep.Ask) model.step.get()).isOfBackup()).isFalse();
    }

    private List<Draft> drafts() throws Exception {
        return desk.on(() -> Opened.of(desk.session()).drafts().list());
    }
}
