package org.daybook.job.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.Passphrase;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.Exports;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobTest {
    @TempDir
    Path folder;

    private final List<OnThread> opened = new ArrayList<>();
    private OnThread source;
    private OnThread target;

    @BeforeEach
    void makeDiaries() throws Exception {
        source = diary("source");
        target = diary("target");
    }

    @AfterEach
    void close() {
        opened.forEach(OnThread::close);
    }

    private OnThread diary(String name) throws Exception {
        return opened(new Diary(Files.createDirectories(folder.resolve(name))).create());
    }

    private OnThread opened(Session session) {
        OnThread diary = new OnThread(session);
        opened.add(diary);
        return diary;
    }

    private byte[] export(OnThread diary) throws Exception {
        return Exports.bytes(diary.run(Opened.of(diary.session()).copies()::export));
    }

    private ImportJob.Report takeOver(byte[] export, OnThread into) throws Exception {
        Path file = Files.write(folder.resolve("export.json"), export);
        return new ImportJob(into.session()).takeOver(file);
    }

    private ImportJob.Report takeOver(String export, OnThread into) throws Exception {
        return takeOver(export.getBytes(StandardCharsets.UTF_8), into);
    }

    @SafeVarargs
    private static Incident filled(Incident incident, Id<Incident>... linked) {
        return incident.with(incident.background().linkedWith(List.of(linked)).breaking(List.of()));
    }

    @Nested
    class ExportImportAndExportAgain {
        @Test
        void givesEqualContentForTheWholeInventedCase() throws Exception {
            Path file = folder.resolve("sample.nbk");
            SampleTemplate.copyTo(file);
            try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
                OnThread sample = opened(Diary.diaries().unlock(file, passphrase));
                int incidents = sample.incidents().size();
                byte[] first = export(sample);
                assertThat(takeOver(first, target).incidents().taken()).isEqualTo(incidents);
                byte[] second = export(target);
                assertThat(Exports.content(second)).isEqualTo(Exports.content(first));
                OnThread third = diary("third");
                takeOver(second, third);
                assertThat(Exports.content(export(third))).isEqualTo(Exports.content(first));
                assertThat(target.verify().sound()).isTrue();
            }
        }

        @Test
        void givesEqualContentWhenEveryFieldIsFilled() throws Exception {
            Incident first = FilledIncident.ofPaperLog();
            Incident second = FilledIncident.ofOtherDiary().identified(new Id<>("ee".repeat(16)));
            source.record(filled(first, second.id()), null);
            source.record(filled(second, first.id()), null);
            byte[] export = export(source);
            assertThat(takeOver(export, target).linksDropped()).isZero();
            assertThat(Exports.content(export(target))).isEqualTo(Exports.content(export));
        }

        @Test
        void takesTheHeadingOverWhereNoneIsSaid() throws Exception {
            CaseHeading heading = new CaseHeading(
                    Map.of(
                            PersonDetailKind.NAME, new PersonDetail("Ann", true),
                            PersonDetailKind.ADDRESS, new PersonDetail("secretplace", false)),
                    "Craig",
                    Jurisdiction.SCOTLAND,
                    UnknownFields.NONE);
            source.run(() -> {
                Opened.of(source.session()).recordHeading(heading, null);
                return true;
            });
            byte[] export = export(source);
            assertThat(new String(export, StandardCharsets.UTF_8))
                    .contains("Ann", "Craig")
                    .doesNotContain("secretplace");
            assertThat(takeOver(export, target).heading()).isEqualTo(ImportJob.HeadingOutcome.TAKEN);
            assertThat(target.run(Opened.of(target.session())::heading)).isEqualTo(heading.printable());
            assertThat(takeOver(export, source).heading()).isEqualTo(ImportJob.HeadingOutcome.NOTHING_NEW);
        }
    }

    @Nested
    class WhatIsTakenOver {
        private IncidentHistory takenOver() throws Exception {
            takeOver(export(source), target);
            return target.incidents().getLast();
        }

        @Test
        void hasAnIdANumberAndATimeOfItsOwnAndIsFound() throws Exception {
            target.record(Diary.incident("resident"), null);
            IncidentHistory there = source.record(Diary.incident("kestrel"), null);
            IncidentHistory here = takenOver();
            assertThat(here.id()).isNotEqualTo(there.id());
            assertThat(here.current().number()).isEqualTo(2);
            assertThat(target.search("kestrel")).hasSize(1);
        }

        @Test
        void keepsWhatTheOtherDiarySays() throws Exception {
            Incident incident = Diary.incident("kestrel");
            IncidentHistory there = source.run(
                    () -> Opened.of(source.session()).record(incident, new Authorship("Wendy, advocate", "Ann"), null));
            ImportedClaim claim = takenOver().current().background().origin().claim();
            assertThat(claim)
                    .isEqualTo(new ImportedClaim(
                            source.run(Opened.of(source.session()).copies()::export)
                                    .vaultId(),
                            1,
                            there.original().recorded().envelope().recordedAt(),
                            "Wendy, advocate",
                            "Ann",
                            there.original().recorded().digest().hex(),
                            false));
        }

        @Test
        void keepsEveryVersionAndItsReasonAndTheWithdrawal() throws Exception {
            IncidentHistory there = source.record(Diary.incident("first"), null);
            source.amend(Diary.incident(there.id(), "second", Diary.DAY), "I remembered", null);
            source.withdraw(there.id(), "it was someone else");
            IncidentHistory here = takenOver();
            assertThat(here.versions())
                    .extracting(version -> version.record().what().happened() + "/" + version.reason())
                    .containsExactly("first happened/", "second happened/I remembered");
            Withdrawal withdrawal = requireNonNull(here.withdrawal());
            assertThat(withdrawal.reason()).isEqualTo("it was someone else");
            Withdrawal original =
                    requireNonNull(source.incident(there.id()).orElseThrow().withdrawal());
            assertThat(requireNonNull(withdrawal.claim()).digest())
                    .isEqualTo(original.recorded().digest().hex());
        }

        @Test
        void keepsTheDayOfThePaperLog() throws Exception {
            Incident incident = Diary.incident("kestrel");
            source.record(
                    incident.with(incident.background().with(RecordOrigin.paperLog(LocalDate.of(2026, 10, 5)))), null);
            RecordOrigin origin = takenOver().current().background().origin();
            assertThat(origin.kind()).isEqualTo(RecordOrigin.OriginKind.OTHER_DIARY);
            assertThat(origin.firstWritten()).isEqualTo(LocalDate.of(2026, 10, 5));
            assertThat(requireNonNull(origin.claim()).fromPaper()).isTrue();
        }

        @Test
        void hasNoPrivateNoteAndNoContactsUnlessTheyWereAskedFor() throws Exception {
            source.record(FilledIncident.ofPaperLog(), null);
            CaseExport export = source.run(Opened.of(source.session()).copies()::export);
            assertThat(new String(Exports.bytes(export), StandardCharsets.UTF_8))
                    .doesNotContain("canaryhandling", "contact\":");
            takeOver(Exports.bytes(export, true), target);
            Incident here = target.incidents().getLast().current();
            assertThat(here.presence()).isEqualTo(FilledIncident.ofPaperLog().presence());
            assertThat(here.handling().privateNote()).isEmpty();
        }

        @Test
        void losesLinksToWhatIsNotInTheFileAndSaysSo() throws Exception {
            source.record(filled(Diary.incident("kestrel"), new Id<>("0f".repeat(16))), null);
            assertThat(takeOver(export(source), target).linksDropped()).isEqualTo(1);
        }

        @Test
        void losesALinkOnceHoweverOftenItWasAmended() throws Exception {
            Id<Incident> elsewhere = new Id<>("0f".repeat(16));
            Incident incident = source.record(filled(Diary.incident("kestrel"), elsewhere), null)
                    .current();
            source.amend(filled(Diary.incident(incident.id(), "heron", Diary.DAY), elsewhere), "clearer", null);
            source.amend(
                    filled(Diary.incident(incident.id(), "wren", Diary.DAY), elsewhere, new Id<>("0e".repeat(16))),
                    "clearer still",
                    null);
            assertThat(takeOver(export(source), target).linksDropped()).isEqualTo(2);
        }

        @Test
        void countsAsTheOtherDiarySaysUntilItIsAmendedHere() throws Exception {
            ImportedClaim told = new ImportedClaim(
                    "ab".repeat(16),
                    7,
                    OffsetDateTime.parse("2026-11-03T20:00:00Z"),
                    "Wendy",
                    "",
                    "cd".repeat(32),
                    false);
            Incident incident = Diary.incident("kestrel");
            source.record(incident.with(incident.background().with(RecordOrigin.otherDiary(told))), null);
            IncidentHistory here = takenOver();
            assertThat(here.original().recordedAt()).isEqualTo(told.recordedAt());
            assertThat(here.original().by().author()).isEqualTo("Wendy");
            assertThat(here.isWrittenLate()).isFalse();
            assertThat(here.current().unknown().isEmpty())
                    .as("no field of a newer version, though nobody witnessed it")
                    .isTrue();
            target.amend(here.current().with(Diary.incident("heron").what()), "clearer", null);
            IncidentHistory.RecordVersion<Incident> amended =
                    target.incidents().getLast().versions().getLast();
            assertThat(amended.record().background().origin().claim())
                    .as("kept in the file")
                    .isEqualTo(told);
            assertThat(amended.isClaimed()).isFalse();
            assertThat(amended.by()).isEqualTo(Authorship.OWNER);
            assertThat(amended.recordedAt())
                    .isEqualTo(Diary.CLOCK.instant().atZone(Diary.ZONE).toOffsetDateTime());
        }

        @Test
        void isAnIncidentOfTheDiaryThatAmendedItLast() throws Exception {
            source.record(Diary.incident("kestrel"), null);
            IncidentHistory here = takenOver();
            Incident now = here.current();
            target.amend(now.with(Diary.incident("heron").what()), "clearer", null);
            OnThread third = diary("third");
            takeOver(export(target), third);
            List<ImportedClaim> claims = third.incidents().getLast().versions().stream()
                    .map(version -> version.record().background().origin().claim())
                    .toList();
            assertThat(claims.get(0)).isEqualTo(now.background().origin().claim());
            assertThat(claims.get(1).vaultId())
                    .isEqualTo(target.run(Opened.of(target.session()).copies()::export)
                            .vaultId());
        }
    }

    @Nested
    class WhatIsHereAlready {
        @Test
        void isSaidAndLeftAsItIs() throws Exception {
            source.record(Diary.incident("kestrel"), null);
            byte[] export = export(source);
            takeOver(export, target);
            ImportJob.Report again = takeOver(export, target);
            assertThat(again.incidents().taken()).isZero();
            assertThat(again.incidents().skipped()).isEqualTo(1);
            assertThat(again.incidents().newerThere()).isZero();
            assertThat(takeOver(export, source).incidents().skipped()).isEqualTo(1);
            assertThat(takeOver(export(target), source).incidents().skipped()).isEqualTo(1);
            assertThat(target.incidents()).hasSize(1);
        }

        @Test
        void isCountedApartWhereItSaysThatItWasRecordedBeforeItHappened() throws Exception {
            source.record(Diary.incident("kestrel"), null);
            source.record(Diary.incident(new Id<>("%032x".formatted(77)), "heron", Diary.DAY.plusYears(9)), null);
            ImportJob.Report report = takeOver(export(source), target);
            assertThat(report.incidents()).isEqualTo(new ImportJob.ImportCounts(2, 0, 0, 1));
        }

        @Test
        void isLinkedToAndItsLaterChangesAreSaid() throws Exception {
            IncidentHistory first = source.record(Diary.incident("kestrel"), null);
            takeOver(export(source), target);
            source.amend(Diary.incident(first.id(), "heron", Diary.DAY), "I remembered", null);
            source.record(filled(Diary.incident("wren"), first.id()), null);
            ImportJob.Report report = takeOver(export(source), target);
            assertThat(report.incidents().newerThere()).isEqualTo(1);
            assertThat(report.incidents().taken()).isEqualTo(1);
            assertThat(target.incidents().getLast().current().background().linked())
                    .containsExactly(target.incidents().getFirst().id());
        }
    }

    @Nested
    class AFileThatCannotBeTakenOver {
        private void changesNothing(byte[] export, Class<? extends ExchangeFailure> why) throws Exception {
            LedgerHead before = target.head();
            assertThatThrownBy(() -> takeOver(export, target)).isInstanceOf(why);
            assertThat(target.head()).isEqualTo(before);
        }

        private void changesNothing(String export, Class<? extends ExchangeFailure> why) throws Exception {
            changesNothing(export.getBytes(StandardCharsets.UTF_8), why);
        }

        private String sound() throws Exception {
            if (source.incidents().isEmpty()) {
                for (int i = 0; i < 60; i++) {
                    source.record(Diary.incident("w" + i), null);
                }
            }
            return new String(export(source), StandardCharsets.UTF_8);
        }

        @Test
        void isNoExport() throws Exception {
            changesNothing("", ExchangeFailure.EmptyExport.class);
            changesNothing("{}", ExchangeFailure.NotAnExport.class);
            changesNothing("[1,2]", ExchangeFailure.NotAnExport.class);
            changesNothing("kestrel", ExchangeFailure.NotJson.class);
            changesNothing("{\"format\":\"other\"}", ExchangeFailure.NotAnExport.class);
            changesNothing("[".repeat(100_000), ExchangeFailure.class);
            changesNothing("{\"a\":" + "[".repeat(100_000), ExchangeFailure.NotJson.class);
        }

        @Test
        void isOfANewerVersion() throws Exception {
            changesNothing(sound().replace("\"version\":1", "\"version\":2"), ExchangeFailure.NewerVersion.class);
        }

        @Test
        void isWrongAtItsEnd() throws Exception {
            String sound = sound();
            int last = sound.lastIndexOf("\"date\":\"2026");
            String end = sound.substring(last);
            String begin = sound.substring(0, last);
            for (String date : List.of("+999999999-01-01", "-0001-01-01", "2026-02-30", "0000-01-01", "tomorrow")) {
                changesNothing(
                        begin + end.replace("\"date\":\"2026-11-03\"", "\"date\":\"" + date + "\""),
                        ExchangeFailure.Malformed.class);
            }
            changesNothing(
                    begin + end.replace("\"certainty\":\"believed\"", "\"certainty\":7"),
                    ExchangeFailure.Malformed.class);
            changesNothing(sound.replace("\"number\":60", "\"number\":-1"), ExchangeFailure.Malformed.class);
            changesNothing(begin + end.replace("]}", "]"), ExchangeFailure.NotJson.class);
            changesNothing(sound.substring(0, sound.length() - 3), ExchangeFailure.NotJson.class);
            changesNothing(sound + "{}", ExchangeFailure.Malformed.class);
        }

        @Test
        void hasAnIdTwice() throws Exception {
            String line = sound().lines().skip(1).findFirst().orElseThrow();
            changesNothing(sound().replace(line, line + "," + line), ExchangeFailure.DuplicateId.class);
        }

        @Test
        void hasHugeNumbersAndTexts() throws Exception {
            String number = sound().replaceFirst("\"feelings\"", "\"x\":1e9999999999,\"feelings\"");
            LedgerHead before = target.head();
            assertThatThrownBy(() -> takeOver(number, target)).isInstanceOf(ExchangeFailure.class);
            assertThat(target.head()).isEqualTo(before);
            changesNothing(sound().replaceFirst("w0 happened", "x".repeat(18 << 20)), ExchangeFailure.TooLarge.class);
            changesNothing(
                    sound().replaceFirst("\"B1\"", "\"B1\"" + ",\"B1\"".repeat(4 << 20)),
                    ExchangeFailure.TooLarge.class);
        }

        @Test
        void isLargerThanAnyExport() throws Exception {
            Path file = folder.resolve("huge");
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {'{'}), 10L << 30);
            }
            assertThatThrownBy(() -> new ImportJob(target.session()).takeOver(file))
                    .isInstanceOf(ExchangeFailure.TooLarge.class);
            assertThatThrownBy(() -> new ImportJob(target.session()).takeOver(folder))
                    .isInstanceOf(ExchangeFailure.CannotRead.class);
            assertThatThrownBy(() -> new ImportJob(target.session()).takeOver(folder.resolve("none")))
                    .isInstanceOf(ExchangeFailure.Missing.class);
        }
    }

    @Test
    void whatIsStoppedPartwayLeavesWholeIncidentsAndGoesOnLater() throws Exception {
        for (int i = 0; i < 170; i++) {
            IncidentHistory history = source.record(Diary.incident("w" + i), null);
            source.amend(Diary.incident(history.id(), "v" + i, Diary.DAY), "again", null);
        }
        byte[] export = export(source);
        Path file = Files.write(folder.resolve("export.json"), export);
        Thread locking = Thread.ofVirtual().start(() -> {
            // Locked while it is being taken over.
            while (numberOf(target) < 50) {
                Thread.onSpinWait();
            }
            target.close();
        });
        try {
            new ImportJob(target.session()).takeOver(file);
        } catch (ExchangeFailure.Partway partway) {
            assertThat(partway.taken()).isBetween(50, 170);
        }
        // What refuses the next incidents is the closing's start; the file is free only at its end.
        locking.join();
        OnThread again = opened(new Diary(folder.resolve("target")).unlock());
        assertThat(again.incidents())
                .hasSizeGreaterThanOrEqualTo(50)
                .allMatch(history -> history.versions().size() == 2);
        new ImportJob(again.session()).takeOver(file);
        assertThat(Exports.content(export(again)).get("incidents")).hasSize(170);
    }

    @Nested
    class WhileItIsBeingTakenOver {
        private final List<String> told = new ArrayList<>();
        private Path file;

        @BeforeEach
        void exportManyAndSomeThatAreHere() throws Exception {
            source.record(Diary.incident("first"), null);
            takeOver(export(source), target);
            for (int i = 0; i < 120; i++) {
                source.record(Diary.incident("w" + i), null);
            }
            file = Files.write(folder.resolve("export.json"), export(source));
        }

        /** Cancels as soon as {@code enough} incidents are recorded. */
        private ImportJob cancelledAfter(int enough) {
            AtomicInteger recorded = new AtomicInteger();
            return new ImportJob(target.session(), new Progress() {
                @Override
                public void at(long done, long total) {
                    told.add(done + "/" + total);
                    recorded.set((int) done);
                }

                @Override
                public boolean isCancelled() {
                    return recorded.get() >= enough;
                }
            });
        }

        @Test
        void tellsHowManyOfThoseThatAreNewAreRecorded() throws Exception {
            assertThat(cancelledAfter(1000).takeOver(file).incidents().taken()).isEqualTo(120);
            assertThat(told).containsExactly("0/120", "50/120", "100/120", "120/120");
        }

        @Test
        void aCancelLeavesWholeIncidentsAndTheRestForLater() throws Exception {
            assertThatThrownBy(() -> cancelledAfter(50).takeOver(file))
                    .isInstanceOfSatisfying(
                            ExchangeFailure.Partway.class,
                            partway -> assertThat(partway.taken()).isEqualTo(50));
            assertThat(target.incidents()).hasSize(51);
            assertThat(new ImportJob(target.session())
                            .takeOver(file)
                            .incidents()
                            .taken())
                    .isEqualTo(70);
        }

        @Test
        void aCancelBeforeTheFirstRecordsNothing() throws Exception {
            assertThatThrownBy(() -> cancelledAfter(0).takeOver(file)).isInstanceOf(ExchangeFailure.Stopped.class);
            assertThat(target.incidents()).hasSize(1);
        }
    }

    private static int numberOf(OnThread diary) {
        try {
            return diary.incidents().size();
        } catch (Exception e) {
            return Integer.MAX_VALUE;
        }
    }
}
