package org.daybook.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.daybook.conversation.ContactAddress;
import org.daybook.crypto.Passphrase;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.catalogue.Importers;
import org.daybook.importing.phone.PhonePerson;
import org.daybook.importing.phone.PhoneSelection;
import org.daybook.importing.phone.backup.BackupFacts;
import org.daybook.importing.phone.backup.BackupFolders;
import org.daybook.importing.phone.backup.DeviceBackup;
import org.daybook.importing.phone.backup.FoundBackups;
import org.daybook.job.importing.OpenBackup;
import org.daybook.progress.Progress;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken out of a phone's backup: which backup, its password, the people and the days. Nothing is taken
 * out before people were chosen. JavaFX thread.
 */
final class PhoneBackupModel {
    private final DiaryContext context;
    private final Consumer<ChosenFile> taken;
    private final EventTimeReader reader;
    final ReadOnlyObjectWrapper<BackupStep> step;
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    /** The progress, from 0 to 1, or negative while it is not known. */
    final DoubleProperty progress = new SimpleDoubleProperty(-1);

    final ObservableSet<PhonePerson> people = FXCollections.observableSet();
    final StringProperty from = new SimpleStringProperty("");
    final StringProperty until = new SimpleStringProperty("");

    private @Nullable OpenBackup open;
    private AtomicBoolean stop = new AtomicBoolean();
    private Runnable silence = () -> {};

    /** How far it is. */
    sealed interface BackupStep {
        /**
         * One of these is to be chosen.
         *
         * @param refused folders into which the system did not let the program look
         */
        record Which(List<ListedBackup> backups, List<Path> refused) implements BackupStep {}

        /** It is being opened or read. */
        record Reading(String key) implements BackupStep {}

        /** People are to be chosen. */
        record Who(ListedBackup backup, List<PhonePerson> all) implements BackupStep {}
    }

    /** A backup that was found, and what it says of itself. */
    record ListedBackup(Path folder, DeviceBackup backup) {
        BackupFacts facts() {
            return backup.facts();
        }
    }

    /** @param taken receives what was taken out, to be imported while this model is not dropped */
    PhoneBackupModel(DiaryContext context, BackupStep.Which found, Consumer<ChosenFile> taken) {
        this.context = context;
        this.taken = taken;
        this.reader = new EventTimeReader(context.messages());
        this.step = new ReadOnlyObjectWrapper<>(found);
    }

    /**
     * Looks for backups in and around what was chosen, if that is one folder.
     *
     * @return detaches {@code found}
     */
    static Runnable searchAround(DiaryContext context, List<Path> chosen, Consumer<BackupStep.Which> found) {
        return search(
                context,
                () -> chosen.size() == 1 && Files.isDirectory(chosen.getFirst())
                        ? BackupFolders.around(chosen.getFirst())
                        : new FoundBackups(List.of(), List.of()),
                found);
    }

    /** Looks for backups where other programs put them; the same otherwise. */
    static Runnable searchThisComputer(DiaryContext context, Consumer<BackupStep.Which> found) {
        Path home = Path.of(System.getProperty("user.home", ""));
        return search(context, () -> BackupFolders.ofThisComputer(home, System.getenv()), found);
    }

    private static Runnable search(
            DiaryContext context, Supplier<FoundBackups> where, Consumer<BackupStep.Which> found) {
        return context.tasks().run(() -> listed(where.get())).onSuccess(found).start();
    }

    /** With what the backups say of themselves; damaged ones are left out. */
    private static BackupStep.Which listed(FoundBackups found) {
        List<ListedBackup> listed = new ArrayList<>();
        for (Path folder : found.folders()) {
            try {
                listed.add(new ListedBackup(folder, new DeviceBackup(folder)));
            } catch (ImportFailure | IOException e) {
                // Nothing can be taken out of it.
            }
        }
        return new BackupStep.Which(listed, found.refused());
    }

    /** Opens a backup and lists who is in it. */
    void open(ListedBackup chosen, Optional<Passphrase> password) {
        BackupStep back = step.get();
        Progress told = begin("phone.opening");
        silence = context.tasks()
                .run(() -> read(chosen, password, told))
                .onSuccess(opened -> {
                    open = opened.backup();
                    step.set(new BackupStep.Who(chosen, opened.people()));
                })
                .onFailure(context.errors(), failed -> refuse(back, failed))
                .onFailure(IOException.class, _ -> refuse(back, unreadable()))
                .start();
    }

    private record Opened(OpenBackup backup, List<PhonePerson> people) {}

    private static Opened read(ListedBackup chosen, Optional<Passphrase> password, Progress told)
            throws ImportFailure, IOException {
        OpenBackup opened;
        try {
            opened = OpenBackup.of(chosen.backup(), password, told);
        } finally {
            password.ifPresent(Passphrase::close);
        }
        boolean isRead = false;
        try {
            List<PhonePerson> people = opened.people();
            told.requireWanted(ImportFailure.Stopped::new);
            isRead = true;
            return new Opened(opened, people);
        } finally {
            if (!isRead) {
                opened.close();
            }
        }
    }

    private Problem unreadable() {
        return context.errors().present(new EvidenceFailure.CannotRead());
    }

    /** Takes the chosen people and days out of the backup. */
    void takeOut(ListedBackup chosen) {
        BackupStep back = step.get();
        OpenBackup backup = open;
        if (people.isEmpty() || backup == null || !areDaysRead()) {
            return;
        }
        PhoneSelection selection = selection();
        Progress told = begin("phone.taking-out");
        silence = context.tasks()
                .run(() -> ChosenFile.read(
                        chosen.folder(),
                        backup.extract(selection, told),
                        new Importers(),
                        ImportSettings.in(context.clock().getZone()),
                        told))
                .onSuccess(taken)
                .onFailure(context.errors(), failed -> refuse(back, failed))
                .onFailure(IOException.class, _ -> refuse(back, unreadable()))
                .start();
    }

    private PhoneSelection selection() {
        ZoneId zone = context.clock().getZone();
        List<ContactAddress> addresses =
                people.stream().map(PhonePerson::address).toList();
        return new PhoneSelection(
                addresses,
                day(from).map(day -> day.atStartOfDay(zone).toInstant()),
                day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** Whether each day is one, or is left empty. */
    boolean areDaysRead() {
        return isDay(from) && isDay(until);
    }

    boolean isDay(StringProperty typed) {
        return typed.get().isBlank() || day(typed).isPresent();
    }

    private Optional<LocalDate> day(StringProperty typed) {
        return typed.get().isBlank()
                ? Optional.empty()
                : reader.date(typed.get(), LocalDate.now(context.clock()), ExpectedDay.PAST);
    }

    /** Stops what is running. */
    void cancel() {
        stop.set(true);
    }

    /** Stops everything and wipes the keys. */
    void drop() {
        cancel();
        silence.run();
        OpenBackup opened = open;
        open = null;
        if (opened != null) {
            opened.close();
        }
    }

    private Progress begin(String key) {
        stop = new AtomicBoolean();
        problem.set(null);
        progress.set(-1);
        step.set(new BackupStep.Reading(key));
        return new ThrottledProgress(stop, context.tasks(), progress::set, _ -> {});
    }

    private void refuse(BackupStep back, Problem why) {
        step.set(back);
        problem.set(why);
    }
}
