package org.daybook.ui.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.job.importing.ExhibitIncidentCreator;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.session.OpenCase;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** How far an import is. */
public sealed interface ImportStep {
    /** Nothing is chosen yet. */
    record Choose() implements ImportStep {}

    /** The chosen files are being examined. */
    record Looking() implements ImportStep {}

    /** People and days of a phone's backup are to be chosen. */
    record Backup(PhoneBackupModel backup) implements ImportStep {}

    /**
     * The files were recognised; nothing is recorded yet.
     *
     * @param failed those that could not be read
     */
    record Ask(List<ChosenFile> files, List<Failed> failed) implements ImportStep {
        Set<ImportQuestion> questions() {
            Set<ImportQuestion> all = new LinkedHashSet<>();
            files.forEach(file -> file.recognised().forEach(group -> all.addAll(group.questions())));
            return all;
        }

        List<String> senders() {
            return files.stream()
                    .flatMap(file -> file.conversations().stream())
                    .flatMap(conversation -> conversation.senders().stream())
                    .map(ConversationSummary.SenderCount::name)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }

        /** How many conversations there are, without contacts files, of which no incident can be made. */
        int conversations() {
            return files.stream()
                    .filter(file -> !file.isOnlyContacts())
                    .mapToInt(file -> file.conversations().size())
                    .sum();
        }

        /** Whether the other side is one person, so that it can be given one name. */
        boolean isWithOnePerson() {
            int others = senders().size() - (questions().contains(ImportQuestion.ME) ? 1 : 0);
            return conversations() == 1 && others <= 1 && !senders().isEmpty();
        }

        /** The files that can be kept as exhibits, in each file or folder that was chosen. */
        List<Loose> loose() {
            return files.stream()
                    .map(file -> new Loose(file.path(), file.loose()))
                    .filter(one -> !one.items().isEmpty())
                    .toList();
        }

        /** Whether files were chosen that are no messages, rather than found beside messages in a folder. */
        boolean isAnyFileMeant() {
            return files.stream()
                    .anyMatch(
                            file -> file.recognised().isEmpty() && !file.loose().isEmpty());
        }

        /**
         * The order of day, month and year if every other one would put a message that she is shown into the future; empty
         * if several do not, or none.
         */
        Optional<DayOrder> onlyOrderInThePast(LocalDate today) {
            List<DayOrder> past =
                    orders().filter(order -> isInThePast(order, today)).toList();
            return past.size() == 1 && orders().count() > 1 ? Optional.of(past.getFirst()) : Optional.empty();
        }

        /** Those in which the dates of a file can be read, if it does not say in which. */
        Stream<DayOrder> orders() {
            return Stream.of(DayOrder.values())
                    .filter(order ->
                            files.stream().anyMatch(file -> file.readings().containsKey(order)));
        }

        /** The first messages of the files, with their dates read in that order. */
        Stream<Message> reading(DayOrder order) {
            return files.stream().flatMap(file -> file.readings().getOrDefault(order, List.of()).stream());
        }

        /** With a day more, for clocks of other zones. */
        private boolean isInThePast(DayOrder order, LocalDate today) {
            return reading(order)
                    .flatMap(message -> Stream.ofNullable(message.time().at()))
                    .noneMatch(at -> at.toLocalDate().isAfter(today.plusDays(1)));
        }

        /** The same with a file that was examined again. */
        Ask with(ChosenFile again) {
            return new Ask(
                    files.stream()
                            .map(file -> file.path().equals(again.path()) ? again : file)
                            .toList(),
                    failed);
        }

        /** Whether it was taken out of a phone's backup. */
        boolean isOfBackup() {
            return files.stream().anyMatch(ChosenFile::isOfBackup);
        }

        /** What went wrong last; null if nothing did. */
        @Nullable
        Problem lastProblem() {
            return failed.isEmpty() ? null : failed.getLast().why();
        }

        boolean isAnyKnown() {
            return files.stream().anyMatch(file -> !file.recognised().isEmpty());
        }
    }

    /**
     * Files of an unknown kind.
     *
     * @param items their paths in {@code chosen}; the empty path if it is one itself
     */
    record Loose(Path chosen, List<String> items) {
        /** The name of the file or folder that was chosen. */
        String name() {
            return String.valueOf(chosen.getFileName());
        }
    }

    /**
     * She says how a table is read.
     *
     * @param from the questions to go back to
     * @param file the chosen file which the table is, or is in
     */
    record Columns(Ask from, ChosenFile file, TableImportModel table) implements ImportStep {}

    record Working() implements ImportStep {}

    /**
     * It was imported.
     *
     * @param failed what could not be imported, or not in full
     * @param kept the files that became exhibits; null if there are none
     * @param backup the folder of the phone's backup of which it was a part
     */
    record Done(
            List<ImportedGroup> imports,
            List<Failed> failed,
            @Nullable FileGroupsModel kept,
            Optional<Path> backup) implements ImportStep {
        /** Withdraws the imports and the incidents created from them. Vault thread. */
        void withdraw(OpenCase open, String reason) throws VaultFailure {
            for (ImportedGroup one : imports) {
                if (!one.outcome().isHeldAlready()) {
                    open.conversations().withdraw(one.outcome().history().id(), reason, open.authorship());
                }
            }
            if (kept != null) {
                ExhibitIncidentCreator.withdraw(open, kept.made.get(), reason);
            }
        }
    }

    /**
     * A file with what went wrong.
     *
     * @param name its name; that of a file in an archive need not be one that this system allows
     */
    record Failed(String name, Problem why) {
        /** A chosen file or folder. */
        Failed(Path path, Problem why) {
            this(String.valueOf(path.getFileName()), why);
        }
    }

    /**
     * The outcome for one group of files.
     *
     * @param made the incidents created from it, with their exhibits
     */
    record ImportedGroup(MessageImportJob.MessageImportOutcome outcome, MessageIncidentCreator.Made made) {
        /** Whether all of it was there already, so that nothing was done. */
        boolean isHeld() {
            return outcome.isHeldAlready() && made.equals(MessageIncidentCreator.Made.NOTHING);
        }
    }
}
