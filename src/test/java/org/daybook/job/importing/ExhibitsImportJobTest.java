package org.daybook.job.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.SourceItem;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and any files become exhibits once each, and incidents by their own times. */
class ExhibitsImportJobTest {
    private static final Instant COPIED = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    Path home;

    private Path folder;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = new Diary(Files.createDirectory(home.resolve("diary"))).create();
        folder = Files.createDirectory(home.resolve("Photos"));
        write("IMG_20260312_101500.jpg", "one");
        write("PXL_20260312_104500123.jpg", "two");
        write("IMG-20260313-WA0001.jpg", "three");
        write("copy of one.jpg", "one");
        write("unknown.xyz", "\u0001\u0002");
        Files.write(folder.resolve("camera.jpg"), Pictures.withExif(Pictures.jpeg(8, 6), ExifBytes.ofPhone()));
        write("empty.dat", "");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(COPIED));
    }

    private ExhibitsImportJob.ExhibitsImportOutcome run(Path chosen) throws Exception {
        try (ImportSource source = ImportSources.of(chosen)) {
            return new ExhibitsImportJob(session, Progress.UNWATCHED)
                    .run(chosen, source.items().stream().map(SourceItem::path).toList());
        }
    }

    private static List<ExhibitGroup> groups(List<ExhibitHistory> exhibits, MessageGrouping grouping) {
        return ExhibitGroup.of(exhibits, grouping, Duration.ofHours(1), Diary.ZONE, Diary.CLOCK.instant());
    }

    private Path zip() throws IOException {
        Path zip = home.resolve("photos.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream files = new ZipOutputStream(out)) {
            for (String name : List.of("a/IMG_20260312_101500.jpg", "b/IMG_20260312_101500.jpg", "note.bin")) {
                files.putNextEntry(new ZipEntry(name));
                files.write(name.startsWith("b") ? new byte[] {1} : name.getBytes(StandardCharsets.UTF_8));
                files.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void everyFileBecomesAnExhibitAndTheSameBytesOnce() throws Exception {
        ExhibitsImportJob.ExhibitsImportOutcome outcome = run(folder);

        assertThat(outcome.exhibits()).hasSize(6);
        assertThat(outcome.held()).isEqualTo(1);
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.isStopped()).isFalse();
        assertThat(run(folder).held()).isGreaterThanOrEqualTo(6);
        assertThat(session.await((OpenCase open) -> open.exhibits().all(), ImportFailure.Stopped::new))
                .filteredOn(exhibit -> requireNonNull(exhibit.file()).length() > 0)
                .hasSize(5);
    }

    @Test
    void theFilesOfAnArchiveAreSealedByThemselves() throws Exception {
        ExhibitsImportJob.ExhibitsImportOutcome outcome = run(zip());

        assertThat(outcome.exhibits())
                .extracting(exhibit -> requireNonNull(exhibit.current().file()).name())
                .containsExactly("IMG_20260312_101500.jpg", "IMG_20260312_101500.jpg", "note.bin");
        assertThat(groups(outcome.exhibits(), MessageGrouping.DAY))
                .extracting(ExhibitGroup::isDated)
                .containsExactly(true, false);
    }

    @Test
    void anArchiveThatIsCutShortLosesNoFileThatCanBeRead() throws Exception {
        Path zip = zip();
        byte[] whole = Files.readAllBytes(zip);
        whole[40] ^= 0x55;
        whole[60] ^= 0x55;
        Files.write(zip, whole);
        ExhibitsImportJob.ExhibitsImportOutcome outcome = run(zip);
        assertThat(outcome.exhibits().size() + outcome.failed().size()).isEqualTo(3);
        assertThat(outcome.exhibits()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theTimeOfTheCameraComesBeforeThatOfTheNameAndThatBeforeTheDisks() throws Exception {
        List<DatedExhibit> dated = groups(run(folder).exhibits(), MessageGrouping.SINGLE).stream()
                .map(group -> group.exhibits().getFirst())
                .toList();

        assertThat(dated)
                .extracting(DatedExhibit::source)
                .containsExactly(
                        TimestampSource.TAKEN,
                        TimestampSource.FILE_NAME,
                        TimestampSource.FILE_NAME,
                        TimestampSource.FILE_NAME,
                        TimestampSource.FILE_CHANGED,
                        TimestampSource.FILE_CHANGED);
        // 10:15:30 at +01:00 is 9:15:30 in London.
        assertThat(dated.getFirst().at()).isEqualTo(LocalDateTime.of(2026, 1, 3, 9, 15, 30, 123_000_000));
        assertThat(dated).extracting(DatedExhibit::isTimed).containsExactly(true, true, true, false, true, true);
    }

    @Test
    void groupsAreThoseOfADayOrThoseWithoutALongPause() throws Exception {
        List<ExhibitHistory> exhibits = run(folder).exhibits();

        assertThat(groups(exhibits, MessageGrouping.DAY))
                .extracting(group -> group.exhibits().size())
                .containsExactly(1, 2, 1, 2);
        assertThat(groups(exhibits, MessageGrouping.BURST))
                .extracting(group -> group.exhibits().size())
                .containsExactly(1, 2, 1, 2);
        assertThat(ExhibitGroup.of(
                        exhibits, MessageGrouping.BURST, Duration.ofMinutes(10), Diary.ZONE, Diary.CLOCK.instant()))
                .hasSize(5);
        List<EventTime> times = groups(exhibits, MessageGrouping.DAY).stream()
                .map(group -> group.when(Diary.ZONE))
                .toList();
        LocalDate march = LocalDate.of(2026, 3, 12);
        assertThat(times.get(1))
                .isEqualTo(new EventTime(
                        EventTime.EventTimePrecision.BETWEEN,
                        march,
                        LocalTime.of(10, 15),
                        march,
                        LocalTime.of(10, 45),
                        Diary.ZONE,
                        ""));
        assertThat(times.get(2)).isEqualTo(EventTime.exactly(march.plusDays(1), null, Diary.ZONE));
        assertThat(times.get(3)).isEqualTo(EventTime.about(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0), Diary.ZONE));
    }

    @Test
    void aTimeThatCannotBeIsNotTaken() throws Exception {
        write("IMG_20990312_101500.jpg", "later");
        Files.setLastModifiedTime(folder.resolve("IMG_20990312_101500.jpg"), FileTime.fromMillis(0));
        List<ExhibitGroup> groups = groups(run(folder).exhibits(), MessageGrouping.DAY);
        assertThat(groups.getLast().isDated()).isFalse();
        assertThat(groups.getLast().names()).containsExactly("IMG_20990312_101500.jpg");
        assertThat(groups.getLast().when(Diary.ZONE)).isEqualTo(EventTime.unknown(Diary.ZONE));
    }

    @Test
    void anIncidentIsDatedByItsFilesSaysThatAndHasThem() throws Exception {
        List<ExhibitGroup> groups = groups(run(folder).exhibits(), MessageGrouping.DAY);
        List<IncidentHistory> made =
                new ExhibitIncidentCreator(session, new Messages(Locale.UK)).record(groups.subList(0, 2), Diary.ZONE);

        assertThat(made)
                .extracting(one -> one.current().what().happened())
                .containsExactly(
                        "Made of 1 file. The time is from the camera and may be wrong.",
                        "Made of 2 files. The time is from the file’s name and may be wrong.");
        List<ExhibitHistory> own =
                session.await((OpenCase open) -> open.exhibits().of(made.get(1).id()), ImportFailure.Stopped::new);
        assertThat(own).hasSize(2);

        session.await(
                (OpenCase open) -> {
                    ExhibitIncidentCreator.withdraw(open, made, "mistake");
                    return true;
                },
                ImportFailure.Stopped::new);
        assertThat(session.await(OpenCase::incidents, ImportFailure.Stopped::new))
                .hasSize(2)
                .allMatch(IncidentHistory::isWithdrawn);
        assertThat(session.await((OpenCase open) -> open.exhibits().all(), ImportFailure.Stopped::new))
                .hasSize(6);
    }

    @Test
    void whatWasSealedBeforeItIsStoppedStaysAndRunningItAgainContinues() throws Exception {
        List<Long> reports = new ArrayList<>();
        Progress stopping = new Progress() {
            @Override
            public void at(long done, long total) {
                reports.add(done);
            }

            @Override
            public boolean isCancelled() {
                return reports.size() > 2;
            }
        };
        // Empty files count as different each time.
        Files.delete(folder.resolve("empty.dat"));
        List<String> items;
        try (ImportSource source = ImportSources.of(folder)) {
            items = source.items().stream().map(SourceItem::path).toList();
        }
        ExhibitsImportJob.ExhibitsImportOutcome stopped = new ExhibitsImportJob(session, stopping).run(folder, items);
        assertThat(stopped.isStopped()).isTrue();
        assertThat(stopped.exhibits()).hasSizeBetween(1, 5);
        assertThat(run(folder).exhibits())
                .extracting(ExhibitHistory::id)
                .hasSize(5)
                .containsAll(stopped.exhibits().stream().map(ExhibitHistory::id).toList());
    }

    @Test
    void aFileThatIsGoneIsToldAndKeepsNoOtherFromBeingSealed() throws Exception {
        ExhibitsImportJob.ExhibitsImportOutcome outcome =
                new ExhibitsImportJob(session, Progress.UNWATCHED).run(folder, List.of("gone.jpg", "unknown.xyz"));
        assertThat(outcome.exhibits()).hasSize(1);
        assertThat(outcome.failed())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("gone.jpg"));
        assertThatThrownBy(() -> new ExhibitsImportJob(session, Progress.UNWATCHED)
                        .run(home.resolve("no.zip"), List.of("a", "b")))
                .isInstanceOf(IOException.class);
    }
}
