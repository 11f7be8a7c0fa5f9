package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.cli.output.ExitCode;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.daybook.session.FileHappening;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of a diary is exchanged, removed, overwritten or cut short while a command has it open. */
class FileChangedCommandsTest {
    private static final String READ_IT = "--passphrase-stdin";

    @TempDir
    Path folder;

    private Path diary = Path.of("");
    private Path older = Path.of("");

    /** An incident that the older copy has, and one that it has not. */
    @BeforeEach
    void record() throws Exception {
        Diary file = new Diary(Files.createDirectory(folder.resolve("diary")));
        diary = file.file();
        older = folder.resolve("older");
        OnThread first = new OnThread(file.create());
        first.record(Diary.incident("kestrel"), null);
        first.close();
        Files.copy(diary, older);
        OnThread second = new OnThread(file.unlock());
        second.record(Diary.incident("heron"), null);
        second.close();
    }

    /**
     * Lets it happen when it is asked for the time after the opening was recorded, and so before the next writing; or
     * the first time, which is once a command that writes nothing has read the entries.
     */
    private final class Watching extends Clock {
        private final FileHappening happening;
        private final boolean atOnce;
        private boolean happened;

        Watching(FileHappening happening, boolean atOnce) {
            this.happening = happening;
            this.atOnce = atOnce;
        }

        @Override
        public Instant instant() {
            if (!happened && (atOnce || Files.exists(diary.resolveSibling(diary.getFileName() + "-journal")))) {
                happened = true;
                happening.to(diary, older);
            }
            return Shell.NOON.instant();
        }

        @Override
        public ZoneId getZone() {
            return Shell.NOON.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private enum Command {
        ATTACH,
        IMPORT,
        COMPILE,
        EXPORT,
        CONSENT
    }

    static Stream<Arguments> all() {
        return Stream.of(Command.values())
                .flatMap(command ->
                        Stream.of(FileHappening.values()).map(happening -> Arguments.of(command, happening)));
    }

    private List<String> arguments(Command command) throws Exception {
        String file = diary.toString();
        return switch (command) {
            case ATTACH ->
                List.of(
                        "attach",
                        file,
                        READ_IT,
                        Files.write(folder.resolve("a.bin"), new byte[9]).toString());
            case IMPORT -> {
                Path other = Files.createDirectory(folder.resolve("other"));
                OnThread theirs = new OnThread(new Diary(other).createWithOwnKeys());
                theirs.record(Diary.incident("egret"), null);
                theirs.close();
                Path export = folder.resolve("export.json");
                new Shell()
                        .run(
                                Diary.PASSPHRASE + "\n",
                                Optional.empty(),
                                "export",
                                new Diary(other).file().toString(),
                                READ_IT,
                                "--out",
                                export.toString());
                yield List.of("import", file, READ_IT, export.toString());
            }
            case COMPILE ->
                List.of("compile", file, READ_IT, "--out", folder.resolve("out").toString());
            case EXPORT ->
                List.of(
                        "export",
                        file,
                        READ_IT,
                        "--out",
                        folder.resolve("case.json").toString());
            case CONSENT ->
                List.of("consent", file, READ_IT, "--record", "given", "--for", "Dana", "--purpose", "support");
        };
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatHappenedAndWhereEverythingIs(Command command, FileHappening happening) throws Exception {
        List<String> arguments = arguments(command);
        Watching clock = new Watching(happening, false);
        Shell shell = new Shell(clock, Shell::writers);
        int status = shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), arguments.toArray(String[]::new));
        String said = shell.err().toString();
        assertThat(clock.happened).as(said).isTrue();
        assertThat(status).as(said).isEqualTo(ExitCode.COULD_NOT);
        Path beside = diary.resolveSibling("notebook-2026-11-24.nbk");
        assertThat(said).contains("Everything that was open is saved in " + beside + ".");
        assertThat(said).contains(whatIsSaidOf(happening));
        assertThat(words(beside)).contains("kestrel", "heron");
    }

    private static String whatIsSaidOf(FileHappening happening) {
        return switch (happening) {
            case REPLACED -> "Another file took the name of the diary while it was open.";
            case REMOVED -> "was moved, renamed or removed while it was open.";
            case OLDER_COPY_IN_PLACE -> "was written over the file of the diary while it was open.";
            case CUT_SHORT -> "was cut short while it was open.";
        };
    }

    private int read(Shell shell, String command) {
        return shell.run(
                Diary.PASSPHRASE + "\n",
                Optional.empty(),
                command.replace("DIARY", diary.toString()).split(" "));
    }

    /** Neither records anything, so that nothing else would notice that another diary is there by now. */
    @ParameterizedTest
    @EnumSource
    void neitherCheckNorVerifyVouchesForADiaryThatIsNoLongerThere(FileHappening happening) throws Exception {
        Path out = folder.resolve("out");
        assertThat(read(new Shell(), "compile DIARY --passphrase-stdin --out " + out))
                .isEqualTo(ExitCode.DONE);
        byte[] before = Files.readAllBytes(diary);
        Path bundle;
        try (Stream<Path> made = Files.list(out)) {
            bundle = made.findFirst().orElseThrow();
        }
        for (String command :
                List.of("check DIARY --passphrase-stdin", "verify " + bundle + " --diary DIARY --passphrase-stdin")) {
            assertThat(read(new Shell(), command)).as(command).isNotEqualTo(ExitCode.COULD_NOT);
            Watching clock = new Watching(happening, true);
            Shell shell = new Shell(clock, Shell::writers);
            assertThat(read(shell, command)).as(command).isEqualTo(ExitCode.COULD_NOT);
            assertThat(shell.err().toString()).as(command).contains(whatIsSaidOf(happening));
            assertThat(shell.out().toString()).as(command).doesNotContain("fits together", "head code");
            Files.write(diary, before);
        }
    }

    @Test
    void whatWasNotChangedIsNotMentioned() throws Exception {
        Shell shell = new Shell();
        List<String> arguments = arguments(Command.ATTACH);
        assertThat(shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), arguments.toArray(String[]::new)))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).isEmpty();
        assertThat(Files.list(diary.getParent())).hasSize(1);
    }

    private static List<String> words(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            OnThread again = new OnThread(Diary.diaries().unlock(file, passphrase));
            List<String> words = new ArrayList<>();
            again.incidents()
                    .forEach(history ->
                            words.add(history.current().what().happened().split(" ")[0]));
            assertThat(again.opening().report().sound()).isTrue();
            again.close();
            return words;
        }
    }
}
