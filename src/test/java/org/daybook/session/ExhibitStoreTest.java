package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.picture.Picture;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchCondition;
import org.daybook.index.SearchHit;
import org.daybook.index.SearchQuery;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExhibitStoreTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private Diary diary;
    private OnThread open;
    private ExhibitStore exhibits;
    private ExhibitFileAccess files;
    private ExhibitIntake intake;

    @BeforeEach
    void start() throws Exception {
        diary = new Diary(Files.createDirectory(folder.resolve("diary")));
        open = new OnThread(diary.create());
        exhibits = Opened.of(open.session()).exhibits();
        files = open.session().files();
        intake = open.session().intake();
    }

    @AfterEach
    void close() {
        open.session().close();
    }

    private void reopen() throws Exception {
        open.session().close();
        open = new OnThread(diary.unlock());
        exhibits = Opened.of(open.session()).exhibits();
        files = open.session().files();
        intake = open.session().intake();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private ExhibitHistory add(byte[] content) throws Exception {
        return intake.begin(file("a" + content.length + ".bin", content), null, Progress.UNWATCHED)
                .finish()
                .exhibit();
    }

    private ExhibitHistory now(ExhibitHistory exhibit) throws Exception {
        return open.run(() -> exhibits.one(exhibit.id()).orElseThrow());
    }

    private byte[] read(ExhibitHistory exhibit) throws Exception {
        try (InputStream in = Channels.newInputStream(files.open(now(exhibit)))) {
            return in.readAllBytes();
        }
    }

    private Connection closedDatabase() throws Exception {
        open.session().close();
        return DriverManager.getConnection("jdbc:sqlite:" + diary.file());
    }

    /** Sweeping goes on behind other work, and at the next opening where it was left. */
    private void assertAllIsSwept() throws Exception {
        long rows = 1;
        for (int i = 0; i < 50 && rows > 0; i++) {
            try (Connection connection = closedDatabase();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM blob WHERE state = 'pending'")) {
                rows = row.getLong(1);
            }
            reopen();
        }
        assertThat(rows).isZero();
        assertThat(open.verify().sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, MIB - 56, MIB, 3 * MIB + 17, 16 * MIB, 17 * MIB, 40 * MIB + 1})
    void aFileComesBackTrueToTheByteInThisSessionAndTheNext(int length) throws Exception {
        byte[] content = content(length);
        ExhibitHistory added = add(content);
        assertThat(Objects.requireNonNull(added.file()).sha256()).isEqualTo(ByteSequence.of(Hashes.sha256(content)));
        assertThat(Arrays.equals(read(added), content)).isTrue();
        reopen();
        assertThat(Arrays.equals(read(added), content)).isTrue();
        assertThat(files.verify(now(added), Progress.UNWATCHED)).isEqualTo(Verdict.WHOLE);
        assertThat(open.verify().sound()).isTrue();
    }

    @Test
    void aFileCanBeReadFromAnyPlace() throws Exception {
        byte[] content = content(20 * MIB + 5);
        ExhibitHistory added = add(content);
        Random random = new Random(1);
        try (SeekableByteChannel channel = files.open(added)) {
            assertThat(channel.size()).isEqualTo(content.length);
            for (int i = 0; i < 50; i++) {
                int at = random.nextInt(content.length - 100);
                ByteBuffer buffer = ByteBuffer.allocate(100);
                channel.position(at);
                while (buffer.hasRemaining()) {
                    channel.read(buffer);
                }
                assertThat(Arrays.equals(buffer.array(), Arrays.copyOfRange(content, at, at + 100)))
                        .isTrue();
            }
        }
    }

    @Test
    void theFileOutsideIsLeftAsItWas() throws Exception {
        Path file = file("photo.bin", content(100));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_700_000_000_000L));
        intake.begin(file, null, Progress.UNWATCHED).finish();
        assertThat(Arrays.equals(Files.readAllBytes(file), content(100))).isTrue();
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void theSameBytesAreKeptOnceWhateverTheirName() throws Exception {
        Id<Incident> incident = open.record(Diary.incident("kestrel"), null).id();
        ExhibitAddition.AddedExhibit first = intake.begin(file("one.bin", content(20 * MIB)), null, Progress.UNWATCHED)
                .finish();
        ExhibitAddition.AddedExhibit second = intake.begin(
                        file("two.bin", content(20 * MIB)), incident, Progress.UNWATCHED)
                .finish();
        assertThat(first.heldAlready()).isFalse();
        assertThat(second.heldAlready()).isTrue();
        assertThat(second.exhibit().id()).isEqualTo(first.exhibit().id());
        assertThat(second.exhibit().isAbout(incident)).isTrue();
        assertThat(open.run(exhibits::all)).hasSize(1);
        assertAllIsSwept();
    }

    @Nested
    class TheSameFileAgain {
        private ExhibitAddition.AddedExhibit first;

        @BeforeEach
        void addItOnce() throws Exception {
            first = intake.begin(file("one.bin", content(500)), null, Progress.UNWATCHED)
                    .finish();
        }

        private void again(Path file, @Nullable Id<Incident> incident) throws Exception {
            assertThat(intake.begin(file, incident, Progress.UNWATCHED).finish().heldAlready())
                    .isTrue();
        }

        private List<Entry> events() throws Exception {
            return open.run(() -> exhibits.eventsOf(first.exhibit().id())).stream()
                    .map(LedgerEntry::entry)
                    .toList();
        }

        private List<Id<Incident>> idsFound(String words) throws Exception {
            return open.search(words).stream().map(IncidentHistory::id).toList();
        }

        private ExhibitMetAgain met(String name, Path where) {
            return new ExhibitMetAgain(
                    first.exhibit().id(), name, where.toAbsolutePath().toString());
        }

        @Test
        void isNotedWithItsOtherNameAndFolderForGood() throws Exception {
            Path phone = Files.createDirectory(folder.resolve("phone"));
            Files.write(phone.resolve("one.bin"), content(500));
            again(file("two.bin", content(500)), null);
            again(phone.resolve("one.bin"), null);
            reopen();
            assertThat(events()).containsExactly(met("two.bin", folder), met("one.bin", phone));
            assertThat(now(first.exhibit()).isAmended()).isFalse();
            assertThat(open.verify().sound()).isTrue();
        }

        @Test
        void isNotedOnceForEachNameAndFolder() throws Exception {
            again(folder.resolve("one.bin"), null);
            again(file("two.bin", content(500)), null);
            again(folder.resolve("two.bin"), null);
            assertThat(events()).containsExactly(met("two.bin", folder));
        }

        @Test
        void isLinkedAndNotedInOneGo() throws Exception {
            Id<Incident> incident = open.record(Diary.incident("kestrel"), null).id();
            again(file("two.bin", content(500)), incident);
            assertThat(now(first.exhibit()).isAbout(incident)).isTrue();
            assertThat(events()).containsExactly(met("two.bin", folder));
        }

        @Test
        void isFoundByItsOtherName() throws Exception {
            Id<Incident> incident = open.record(Diary.incident("kestrel"), null).id();
            again(folder.resolve("one.bin"), incident);
            assertThat(idsFound("fieldfare")).isEmpty();
            again(file("fieldfare.bin", content(500)), null);
            assertThat(idsFound("fieldfare")).containsExactly(incident);
            reopen();
            assertThat(idsFound("fieldfare")).containsExactly(incident);
        }

        @Test
        void leavesNoNameBehindWhenTheExhibitIsErased() throws Exception {
            again(file("fieldfare.bin", content(500)), null);
            open.run(() -> {
                exhibits.erase(List.of(first.exhibit().id()), "asked to");
                return true;
            });
            assertThat(events()).isEmpty();
            reopen();
            assertThat(events()).isEmpty();
            assertThat(open.verify().erased()).hasSize(2);
        }
    }

    @Nested
    class SeveralThatAreBegunBeforeTheFirstIsFinished {
        private ExhibitAddition begin(String name, byte[] content, @Nullable Id<Incident> incident) throws Exception {
            return intake.begin(file(name, content), incident, Progress.UNWATCHED);
        }

        @Test
        void areExhibitsInTheirOrderAndTrueToTheByte() throws Exception {
            List<byte[]> contents = List.of(content(3 * MIB), content(20 * MIB), content(5), content(9 * MIB));
            List<ExhibitAddition> begun = new ArrayList<>();
            for (int i = 0; i < contents.size(); i++) {
                begun.add(begin("file" + i + ".bin", contents.get(i), null));
            }
            for (int i = 0; i < contents.size(); i++) {
                ExhibitAddition.AddedExhibit added = begun.get(i).finish();
                assertThat(added.exhibit().current().number()).isEqualTo(i + 1);
                assertThat(Arrays.equals(read(added.exhibit()), contents.get(i)))
                        .isTrue();
            }
            assertAllIsSwept();
        }

        @Test
        void areKeptOnceIfTheyAreTheSame() throws Exception {
            Id<Incident> incident = open.record(Diary.incident("kestrel"), null).id();
            ExhibitAddition first = begin("one.bin", content(20 * MIB), null);
            ExhibitAddition second = begin("two.bin", content(20 * MIB), incident);
            assertThat(first.finish().heldAlready()).isFalse();
            assertThat(second.finish().heldAlready()).isTrue();
            assertThat(open.run(exhibits::all)).singleElement().matches(exhibit -> exhibit.isAbout(incident));
            assertAllIsSwept();
        }

        @Test
        void areThereIfTheDiaryIsLockedBeforeTheyAreFinished() throws Exception {
            ExhibitAddition begun = begin("one.bin", content(MIB), null);
            open.session().close();
            ExhibitAddition.AddedExhibit added = begun.finish();
            reopen();
            assertThat(Arrays.equals(read(now(added.exhibit())), content(MIB))).isTrue();
        }

        @Test
        void leaveNothingIfTheDiaryIsLockedAlready() throws Exception {
            Path file = file("one.bin", content(MIB));
            open.session().close();
            ExhibitAddition begun = intake.begin(file, null, Progress.UNWATCHED);
            assertThatThrownBy(begun::finish).isInstanceOf(EvidenceFailure.Stopped.class);
            reopen();
            assertThat(open.run(exhibits::all)).isEmpty();
            assertAllIsSwept();
        }
    }

    @Test
    void filesWithoutAByteAreEachAnExhibit() throws Exception {
        ExhibitAddition.AddedExhibit one = intake.begin(file("one.txt", new byte[0]), null, Progress.UNWATCHED)
                .finish();
        ExhibitAddition.AddedExhibit two = intake.begin(file("two.txt", new byte[0]), null, Progress.UNWATCHED)
                .finish();
        assertThat(two.heldAlready()).isFalse();
        assertThat(two.exhibit().id()).isNotEqualTo(one.exhibit().id());
    }

    @Nested
    class ADamagedOne {
        private ExhibitHistory damaged;

        @BeforeEach
        void damage() throws Exception {
            damaged = add(content(50_000));
            try (Connection connection = closedDatabase();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE blob_chunk SET sealed = zeroblob(length(sealed))");
            }
            reopen();
        }

        @Test
        void isNamedAndNoByteOfItIsHandedOut() throws Exception {
            assertThat(files.verify(now(damaged), Progress.UNWATCHED)).isEqualTo(Verdict.DAMAGED);
            Path copy = folder.resolve("copy.bin");
            assertThatThrownBy(() -> files.saveCopy(now(damaged), copy, Progress.UNWATCHED))
                    .isInstanceOf(EvidenceFailure.Damaged.class);
            assertThat(copy).doesNotExist();
        }

        @Test
        void isNoReasonToThrowItsOriginalAway() throws Exception {
            ExhibitAddition.AddedExhibit again = intake.begin(
                            file("again.bin", content(50_000)), null, Progress.UNWATCHED)
                    .finish();
            assertThat(again.heldAlready()).isFalse();
            assertThat(again.exhibit().id()).isNotEqualTo(damaged.id());
            assertThat(Arrays.equals(read(again.exhibit()), content(50_000))).isTrue();
            ExhibitAddition.AddedExhibit third = intake.begin(
                            file("third.bin", content(50_000)), null, Progress.UNWATCHED)
                    .finish();
            assertThat(third.heldAlready()).isTrue();
            assertThat(third.exhibit().id()).isEqualTo(again.exhibit().id());
        }

        @Test
        void isNotWhatALockedDiaryLooksLike() throws Exception {
            ExhibitHistory exhibit = now(damaged);
            open.session().close();
            assertThatThrownBy(() -> files.verify(exhibit, Progress.UNWATCHED))
                    .isInstanceOf(EvidenceFailure.Stopped.class);
            assertThatThrownBy(() -> files.open(exhibit)).isInstanceOf(EvidenceFailure.Stopped.class);
            reopen();
        }
    }

    @Nested
    class BesideADamagedEntry {
        @Test
        void nothingIsSwept() throws Exception {
            ExhibitHistory exhibit = add(content(10_000));
            try (Connection connection = closedDatabase();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE blob SET state = 'pending'");
                statement.execute("UPDATE body SET sealed = zeroblob(length(sealed))"
                        + " WHERE seq = (SELECT min(seq) FROM body)");
            }
            reopen();
            assertThat(open.opening().report().sound()).isFalse();
            open.session().close();
            try (Connection connection = closedDatabase();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM blob_chunk")) {
                assertThat(row.getLong(1)).isEqualTo(1);
            }
            reopen();
            assertThat(Arrays.equals(read(exhibit), content(10_000))).isTrue();
        }
    }

    @Nested
    class WhatCannotBeAdded {
        private void assertNothingIsLeft() throws Exception {
            assertThat(open.run(exhibits::all)).isEmpty();
            assertAllIsSwept();
        }

        @Test
        void isAFileThatIsNotThere() throws Exception {
            assertThatThrownBy(() -> intake.begin(folder.resolve("none"), null, Progress.UNWATCHED)
                            .finish())
                    .isInstanceOf(EvidenceFailure.Missing.class);
            assertNothingIsLeft();
        }

        @Test
        void isAFileWhoseNameWasNotReadAsItIs() throws Exception {
            assertThatThrownBy(() -> intake.begin(folder.resolve("caf\uFFFD.jpg"), null, Progress.UNWATCHED)
                            .finish())
                    .isInstanceOf(EvidenceFailure.UnreadableFileName.class);
            assertNothingIsLeft();
        }

        @Test
        void isAFolder() throws Exception {
            assertThatThrownBy(
                            () -> intake.begin(folder, null, Progress.UNWATCHED).finish())
                    .isInstanceOf(EvidenceFailure.NotAFile.class);
            assertNothingIsLeft();
        }

        @Test
        void isAFileThatGrowsWhileItIsRead() throws Exception {
            Path file = file("growing.bin", content(20 * MIB));
            Progress growing = progress(done -> {
                if (done > 17 * MIB && Files.size(file) == 20 * MIB) {
                    Files.write(file, new byte[9], java.nio.file.StandardOpenOption.APPEND);
                }
            });
            assertThatThrownBy(() -> intake.begin(file, null, growing).finish())
                    .isInstanceOf(EvidenceFailure.ChangedMeanwhile.class);
            assertNothingIsLeft();
        }

        @Test
        void isAFileThatShrinksWhileItIsRead() throws Exception {
            Path file = file("shrinking.bin", content(20 * MIB));
            Progress shrinking = progress(done -> {
                if (done > MIB && Files.size(file) > 18 * MIB) {
                    Files.write(file, content(18 * MIB));
                }
            });
            assertThatThrownBy(() -> intake.begin(file, null, shrinking).finish())
                    .isInstanceOf(EvidenceFailure.ChangedMeanwhile.class);
            assertNothingIsLeft();
        }

        @Test
        void isAFileThatIsWrittenOverWhileItIsReadAndKeepsItsLengthAndTime() throws Exception {
            Path file = file("rewritten.bin", content(20 * MIB));
            FileTime time = Files.getLastModifiedTime(file);
            boolean[] rewritten = {false};
            Progress rewriting = progress(done -> {
                if (done > 10 * MIB && !rewritten[0]) {
                    rewritten[0] = true;
                    byte[] other = content(20 * MIB);
                    Arrays.fill(other, (byte) 7);
                    Files.write(file, other);
                    Files.setLastModifiedTime(file, time);
                }
            });
            assertThatThrownBy(() -> intake.begin(file, null, rewriting).finish())
                    .isInstanceOf(EvidenceFailure.ChangedMeanwhile.class);
            assertNothingIsLeft();
        }

        @Test
        void isOneThatIsStopped() throws Exception {
            boolean[] stopped = {false};
            Progress stopping = new Progress() {
                @Override
                public void at(long done, long total) {
                    stopped[0] = done > 18 * MIB;
                }

                @Override
                public boolean isCancelled() {
                    return stopped[0];
                }
            };
            assertThatThrownBy(() -> intake.begin(file("long.bin", content(40 * MIB)), null, stopping)
                            .finish())
                    .isInstanceOf(EvidenceFailure.Stopped.class);
            assertNothingIsLeft();
        }

        @Test
        void isOneDuringWhichTheDiaryIsLocked() throws Exception {
            Path file = file("locked.bin", content(60 * MIB));
            Progress locking = progress(done -> {
                if (done > 20 * MIB) {
                    open.session().close();
                }
            });
            assertThatThrownBy(() -> intake.begin(file, null, locking).finish())
                    .isInstanceOf(EvidenceFailure.Stopped.class);
            reopen();
            assertNothingIsLeft();
            assertThat(open.verify().sound()).isTrue();
        }

        private interface Step {
            void run(long done) throws IOException;
        }

        private Progress progress(Step step) {
            return new Progress() {
                @Override
                public void at(long done, long total) {
                    try {
                        step.run(done);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
        }
    }

    @Nested
    class APhysicalItem {
        @Test
        void isRecordedUnderTheNextNumberAndAmended() throws Exception {
            add(content(10));
            Exhibit parcel = Exhibit.of(
                    Opened.of(open.session()).newId(), 1, new PhysicalItem("by hand", "", "shed", List.of()));
            ExhibitHistory recorded = open.run(() -> exhibits.recordPhysicalItem(parcel, Authorship.OWNER, null));
            assertThat(recorded.current().number()).isEqualTo(2);
            Exhibit named = recorded.current().with(new ExhibitDescription("A parcel", "", "", ""));
            open.run(() -> exhibits.amend(named, "I looked again", Authorship.OWNER, null));
            reopen();
            assertThat(now(recorded).versions()).hasSize(2);
            assertThat(now(recorded).current().naming().title()).isEqualTo("A parcel");
            assertThatThrownBy(() -> files.open(now(recorded))).isInstanceOf(EvidenceFailure.Missing.class);
        }
    }

    @Nested
    class Labels {
        private void sayInitials(String initials) throws Exception {
            CaseHeading heading = new CaseHeading(
                    Map.of(PersonDetailKind.INITIALS, new PersonDetail(initials, true)),
                    "",
                    Jurisdiction.NOT_SAID,
                    UnknownFields.NONE);
            open.run(() -> {
                Opened.of(open.session()).recordHeading(heading, null);
                return true;
            });
        }

        @Test
        void followTheInitialsUnlessSomeoneElseProducesIt() throws Exception {
            ExhibitHistory own = add(content(10));
            ExhibitHistory mums = add(content(11));
            sayInitials("SB");
            Exhibit hers = mums.current().with(new ExhibitDescription("", "", "", "JB"));
            open.run(() -> exhibits.amend(hers, "", Authorship.OWNER, null));
            assertThat(now(own).label()).isEqualTo("SB");
            assertThat(now(mums).label()).isEqualTo("JB");
            sayInitials("SC");
            reopen();
            assertThat(now(own).label()).isEqualTo("SC");
            assertThat(now(mums).label()).isEqualTo("JB");
        }
    }

    @Nested
    class OfAnIncident {
        private Id<Incident> incident;
        private ExhibitHistory exhibit;

        @BeforeEach
        void record() throws Exception {
            incident = open.record(Diary.incident("kestrel"), null).id();
            exhibit = intake.begin(file("doorbell.bin", content(30)), incident, Progress.UNWATCHED)
                    .finish()
                    .exhibit();
        }

        @Test
        void areFoundThereAndMarkItOnTheTimeline() throws Exception {
            assertThat(open.run(() -> exhibits.of(incident))).containsExactly(exhibit);
            assertThat(open.run(exhibits::inbox)).isEmpty();
            assertThat(open.run(() -> Opened.of(open.session()).timeline().withExhibits()))
                    .containsExactly(incident);
        }

        @Test
        void areFoundBySearchAndFilter() throws Exception {
            open.record(Diary.incident("other"), null);
            for (int round = 0; round < 2; round++) {
                open.session().searchable().get();
                assertThat(open.search("doorbell"))
                        .extracting(IncidentHistory::id)
                        .containsExactly(incident);
                SearchCondition marked = new SearchCondition.FlagCondition(ItemFlag.HAS_EXHIBIT);
                assertThat(open.run(() -> Opened.of(open.session())
                                .search(SearchQuery.words("", 10).fitting(marked))
                                .hits()))
                        .extracting(SearchHit::id)
                        .containsExactly(incident);
                reopen();
            }
        }

        @Test
        void lieInTheInboxOnceTheIncidentIsErased() throws Exception {
            open.erase(incident, "asked to");
            assertThat(open.run(exhibits::inbox)).containsExactly(exhibit);
        }

        @Test
        void areErasedWithItInOneEntryIfSheSaysSo() throws Exception {
            open.run(() -> {
                Opened.of(open.session()).erase(incident, List.of(exhibit.id()), "both");
                return true;
            });
            assertThat(open.incidents()).isEmpty();
            assertThat(open.run(exhibits::all)).isEmpty();
            assertThat(open.run(() -> Opened.of(open.session()).erasures()))
                    .singleElement()
                    .satisfies(erasure -> {
                        assertThat(erasure.incidents()).containsExactly(1);
                        assertThat(erasure.exhibits()).containsExactly(1);
                    });
            assertThat(open.verify().sound()).isTrue();
        }

        @Test
        void areGoneForGoodOnceErasedAndTheirNumbersAreNotUsedAgain() throws Exception {
            long before = Files.size(diary.file());
            ExhibitHistory other = add(content(17 * MIB));
            open.run(() -> {
                exhibits.erase(List.of(exhibit.id(), other.id()), "not here");
                return true;
            });
            assertThat(open.run(exhibits::all)).isEmpty();
            assertThatThrownBy(() -> read(exhibit)).isInstanceOf(Exception.class);
            reopen();
            assertThat(open.verify().sound()).isTrue();
            assertThat(open.run(() -> Opened.of(open.session()).erasures())
                            .getFirst()
                            .exhibits())
                    .containsExactly(1, 2);
            assertAllIsSwept();
            assertThat(Files.size(diary.file())).isLessThan(before + MIB);
            assertThat(add(content(5)).current().number()).isEqualTo(3);
        }
    }

    @Nested
    class AThumbnail {
        private static byte[] png() throws IOException {
            BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }

        @Test
        void isMadeOnceKeptAndGoesWithItsExhibit() throws Exception {
            ExhibitHistory exhibit = add(png());
            byte[] first = files.thumbnail(exhibit, () -> false).orElseThrow();
            assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isEqualTo(320);
            reopen();
            // The making would be cancelled; what is kept is not made again.
            assertThat(files.thumbnail(now(exhibit), () -> true)).hasValue(first);
            assertThat(open.verify().sound()).isTrue();
            open.run(() -> {
                exhibits.erase(List.of(exhibit.id()), "asked to");
                return true;
            });
            assertAllIsSwept();
            try (Connection connection = closedDatabase();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM blob_chunk")) {
                assertThat(row.getLong(1)).isZero();
            }
        }

        @Test
        void isMadeOfAFileOutsideAndNothingOfThatIsKept() throws Exception {
            ExifBytes turned = new ExifBytes();
            turned.picture().number(0x112, 6);
            byte[] photo = Pictures.withExif(Pictures.jpeg(800, 600), turned);
            Path outside = Files.createDirectory(folder.resolve("Pictures"));
            Path whole = Files.write(outside.resolve("photo.jpg"), photo);
            Path empty = Files.createFile(outside.resolve("empty.jpg"));
            Path half = Files.write(outside.resolve("half.png"), Arrays.copyOf(png(), 40));
            Path other = Files.write(outside.resolve("noise.jpg"), content(5000));
            Path huge = Files.write(outside.resolve("huge.jpg"), photo);
            try (FileChannel sparse = FileChannel.open(huge, StandardOpenOption.WRITE)) {
                sparse.write(ByteBuffer.allocate(1), 256L << 20);
            }
            long before = Files.size(diary.file());

            Picture seen = files.preview(whole, () -> false).orElseThrow();

            assertThat(seen.width()).as("turned as it says").isEqualTo(180);
            assertThat(seen.height()).isEqualTo(240);
            for (Path unseen :
                    List.of(empty, half, other, huge, outside, Path.of("/dev/zero"), outside.resolve("gone"))) {
                assertThat(files.preview(unseen, () -> false))
                        .as("%s", unseen.getFileName())
                        .isEmpty();
            }
            assertThat(Files.size(diary.file())).isEqualTo(before);
            assertThat(outside.toFile().list())
                    .containsExactlyInAnyOrder("photo.jpg", "empty.jpg", "half.png", "noise.jpg", "huge.jpg");
        }

        @Test
        void isNoneOfWhatIsNoPicture() throws Exception {
            assertThat(files.thumbnail(add(content(5000)), () -> false)).isEmpty();
        }
    }

    @Nested
    class ACopy {
        @Test
        void isTrueToTheByteAndNoted() throws Exception {
            byte[] content = content(3 * MIB);
            ExhibitHistory exhibit = add(content);
            Path copy = folder.resolve("copy.bin");
            files.saveCopy(exhibit, copy, Progress.UNWATCHED);
            assertThat(Arrays.equals(Files.readAllBytes(copy), content)).isTrue();
            assertThat(open.run(() -> exhibits.eventsOf(exhibit.id())))
                    .extracting(LedgerEntry::entry)
                    .containsExactly(new ExhibitCopied(exhibit.id(), "copy.bin"));
        }

        @Test
        void leavesNoNameBehindWhenItsExhibitIsErased() throws Exception {
            ExhibitHistory exhibit = add(content(3));
            files.saveCopy(exhibit, folder.resolve("copy.bin"), Progress.UNWATCHED);
            open.run(() -> {
                exhibits.erase(List.of(exhibit.id()), "asked to");
                return true;
            });
            assertThat(open.run(() -> exhibits.eventsOf(exhibit.id()))).isEmpty();
            reopen();
            assertThat(open.verify().sound()).isTrue();
            assertThat(open.verify().erased()).hasSize(2);
        }

        @Test
        void takesTheNameOfNoOtherFile() throws Exception {
            ExhibitHistory exhibit = add(content(3));
            Path other = file("other.bin", new byte[] {1});
            assertThatThrownBy(() -> files.saveCopy(exhibit, other, Progress.UNWATCHED))
                    .isInstanceOf(EvidenceFailure.AlreadyThere.class);
            assertThat(Files.readAllBytes(other)).containsExactly(1);
        }
    }
}
