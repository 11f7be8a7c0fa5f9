package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkBegun.WorkKind;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.files.HashingOutputStream;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.catalogue.Importers;
import org.daybook.job.ExternalWrite;
import org.daybook.job.UnfinishedWorkFormatter;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.FileHappening;
import org.daybook.session.MovedClock;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that was begun stands in the diary until it has come to its end, and is finished from what stands there. */
class UnfinishedWorkTest {
    private static final Messages WORDS = new Messages(Locale.UK);
    private static final MessageIncidentPlan BY_DAY =
            new MessageIncidentPlan(MessageGrouping.DAY, Duration.ofMinutes(5), true);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OnThread open;

    private Path chat = Path.of("");

    @BeforeEach
    void aDiaryAndAChat() throws Exception {
        open = new OnThread(new Diary(folder).create());
        chat = ImportedChat.withRecordings(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private MessageImportJob.MessageImportOutcome importAs(MessageIncidentPlan plan) throws Exception {
        Importers importers = new Importers();
        try (ImportSource source = ImportSources.of(chat)) {
            RecognisedFiles found = importers.recognise(source).recognised().getFirst();
            return new MessageImportJob(open.session(), importers, Progress.UNWATCHED)
                    .run(chat, found, ImportSettings.in(Diary.ZONE), plan, Optional.empty());
        }
    }

    private MessageIncidentCreator incidents() {
        return new MessageIncidentCreator(open.session(), WORDS);
    }

    private void startAgain() throws Exception {
        open.close();
        open = new OnThread(new Diary(folder).unlock());
    }

    private WorkBegun begin(Path chosen) throws Exception {
        return open.run(() -> Opened.of(open.session())
                .works()
                .beginImport(String.valueOf(chosen.getFileName()), HashingOutputStream.sha256(chosen)));
    }

    private List<WorkBegun> unfinished() throws Exception {
        return open.run(() -> Opened.of(open.session()).works().unfinished());
    }

    private List<String> said() throws Exception {
        return open.run(() -> new UnfinishedWorkFormatter(WORDS)
                .of(Opened.of(open.session())).stream()
                        .map(UnfinishedWorkFormatter.UnfinishedWork::words)
                        .toList());
    }

    private long exhibits() throws Exception {
        return open.run(() -> Opened.of(open.session()).exhibits().all().size());
    }

    @Test
    void incidentsThatWereNotMadeYetAreMadeByTheNextImportAsTheyWereBegun() throws Exception {
        ImportHistory history = importAs(BY_DAY).history();
        startAgain();
        assertThat(said()).singleElement().asString().contains("WhatsApp Chat with Sam.zip");

        assertThat(importAs(MessageIncidentPlan.NONE).isHeldAlready()).isTrue();
        MessageIncidentCreator.Made made = incidents().record(history, MessageIncidentPlan.NONE);

        assertThat(made.incidents()).hasSize(1);
        assertThat(made.media()).isEqualTo(3);
        assertThat(unfinished()).isEmpty();
        assertThat(incidents().record(history, MessageIncidentPlan.NONE))
                .isEqualTo(MessageIncidentCreator.Made.NOTHING);
    }

    @Test
    void whatWasBegunIsFinishedWithoutTheFile() throws Exception {
        importAs(BY_DAY);
        Files.delete(chat);
        startAgain();

        assertThat(incidents().finish(unfinished().getFirst()).incidents()).hasSize(1);
        assertThat(unfinished()).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void attachmentsThatWereNotAddedYetAreAddedOnceAndToTheSameIncident() throws Exception {
        Progress afterOne = new Progress() {
            private int asked;

            @Override
            public void at(long done, long all) {}

            @Override
            public boolean isCancelled() {
                return ++asked > 1;
            }
        };
        ImportHistory history = importAs(BY_DAY).history();
        new MessageIncidentCreator(open.session(), WORDS, afterOne).record(history, BY_DAY);
        startAgain();
        assertThat(unfinished()).extracting(WorkBegun::kind).containsExactly(WorkKind.ATTACHMENTS);
        long before = exhibits();

        MessageIncidentCreator.Made rest = incidents().finish(unfinished().getFirst());

        assertThat(rest.incidents()).isEmpty();
        assertThat(rest.media()).isEqualTo(2);
        assertThat(exhibits()).isEqualTo(before + 2);
        List<IncidentHistory> all = open.incidents();
        assertThat(all).hasSize(1);
        assertThat(open.run(() -> Opened.of(open.session()).exhibits().all()))
                .allMatch(exhibit -> exhibit.isAbout(all.getFirst().id()));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void ofAnImportThatWasWithdrawnNothingIsDue() throws Exception {
        ImportHistory history = importAs(BY_DAY).history();
        open.run(() -> Opened.of(open.session())
                .conversations()
                .withdraw(history.id(), "", Opened.of(open.session()).authorship()));
        assertThat(said()).isEmpty();
    }

    @Test
    void anImportOfTheSameFilesGoesOnWithTheOneThatWasCutOff() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.write(photos.resolve("one.jpg"), new byte[] {1});
        WorkBegun first = begin(photos);
        startAgain();
        Path other = Files.createDirectories(folder.resolve("other").resolve("photos"));
        Files.write(other.resolve("one.jpg"), new byte[] {2});
        WorkBegun ofOthers = begin(other);
        assertThat(ofOthers).as("of the same name").isNotEqualTo(first);
        open.run(() -> {
            Opened.of(open.session()).works().end(ofOthers);
            return first;
        });
        assertThat(begin(photos)).isEqualTo(first);
        assertThat(said()).containsExactly("The import of ‘photos’ is not finished.");
        open.run(() -> {
            Opened.of(open.session()).works().end(first);
            Opened.of(open.session()).works().end(first);
            return first;
        });
        assertThat(unfinished()).isEmpty();
    }

    /** The file of the diary is removed after the first of what is recorded. */
    @Test
    void whatWasWrittenOutsideAndThatItEndedAreRecordedTogetherOrNotAtAll() throws Exception {
        open.close();
        Path file = new Diary(folder).file();
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        try (Passphrase passphrase = Diary.passphrase()) {
            Clock removing = new MovedClock() {
                @Override
                public Instant instant() {
                    if (left.decrementAndGet() == 0) {
                        FileHappening.REMOVED.to(file, file);
                    }
                    return super.instant();
                }
            };
            open = new OnThread(Diary.diaries(removing).unlock(file, passphrase));
        }
        ExternalWrite outside = ExternalWrite.begin(open.session(), "Dana", folder.resolve("case.json"));
        CaseExported exported =
                new CaseExported(new WrittenFile("case.json", ByteSequence.of(new byte[32])), 1, 0, "Dana");
        left.set(2);
        assertThat(outside.end(_ -> List.of(exported))).isPresent();
        open.session().moveTo(folder.resolve("new.nbk"), Progress.UNWATCHED).get();
        assertThat(unfinished()).hasSize(1);
        assertThat(open.run(() ->
                        Opened.of(open.session()).portfolios().whoHasWhat(WORDS).recipients()))
                .as("what was about to be written")
                .hasSize(1);
    }

    @Test
    void whatWasAboutToStandOutsideIsInTheLogUntilItIsKnownWhatCameOfIt() throws Exception {
        ExternalWrite outside = ExternalWrite.begin(open.session(), "Dana", folder.resolve("notes.pdf"));
        startAgain();
        assertThat(said()).singleElement().asString().contains("‘notes.pdf’ for Dana");
        assertThat(open.run(() ->
                        Opened.of(open.session()).portfolios().whoHasWhat(WORDS).recipients()))
                .singleElement()
                .asString()
                .contains("notes.pdf", "Dana");
        new ExternalWrite(open.session(), outside.begun()).giveUp();
        assertThat(said()).isEmpty();
        assertThat(open.run(() ->
                        Opened.of(open.session()).portfolios().whoHasWhat(WORDS).recipients()))
                .isEmpty();
    }
}
