package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.Damage;
import org.daybook.cli.output.ExitCode;
import org.daybook.crypto.Hashes;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.settings.ExhibitLabelStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExhibitCommandsTest {
    private static final String PASSPHRASE = Diary.PASSPHRASE + "\n";
    private static final String READ_IT = "--passphrase-stdin";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();
    private String diary = "";

    @BeforeEach
    void record() throws Exception {
        Diary file = new Diary(Files.createDirectory(folder.resolve("diary")));
        OnThread open = new OnThread(file.create());
        open.record(Diary.incident("kestrel"), null);
        open.close();
        diary = file.file().toString();
    }

    private int run(String... arguments) {
        return shell.run(PASSPHRASE, Optional.empty(), arguments);
    }

    private String file(String name, int length) throws Exception {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return Files.write(folder.resolve(name), content).toString();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(file)));
    }

    @Test
    void attachedFilesAreListedWithTheirSha256AndExtractedAsTheyWere() throws Exception {
        String photo = file("photo.bin", 3_000_000);
        assertThat(run("attach", diary, "--incident", "1", READ_IT, photo, file("b.bin", 9)))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("exhibits", diary, READ_IT)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines())
                .anyMatch(line -> line.startsWith("1\t")
                        && line.contains("\t3000000\t" + hash(Path.of(photo)) + "\t1\tphoto.bin"));
        Path target = folder.resolve("out");
        assertThat(run("extract", diary, "1", "--out", target.toString(), READ_IT))
                .isEqualTo(ExitCode.DONE);
        assertThat(sha256(target.resolve("1_photo.bin"))).isEqualTo(sha256(Path.of(photo)));
        assertThat(run("extract", diary, "1", "--out", target.toString(), READ_IT))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("extract", diary, "SB9", "--out", target.toString(), READ_IT))
                .isEqualTo(ExitCode.USAGE);
    }

    private static String hash(Path file) {
        try {
            return sha256(file);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsNotThereKeepsNoOtherOut() throws Exception {
        String there = file("a.bin", 5);
        assertThat(run("attach", diary, READ_IT, folder.resolve("none").toString(), folder.toString(), there))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.out().toString()).contains("1: added");
        assertThat(run("attach", diary, READ_IT, there)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("kept once");
    }

    /** Of a file that a stranger named: it clears no screen, makes no line of its own and turns no writing. */
    @Test
    void aNameCannotSteerTheTerminal() throws Exception {
        String name = "a\u001b[2J\n2: added, b\u202egpj.exe";
        String there = file(name, 5);
        for (String[] command : new String[][] {
            {"attach", diary, READ_IT, there},
            {"attach", diary, READ_IT, there},
            {"attach", diary, READ_IT, folder.resolve(name + "none").toString()},
            {"exhibits", diary, READ_IT},
            {
                "compile",
                diary,
                READ_IT,
                "--pdf-only",
                "--out",
                folder.resolve(name + "out").toString()
            }
        }) {
            run(command);
            assertThat(shell.out().toString() + shell.err())
                    .contains("a<U+001B>[2J<U+000A>2: added, b<U+202E>gpj.exe")
                    .doesNotContain("\u001b", "\u202e", "\n2: added");
        }
    }

    @Test
    void aNameThatCannotBeReadHereIsSaidToBeThatAndKeepsOutNoOtherFile() throws Exception {
        String whole = file("b.bin", 9);
        for (String name : new String[] {folder + "/caf\uFFFD.bin", folder + "/caf\0.bin"}) {
            assertThat(run("attach", diary, READ_IT, name, whole)).isEqualTo(ExitCode.COULD_NOT);
            assertThat(shell.err().toString())
                    .contains("characters that cannot be read here. Rename it, then try again.")
                    .doesNotContain("no such file", "Usage");
            assertThat(shell.out().toString()).contains("b.bin");
        }
    }

    @Test
    void aDiaryOrFolderWhoseNameCannotBeReadHereIsNotCalledMissingOrMade() throws Exception {
        for (String name : new String[] {folder + "/caf\uFFFD", folder + "/caf\0"}) {
            for (String[] command : new String[][] {
                {"check", name, READ_IT}, {"compile", diary, READ_IT, "--out", name}, {"create", name, READ_IT}
            }) {
                assertThat(run(command)).isEqualTo(ExitCode.USAGE);
                assertThat(shell.err().toString())
                        .contains("The name of this file has characters that cannot be read here")
                        .contains("Rename it, then try again.")
                        .doesNotContain("no such file", "Usage");
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
        Path odd = Files.move(Path.of(diary), folder.resolve("caf\uFFFD"));
        assertThat(run("check", odd.toString(), READ_IT)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFileThatIsDamagedIsNotFollowedByWordsThatAllIsWhole() throws Exception {
        run("attach", diary, READ_IT, file("a.bin", 5));
        assertThat(run("check", diary, READ_IT)).isEqualTo(ExitCode.DONE);
        String head = shell.out()
                .toString()
                .lines()
                .filter(line -> line.startsWith("head: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        Damage.breakFiles(Path.of(diary));
        for (String[] command : new String[][] {{"check", diary, READ_IT}, {"check", diary, READ_IT, "--head", head}}) {
            assertThat(run(command)).isEqualTo(ExitCode.NO);
            assertThat(shell.out().toString())
                    .contains("The file of exhibit 1 is not as it was sealed")
                    .doesNotContain("Everything opens", "nchanged since", "head: ");
        }
        assertThat(shell.out().toString()).contains("The chain still matches " + head);
    }

    @Test
    void anIncidentThatIsNotThereGetsNothing() throws Exception {
        assertThat(run("attach", diary, "--incident", "7", READ_IT, file("a.bin", 5)))
                .isEqualTo(ExitCode.USAGE);
        run("exhibits", diary, READ_IT);
        assertThat(shell.out().toString().lines()).hasSize(1);
    }

    @Nested
    class InAPortfolio {
        private int portfolios;

        @BeforeEach
        void attach() throws Exception {
            run("attach", diary, "--incident", "1", READ_IT, file("a.bin", 5), file("b.bin", 6));
            run("attach", diary, READ_IT, file("loose.bin", 7));
        }

        private String exhibits(String... more) throws Exception {
            Path out = folder.resolve("out" + portfolios++);
            String[] arguments = Stream.concat(
                            Stream.of("compile", diary, READ_IT, "--pdf-only", "--out", out.toString()),
                            Stream.of(more))
                    .toArray(String[]::new);
            assertThat(run(arguments)).isEqualTo(ExitCode.DONE);
            return Files.readAllLines(out.resolve("notes-2026-11-24.txt")).getLast();
        }

        private int slip(String... more) {
            Path out = folder.resolve("slip");
            int code = run(Stream.concat(
                            Stream.of("compile", diary, READ_IT, "--pdf-only", "--out", out.toString()),
                            Stream.of(more))
                    .toArray(String[]::new));
            assertThat(out).doesNotExist();
            return code;
        }

        @Test
        void areThoseOfTheIncidentsUnlessAskedOtherwise() throws Exception {
            assertThat(exhibits()).isEqualTo("exhibits: 1 2");
            assertThat(exhibits("--exhibits", "all")).isEqualTo("exhibits: 1 2 3");
            assertThat(exhibits("--exhibits", "none")).isEqualTo("exhibits: ");
        }

        @Test
        void canBeLeftOutByLabelOrNumber() throws Exception {
            assertThat(exhibits("--exhibits", "all", "--without-exhibits", "1,3"))
                    .isEqualTo("exhibits: 2");
        }

        @Test
        void areShownAsIsAsked() throws Exception {
            ExhibitOptions options = new ExhibitOptions();
            new CommandLine(options)
                    .parseArgs("--plates", "smaller", "--show-covered", "--print-origins", "--labels", "with-stroke");
            assertThat(options.choice(ExhibitChoice.USUAL))
                    .isEqualTo(new ExhibitChoice(
                            ExhibitScope.OF_PRINTED, Plates.SMALLER, true, true, ExhibitLabelStyle.WITH_STROKE));
            assertThat(new ExhibitOptions().choice(ExhibitChoice.USUAL)).isEqualTo(ExhibitChoice.USUAL);
        }

        @Test
        void areNotGuessedFromASlip() {
            assertThat(slip("--exhibits", "some")).isEqualTo(ExitCode.USAGE);
            assertThat(slip("--plates", "tiny")).isEqualTo(ExitCode.USAGE);
            assertThat(slip("--labels", "SB")).isEqualTo(ExitCode.USAGE);
            assertThat(slip("--without-exhibits", "1,9")).isEqualTo(ExitCode.USAGE);
            assertThat(shell.err().toString()).contains("No exhibit has one of these labels");
        }
    }

    @Nested
    class ADamagedFile {
        @BeforeEach
        void damage() throws Exception {
            run("attach", diary, READ_IT, file("a.bin", 50_000), file("b.bin", 60_000));
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + diary);
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE blob_chunk SET sealed = zeroblob(length(sealed))"
                        + " WHERE length(sealed) = (SELECT max(length(sealed)) FROM blob_chunk)");
            }
        }

        @Test
        void isNamedByACheckAndTheOthersAreWhole() {
            assertThat(run("check", diary, READ_IT)).isEqualTo(ExitCode.NO);
            assertThat(shell.out().toString())
                    .contains("exhibit 2 is not as it was sealed")
                    .contains("as they were sealed: 1");
        }

        @Test
        void isNotWrittenOutside() throws Exception {
            Path target = folder.resolve("out");
            assertThat(run("extract", diary, "2", "--out", target.toString(), READ_IT))
                    .isEqualTo(ExitCode.COULD_NOT);
            try (var files = Files.list(target)) {
                assertThat(files).isEmpty();
            }
            assertThat(run("extract", diary, "1", "--out", target.toString(), READ_IT))
                    .isEqualTo(ExitCode.DONE);
        }
    }
}
