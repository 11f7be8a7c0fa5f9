package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.SecretBytes;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The disk on which the diary lies refuses for a time: what it refused is recorded once it takes it again, without the
 * program being started again, and nothing that was acknowledged is lost. The refusals are made between the program and
 * the system, at every kind of call by which SQLite writes.
 */
class RefusingDiskTest {
    @TempDir(factory = DiskFolders.class)
    Path home;

    private Diary diary;

    @BeforeEach
    void create() throws Exception {
        Strace.require();
        diary = new Diary(Files.createDirectory(home.toRealPath().resolve("watched")));
        new OnThread(diary.create()).close();
    }

    /**
     * {@code 20+9} is the twentieth such call and every ninth after it, {@code 20..33} those between and none after.
     * One of each kind of call with every change, all of them in a deep run.
     */
    private static Stream<Arguments> refusals() {
        Stream<Arguments> oneOfEach = Stream.of(
                arguments("pwrite64", "EIO", "100+37", "CannotReadOrWrite"),
                arguments("pwrite64", "ENOSPC", "100..140", "NoSpace"),
                arguments("fsync", "EIO", "20..33", "CannotReadOrWrite"),
                arguments("ftruncate", "EIO", "8+3", "CannotReadOrWrite"));
        Stream<Arguments> more = Stream.of(
                arguments("pwrite64", "EIO", "100..140", "CannotReadOrWrite"),
                arguments("pwrite64", "EROFS", "100..140", "CannotReadOrWrite"),
                arguments("fsync", "EIO", "20+9", "CannotReadOrWrite"),
                arguments("fsync", "EIO", "24..27", "CannotReadOrWrite"));
        return Runs.DEEP ? Stream.concat(oneOfEach, more) : oneOfEach;
    }

    @ParameterizedTest(name = "{0} with {1} at {2}")
    @MethodSource("refusals")
    void goesOnWhenTheDiskTakesItAgain(String call, String error, String when, String failure) throws Exception {
        List<String> said = Strace.run(
                List.of(
                        "-P",
                        diary.file().toString(),
                        "-P",
                        diary.file() + "-journal",
                        "-o",
                        home.resolve("calls").toString(),
                        "-e",
                        "trace=" + call,
                        "-e",
                        "inject=" + call + ":error=" + error + ":when=" + when),
                RefusedWriter.class,
                Objects.requireNonNull(diary.file().getParent()));
        assertThat(said)
                .filteredOn(line -> line.startsWith("refused"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(failure));
        assertThat(said).endsWith("kept 0");
        OnThread open = new OnThread(diary.unlock());
        assertThat(open.opening().report().sound()).isTrue();
        List<String> there = open.incidents().stream()
                .map(IncidentHistory::id)
                .map(id -> id.hex())
                .toList();
        assertThat(there).as("each once").isEqualTo(ids(said, "recorded "));
        List<String> added = open.run(() -> Opened.of(open.session()).exhibits().all()).stream()
                .map(exhibit ->
                        exhibit.current().links().incidents().iterator().next().hex())
                .toList();
        assertThat(added).containsAll(ids(said, "added "));
        assertThat(open.drafts()).extracting(draft -> draft.id().hex()).containsAll(ids(said, "draft "));
        open.close();
    }

    /** From the n-th read on, or only then. SQLite calls each a damaged file. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2+,CannotRead", "9+,CannotRead", "9,opened"})
    void isNotTakenForADiaryThatIsDamaged(String when, String said) throws Exception {
        assertThat(Strace.run(
                        List.of(
                                "-P",
                                diary.file().toString(),
                                "-o",
                                home.resolve("calls").toString(),
                                "-e",
                                "trace=pread64,read",
                                "-e",
                                "inject=pread64,read:error=EIO:when=" + when),
                        RefusedReader.class,
                        Objects.requireNonNull(diary.file().getParent())))
                .containsExactly(said);
    }

    /** Once the file has its name it is opened under it, and what is written then may be refused. */
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"pwrite64,ENOSPC,NoSpace", "pread64,EIO,CannotRead"})
    void leavesNoNewDiaryThatCouldNotBeHandedOver(String call, String error, String said) throws Exception {
        Path folder = Files.createDirectory(home.toRealPath().resolve("new"));
        assertThat(Strace.run(
                        List.of(
                                "-P",
                                new Diary(folder).file().toString(),
                                "-o",
                                home.resolve("calls").toString(),
                                "-e",
                                "trace=" + call,
                                "-e",
                                "inject=" + call + ":error=" + error),
                        RefusedCreator.class,
                        folder))
                .containsExactly(said);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest(name = "{0} with {1} at {2}")
    @CsvSource({"pwrite64,ENOSPC,20..60,NoSpace", "pwrite64,ENOSPC,90..120,NoSpace"})
    void keepsNoHalfOfAnImportThatItRefused(String call, String error, String when, String failure) throws Exception {
        List<String> said = Strace.run(
                List.of(
                        "-P",
                        diary.file().toString(),
                        "-P",
                        diary.file() + "-journal",
                        "-o",
                        home.resolve("calls").toString(),
                        "-e",
                        "trace=" + call,
                        "-e",
                        "inject=" + call + ":error=" + error + ":when=" + when),
                RefusedImporter.class,
                Objects.requireNonNull(diary.file().getParent()));
        assertThat(said)
                .filteredOn(line -> line.startsWith("refused"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(failure));
        assertThat(said).endsWith("imported " + RefusedImporter.MESSAGES);
        OnThread open = new OnThread(diary.unlock());
        assertThat(open.opening().report().sound()).isTrue();
        List<ImportHistory> imports =
                open.run(() -> Opened.of(open.session()).conversations().imports());
        assertThat(imports).as("once").hasSize(1);
        assertThat(open.session().messages().rows(imports.getFirst(), 0)).hasSize(RefusedImporter.MESSAGES);
        assertThat(open.run(() -> Opened.of(open.session()).exhibits().all()))
                .as("and its original once")
                .hasSize(1);
        open.close();
    }

    private static List<String> ids(List<String> said, String what) {
        return said.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }

    /**
     * From the n-th time on that the journal is forced: the sealed access is in the file or not, and what is said is
     * what happened. Each transaction forces the journal twice before the file is changed, and once when it is emptied.
     */
    @ParameterizedTest(name = "from the {0}th forcing of the journal on: {1}")
    @CsvSource({"8+,CannotReadOrWrite,0", "9+,Unconfirmed,1"})
    void saysWhetherAccessWasGivenOfADiskThatRefusesAtTheEnd(String when, String said, int given) throws Exception {
        try (AgreementKey key = AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]))) {
            assertThat(Strace.run(
                            List.of(
                                    "-P",
                                    diary.file() + "-journal",
                                    "-o",
                                    home.resolve("calls").toString(),
                                    "-e",
                                    "trace=fsync",
                                    "-e",
                                    "inject=fsync:error=EROFS:when=" + when),
                            RefusedAccess.class,
                            Objects.requireNonNull(diary.file().getParent()),
                            ByteSequence.of(key.publicKey()).hex()))
                    .containsExactly("recorded", "refused " + said);
        }
        OnThread open = new OnThread(diary.unlock());
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.run(() -> Opened.of(open.session()).keys().access())).hasSize(given);
        open.close();
    }
}
