package org.daybook.cli.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.conversation.ContactAddress;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.phone.PhoneExtract;
import org.daybook.importing.phone.PhoneFacts;
import org.daybook.importing.phone.PhoneFiles;
import org.daybook.importing.phone.PhonePeople;
import org.daybook.importing.phone.PhonePerson;
import org.daybook.importing.phone.backup.BackupFolders;
import org.daybook.importing.phone.backup.DeviceBackup;
import org.daybook.importing.phone.backup.DeviceBackupFiles;
import org.daybook.job.importing.ImportOriginal;
import org.daybook.progress.Progress;

/**
 * Opens what was named to be imported: a file or folder as it is, or what was chosen out of a phone's backup.
 *
 * @param fromStandardInput whether the password of a backup is the next line of standard input
 * @param zone of the days that were chosen
 */
record OriginalOpener(CommandOutput output, BackupOptions options, boolean fromStandardInput, ZoneId zone) {
    /**
     * Opens one; the caller closes it.
     *
     * @throws ImportFailure if a backup cannot be opened
     * @throws CommandFailure if it is not clear which backup is meant, or nobody was chosen whom it knows
     */
    OpenedOriginal open(Path named) throws ImportFailure, CommandFailure, IOException {
        List<Path> backups =
                Files.isDirectory(named) ? BackupFolders.around(named).folders() : List.of();
        if (backups.isEmpty()) {
            if (options.isGiven()) {
                throw new CommandFailure("cli.import.not-a-backup", ExitCode.USAGE, named.toString());
            }
            return new OpenedOriginal(new ImportOriginal.OnDisk(named), null);
        }
        if (backups.size() > 1) {
            backups.forEach(each -> output.say("cli.import.backup-found", each.toString()));
            throw new CommandFailure("cli.import.several-backups", ExitCode.USAGE);
        }
        DeviceBackup backup = new DeviceBackup(backups.getFirst());
        say(backup);
        DeviceBackupFiles files = open(backup);
        boolean isOpen = false;
        try {
            OpenedOriginal opened = new OpenedOriginal(chosen(backup, files), files);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                files.close();
            }
        }
    }

    private void say(DeviceBackup backup) {
        if (!backup.facts().isFinished()) {
            output.warn("cli.import.backup-unfinished");
        }
        if (!backup.facts().isEncrypted()) {
            output.warn("cli.import.backup-plain");
        }
    }

    private DeviceBackupFiles open(DeviceBackup backup) throws ImportFailure, CommandFailure, IOException {
        if (!backup.facts().isEncrypted()) {
            return backup.open(Optional.empty(), Progress.UNWATCHED);
        }
        try (Passphrase password = new PassphraseReader(output).ofBackup(fromStandardInput)) {
            return backup.open(Optional.of(password), Progress.UNWATCHED);
        }
    }

    private ImportOriginal chosen(DeviceBackup backup, PhoneFiles files)
            throws ImportFailure, CommandFailure, IOException {
        List<PhonePerson> known = options.people().isEmpty() ? List.of() : PhonePeople.in(files);
        for (String person : options.people()) {
            ContactAddress chosen = ContactAddress.of(person);
            if (known.stream().map(PhonePerson::address).noneMatch(chosen::isSame)) {
                throw new CommandFailure("cli.import.nobody-in-backup", ExitCode.COULD_NOT, person);
            }
        }
        PhoneFacts facts = new PhoneFacts(backup.facts().system(), backup.manifestDigest(Progress.UNWATCHED));
        return new ImportOriginal.Extract(PhoneExtract.of(files, options.selection(zone), facts, Progress.UNWATCHED));
    }
}
