package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.Damage;
import org.daybook.casefile.entry.Entry;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.Terminal;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.ledger.Ledger;
import org.daybook.organisation.OrganisationFile;
import org.daybook.organisation.Organisations;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final Clock NOON = Shell.NOON;

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private final Shell shell = new Shell();
    private final StringWriter out = shell.out();
    private final StringWriter err = shell.err();

    private int run(String standardInput, Optional<Terminal.Prompt> prompt, String... arguments) {
        return shell.run(standardInput, prompt, arguments);
    }

    private int run(String standardInput, String... arguments) {
        return run(standardInput, Optional.empty(), arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Optional<Terminal.Prompt> typing(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return Optional.of(question -> left.removeFirst().toCharArray());
    }

    @Test
    @DisplayName("says how it is used when the command is not understood, and quotes nothing")
    void usage() {
        assertThat(run("", "frobnicate-secret")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Usage:").doesNotContain("secret");
        assertThat(run("", "check")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("FILE");
        assertThat(run("", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("sample", "create", "compile", "check");
    }

    @Test
    @DisplayName("are listed or explained by help as by --help, without an error")
    void help() {
        assertThat(run("", "help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("sample", "create", "compile", "check");
        assertThat(run("", "help", "compile")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("--preset");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("are all in the table of the README")
    void readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(names("--help"))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(readme).contains("`" + name + " "));
    }

    @Test
    @DisplayName("have each of their options in the guide")
    void guide() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/user-guide.md"));
        List<String[]> commands = Stream.concat(
                        names("--help").stream().map(name -> new String[] {name, "--help"}),
                        names("colleague", "--help").stream().map(name -> new String[] {"colleague", name, "--help"}))
                .toList();
        for (String[] command : commands) {
            run("", command);
            assertThat(Pattern.compile("(?m)^ +(?:-., )?(--[a-z-]+)")
                            .matcher(out.toString())
                            .results())
                    .as(String.join(" ", command))
                    .isNotEmpty()
                    .map(option -> option.group(1))
                    .allSatisfy(option -> assertThat(guide).containsPattern(option + "(?![a-z-])"));
        }
    }

    private List<String> names(String... help) {
        run("", help);
        return Pattern.compile("^ {2}([a-z-]+) ", Pattern.MULTILINE)
                .matcher(out.toString())
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    @Test
    @DisplayName("end with the exit codes that the help, the README, the guide and the manual page list")
    void exitCodes() throws IOException {
        run("", "--help");
        String every = Stream.of(ExitCode.class.getFields())
                .map(CommandsTest::value)
                .sorted()
                .map(code -> "\\b" + code + " if\\b[^.]*")
                .collect(Collectors.joining());
        assertThat(out.toString()).containsPattern(every);
        for (String page : List.of("README.md", "src/site/markdown/user-guide.md", "installer/linux/daybook.1")) {
            assertThat(Files.readString(Path.of(page)).replace("\n.B ", "\n"))
                    .as(page)
                    .containsPattern(every);
        }
    }

    private static int value(Field code) {
        try {
            return code.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("say in a line that the program failed, whatever it was, and quote nothing")
    void fault() {
        Terminal.Prompt failing = _ -> {
            throw new StackOverflowError("her words");
        };
        assertThat(run("", Optional.of(failing), "create", path("new"))).isEqualTo(ExitCode.COULD_NOT);
        assertThat(err.toString()).contains("StackOverflowError").doesNotContain("her words", "\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("say that memory was short, wherever it was, and what to do")
    void memory() {
        for (Terminal.Prompt failing : List.<Terminal.Prompt>of(
                _ -> {
                    throw new OutOfMemoryError("her words");
                },
                _ -> {
                    throw new IllegalStateException(new ExecutionException(new OutOfMemoryError("her words")));
                })) {
            assertThat(run("", Optional.of(failing), "create", path("new"))).isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString())
                    .contains("not have enough memory", "Close other programs")
                    .doesNotContain("OutOfMemoryError", "her words", "\tat ");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Nested
    @DisplayName("export and import")
    class ExportAndImport {
        private static final String PASSPHRASE = SampleDiary.PASSPHRASE + "\n";

        @BeforeEach
        void make() throws Exception {
            SampleTemplate.copyTo(folder.resolve("diary"));
            run(PASSPHRASE, "create", path("other"), "--passphrase-stdin");
        }

        @Test
        @DisplayName("hand a case on, once, and say so")
        void handOn() throws IOException {
            assertThat(run(PASSPHRASE, "export", path("diary"), "--out", path("x.json"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("incidents:", "SHA-256:", "head:", "not encrypted");
            assertThat(Files.getPosixFilePermissions(folder.resolve("x.json"))).hasSize(2);
            assertThat(run(PASSPHRASE, "export", path("diary"), "--out", path("x.json"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.COULD_NOT);
            assertThat(run(PASSPHRASE, "import", path("other"), path("x.json"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("already here, left as they are: 0");
            assertThat(run(PASSPHRASE, "import", path("other"), path("x.json"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("imported: 0");
        }

        private List<Entry.CaseExported> noted() throws VaultFailure {
            List<Entry.CaseExported> noted = new ArrayList<>();
            SecureRandom random = new SecureRandom();
            try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray());
                    OpenVault vault = new VaultFile(NOON, random).unlock(folder.resolve("diary"), passphrase)) {
                new Ledger(vault, NOON, random, "Daybook test").read(recorded -> {
                    if (recorded.entry() instanceof Entry.CaseExported exported) {
                        noted.add(exported);
                    }
                });
            }
            return noted;
        }

        @Test
        @DisplayName("note in the diary which file was written, and how many incidents and other records are in it")
        void note() throws Exception {
            run(PASSPHRASE, "export", path("diary"), "--out", path("x.json"), "--passphrase-stdin");
            byte[] written = Files.readAllBytes(folder.resolve("x.json"));
            int incidents = (int) new String(written, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("{\"versions\""))
                    .count();
            int caseRecords = (int) new String(written, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("{\"kind\"") && line.contains("\"particular\""))
                    .count();
            assertThat(caseRecords).isPositive();
            assertThat(noted())
                    .containsExactly(new Entry.CaseExported(
                            new Entry.WrittenFile("x.json", ByteSequence.of(Hashes.sha256(written))),
                            incidents,
                            caseRecords,
                            ""));
        }

        @Test
        @DisplayName("write the file of a diary that is open for looking only, and say that it is not noted")
        void lookOnly() throws Exception {
            Damage.takeBody(folder.resolve("diary"), 20);
            assertThat(run(PASSPHRASE, "export", path("diary"), "--out", path("x.json"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(err.toString()).contains("the diary could not note it");
            assertThat(folder.resolve("x.json")).isNotEmptyFile();
            assertThat(noted()).isEmpty();
        }

        @Test
        @DisplayName("refuse what is no export, in words")
        void refuse() throws IOException {
            Files.writeString(folder.resolve("x.json"), "kestrel");
            assertThat(run(PASSPHRASE, "import", path("other"), path("x.json"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString()).contains("Nothing was recorded").doesNotContain("kestrel");
        }
    }

    @Nested
    @DisplayName("licences")
    class LicencesOfOthers {
        @Test
        void listsThemAndPrintsTheTextOfOne() {
            assertThat(run("", "licences")).isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("Tink 1.", "Noto Sans: OFL-1.1");
            assertThat(run("", "licences", "zxcvbn")).isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("Copyright (c) 2014 Nulab Inc");
            assertThat(run("", "licences", "nothing of the kind")).isEqualTo(ExitCode.USAGE);
        }
    }

    @Nested
    @DisplayName("log-sheets")
    class Sheets {
        @Test
        @DisplayName("writes blank sheets without a diary or a passphrase")
        void writes() {
            assertThat(run("", "log-sheets", "--out", path("Notes.pdf"), "--sheets", "1"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("Notes.pdf")).isNotEmptyFile();
            assertThat(out.toString()).contains("Notes.pdf");
        }

        @Test
        @DisplayName("never writes over a file")
        void keepsWhatIsThere() throws IOException {
            Files.writeString(folder.resolve("Notes.pdf"), "mine");
            assertThat(run("", "log-sheets", "--out", path("Notes.pdf"))).isEqualTo(ExitCode.COULD_NOT);
            assertThat(folder.resolve("Notes.pdf")).hasContent("mine");
            assertThat(err.toString()).contains("not touched");
        }

        @Test
        @DisplayName("takes from 1 to 200 sheets")
        void bounds() {
            assertThat(run("", "log-sheets", "--out", path("a.pdf"), "--sheets", "0"))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(run("", "log-sheets", "--out", path("a.pdf"), "--sheets", "201"))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(run("", "log-sheets")).isEqualTo(ExitCode.USAGE);
            assertThat(folder.resolve("a.pdf")).doesNotExist();
        }

        @Test
        void takeAnOrganisationsSettingsFileOrSayWhatIsWrongWithIt() throws IOException {
            Path settings = Path.of(path("settings.txt"));
            Files.writeString(settings, OrganisationFile.text(Organisations.northshire()));
            assertThat(run("", "log-sheets", "--out", path("a.pdf"), "--organisation", settings.toString()))
                    .isEqualTo(ExitCode.DONE);
            Files.writeString(settings, "organisation-settings=2");
            assertThat(run("", "log-sheets", "--out", path("b.pdf"), "--organisation", settings.toString()))
                    .isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString()).contains("newer version");
            assertThat(Path.of(path("b.pdf"))).doesNotExist();
        }
    }

    @Nested
    @DisplayName("create")
    class Create {
        @Test
        @DisplayName("makes a diary that opens, and shows twelve words once")
        void makes() {
            assertThat(run("seven quiet rivers run north\nnot this\n", "create", path("new"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
            String words = out.toString()
                    .lines()
                    .filter(line -> line.startsWith("recovery code: "))
                    .findFirst()
                    .orElseThrow();
            assertThat(words.substring("recovery code: ".length()).split(" ")).hasSize(12);
            assertThat(run("seven quiet rivers run north", "check", path("new"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.DONE);
        }

        @Test
        @DisplayName("takes no passphrase that is easy to guess without being told to, and says why")
        void weak() {
            for (String weak : List.of("a", "password1234", "correct horse battery staple")) {
                assertThat(run(weak, "create", path("new"), "--passphrase-stdin"))
                        .isEqualTo(ExitCode.USAGE);
                assertThat(err.toString()).contains("easy to guess", "--weak-passphrase");
                assertThat(folder.resolve("new")).doesNotExist();
            }
            assertThat(run("a", "create", path("new"), "--passphrase-stdin", "--weak-passphrase"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(err.toString()).contains("easy to guess");
        }

        @Test
        @DisplayName("makes a diary that needs a key file, which the others then need to be told")
        void keyFile() throws IOException {
            String passphrase = "seven quiet rivers run north";
            Files.write(folder.resolve("key"), new byte[64]);
            assertThat(run(passphrase, "create", path("new"), "--passphrase-stdin", "--key-file", path("key")))
                    .isEqualTo(ExitCode.DONE);
            assertThat(run(passphrase, "check", path("new"), "--passphrase-stdin"))
                    .isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString()).contains("--key-file");
            assertThat(run(passphrase, "check", path("new"), "--passphrase-stdin", "--key-file", path("none")))
                    .isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString()).contains("The key file is not there");
            assertThat(run(passphrase, "exhibits", path("new"), "--passphrase-stdin", "--key-file", path("key")))
                    .isEqualTo(ExitCode.DONE);
            assertThat(run(passphrase, "check", path("new"), "--passphrase-stdin", "--key-file", path("key")))
                    .isEqualTo(ExitCode.DONE);
        }

        @Test
        @DisplayName("asks twice on a console, and makes nothing if the two differ")
        void asksTwice() {
            assertThat(run("", typing("one two", "one three"), "create", path("new")))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(folder.resolve("new")).doesNotExist();
            assertThat(run("", typing("one two", "one two"), "create", path("new"), "--weak-passphrase"))
                    .isEqualTo(ExitCode.DONE);
        }

        @Test
        @DisplayName("touches no file that is there")
        void keepsFiles() throws IOException {
            Files.writeString(folder.resolve("old"), "mine");
            assertThat(run("x\n", "create", path("old"), "--passphrase-stdin")).isEqualTo(ExitCode.COULD_NOT);
            assertThat(folder.resolve("old")).hasContent("mine");
        }

        @Test
        @DisplayName("needs a passphrase, and somebody to ask for it")
        void needsPassphrase() {
            assertThat(run("\n", "create", path("new"), "--passphrase-stdin")).isEqualTo(ExitCode.USAGE);
            assertThat(run("", "create", path("new"))).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains("--passphrase-stdin");
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    @Nested
    @DisplayName("with the sample diary")
    class WithSample {
        private static String said = "";

        /** Made once and copied: each test may change what is its own. */
        @BeforeAll
        static void make() {
            Shell shell = new Shell();
            assertThat(shell.run(
                            "",
                            Optional.empty(),
                            "sample",
                            made.resolve("s").toString(),
                            "--portfolio",
                            made.resolve("out").toString()))
                    .isEqualTo(ExitCode.DONE);
            said = shell.out().toString();
        }

        @BeforeEach
        void copy() throws IOException {
            try (Stream<Path> all = Files.walk(made)) {
                for (Path path : all.skip(1).toList()) {
                    Files.copy(
                            path, folder.resolve(made.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            out.write(said);
        }

        private int check(String passphrase, String... more) {
            String[] arguments = Stream.concat(Stream.of("check", path("s"), "--passphrase-stdin"), Stream.of(more))
                    .toArray(String[]::new);
            return run(passphrase + "\n", arguments);
        }

        private int compile(String... more) {
            String[] arguments = Stream.concat(
                            Stream.of("compile", path("s"), "--passphrase-stdin", "--pdf-only", "--out", path("more")),
                            Stream.of(more))
                    .toArray(String[]::new);
            return run(SampleDiary.PASSPHRASE + "\n", arguments);
        }

        private String head() {
            return out.toString()
                    .lines()
                    .filter(line -> line.startsWith("head: "))
                    .map(line -> line.substring("head: ".length()))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        @DisplayName("the passphrase is said, and the portfolio lies in the folder under a neutral name")
        void says() {
            assertThat(out.toString()).contains("passphrase: " + SampleDiary.PASSPHRASE);
            assertThat(folder.resolve("out/notes-2026-11-24/data/portfolio.pdf"))
                    .isRegularFile();
        }

        @Test
        @DisplayName("check says since when it is unchanged, never more, and changes nothing")
        void checks() throws IOException {
            String printed = head();
            byte[] before = Files.readAllBytes(folder.resolve("s"));
            assertThat(check(SampleDiary.PASSPHRASE)).isEqualTo(ExitCode.DONE);
            assertThat(out.toString())
                    .containsPattern("records of incidents: \\d+")
                    .containsPattern(
                            "of these counted as incidents: \\d+; something else, or not sure: [1-9]\\d*; withdrawn: [1-9]\\d*");
            assertThat(out.toString()).contains("unchanged since").doesNotContainIgnoringCase("genuine");
            assertThat(check(SampleDiary.PASSPHRASE, "--head", printed)).isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("Unchanged since " + printed);
            assertThat(Files.readAllBytes(folder.resolve("s"))).isEqualTo(before);
        }

        @Test
        @DisplayName("check answers no to a head of another diary, and to a code it does not know as one")
        void refusesOtherHeads() {
            assertThat(check(SampleDiary.PASSPHRASE, "--head", "100-AAAAA-AAAAA-AAAAA"))
                    .isEqualTo(ExitCode.NO);
            assertThat(check(SampleDiary.PASSPHRASE, "--head", "999999-AAAAA-AAAAA-AAAAA"))
                    .isEqualTo(ExitCode.NO);
            assertThat(check(SampleDiary.PASSPHRASE, "--head", "hello")).isEqualTo(ExitCode.USAGE);
        }

        @Test
        @DisplayName("a wrong passphrase, a missing, an empty and a foreign file each get one line of their own")
        void failuresHaveWords() throws IOException {
            Files.createFile(folder.resolve("empty"));
            Files.writeString(folder.resolve("foreign"), "a letter, not a diary\n".repeat(500));
            assertThat(check("wrong")).isEqualTo(ExitCode.COULD_NOT);
            String wrong = err.toString();
            assertThat(wrong.lines()).hasSize(1);
            for (String name : List.of("missing", "empty", "foreign")) {
                assertThat(run("x\n", "check", path(name), "--passphrase-stdin"))
                        .isEqualTo(ExitCode.COULD_NOT);
                assertThat(err.toString().lines()).hasSize(1);
                assertThat(err.toString()).isNotEqualTo(wrong);
            }
        }

        @Test
        @DisplayName("compile leaves out what is asked, and never writes over a file")
        void compiles() throws IOException {
            assertThat(compile("--from", "01/06/2026", "--to", "2026-06-30", "--without", "54"))
                    .isEqualTo(ExitCode.DONE);
            String few = Files.readString(folder.resolve("more/notes-2026-11-24.txt"));
            assertThat(few.lines()).isNotEmpty().hasSizeLessThan(15).doesNotContain("54");
            assertThat(compile("--leave-out", "who,feelings")).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("more/notes-2026-11-24-2.txt")).isRegularFile();
        }

        @Test
        @DisplayName("no code is given out for a diary that does not hold")
        void vouchesForNothing() throws SQLException {
            Damage.takeBody(folder.resolve("s"), 20);
            assertThat(check(SampleDiary.PASSPHRASE)).isEqualTo(ExitCode.NO);
            assertThat(out.toString()).contains("Entry 20").doesNotContain("head: ", "unchanged since");
        }

        @Test
        @DisplayName("verify says exactly what holds and what does not, also against the diary")
        void verifies() throws IOException {
            String bundle = path("out/notes-2026-11-24");
            // What stands for the portfolio in these tests is no PDF, and cannot be signed.
            assertThat(run("", "verify", bundle)).isEqualTo(ExitCode.NO);
            assertThat(out.toString())
                    .contains(
                            "passed: a signature of the lists",
                            "passed: the files in the folder data are those in their list",
                            "passed: the digests of the entries in the proof lead to its code",
                            "failed: the signature in the portfolio",
                            "data/portfolio.pdf: the signature is not valid",
                            "Some checks failed.")
                    .doesNotContain("This shows that nothing was changed", "diary’s signature");
            run(SampleDiary.PASSPHRASE + "\n", "verify", bundle, "--diary", path("s"), "--passphrase-stdin");
            assertThat(out.toString())
                    .contains(
                            "passed: every entry is the one in the diary at hand",
                            "passed: it is signed with the certificate that it was compared with");
            Files.writeString(folder.resolve("out/notes-2026-11-24/data/chronology.csv"), "x");
            assertThat(run("", "verify", bundle)).isEqualTo(ExitCode.NO);
            assertThat(out.toString()).contains("data/chronology.csv: is not what its list says");
            assertThat(run("", "verify", path("none"))).isEqualTo(ExitCode.COULD_NOT);
            assertThat(run("", "verify", path("s"))).isEqualTo(ExitCode.COULD_NOT);
        }

        @Test
        @DisplayName("compile writes a draft statement and labels beside it, and sets for an upload portal")
        void forCourtsAndPortals() {
            String[] court = {
                "--preset", "court", "--seen", "--statement", "fl401", "--exhibit-labels", "--term", "come"
            };
            assertThat(compile(court)).isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).contains("-draft.docx", "-draft.pdf", "-labels.pdf");
            assertThat(folder.resolve("more"))
                    .isDirectoryContaining("glob:**-draft.docx")
                    .isDirectoryContaining("glob:**-labels.pdf");
            assertThat(compile("--statement", "fl999")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--statement", "fl401")).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains("made without your address");
            assertThat(compile("--without-terms", "sky")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--upload", "axon")).isEqualTo(ExitCode.USAGE);
            String[] upload = {"compile", path("s"), "--passphrase-stdin", "--out", path("up"), "--upload", "3,5,9"};
            assertThat(run(SampleDiary.PASSPHRASE + "\n", upload)).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("up/notes-2026-11-24/contents.txt"))
                    .content()
                    .contains("set-01", "set-02");
            assertThat(folder.resolve("up/notes-2026-11-24/set-01")).isDirectoryContaining("glob:**01_portfolio.pdf");
        }

        @Test
        @DisplayName(
                "compile lists what may still lead to her, and writes nothing for the other side until that was seen")
        void looksFirst() {
            String[] court = {
                "compile", path("s"), "--passphrase-stdin", "--out", path("b"), "--preset", "court", "--pdf-only"
            };
            assertThat(run(SampleDiary.PASSPHRASE + "\n", court)).isEqualTo(ExitCode.COULD_NOT);
            assertThat(out.toString())
                    .contains("‘Larch Way’, places: ", "Left out in Incident 17", "cannot find everything")
                    .contains("Open each of these before you write the portfolio")
                    .doesNotContain("number 8", "aunt in Leicester", "No address is recorded");
            assertThat(err.toString()).contains("Nothing was written", "--seen");
            assertThat(folder.resolve("b")).doesNotExist();
            String[] masked = Stream.concat(Stream.of(court), Stream.of("--mask", "Larch Way", "--mask", "bedroom"))
                    .toArray(String[]::new);
            assertThat(run(SampleDiary.PASSPHRASE + "\n", masked)).isEqualTo(ExitCode.COULD_NOT);
            assertThat(out.toString()).doesNotContain("Larch Way", "my bedroom", "number 8");
        }

        @Test
        @DisplayName(
                "compile says that nothing can be struck out of a diary without an address, such as an imported one")
        void addressIsUnknown() {
            run(SampleDiary.PASSPHRASE + "\n", "export", path("s"), "--passphrase-stdin", "--out", path("x.json"));
            run(SampleDiary.PASSPHRASE + "\n", "create", path("other"), "--passphrase-stdin");
            run(SampleDiary.PASSPHRASE + "\n", "import", path("other"), path("x.json"), "--passphrase-stdin");
            String[] court = {
                "compile", path("other"), "--passphrase-stdin", "--out", path("b"), "--preset", "court", "--pdf-only"
            };
            assertThat(run(SampleDiary.PASSPHRASE + "\n", court)).isEqualTo(ExitCode.COULD_NOT);
            assertThat(out.toString()).contains("No address is recorded under ‘About you’");
        }

        @Test
        @DisplayName("compile writes a bundle as a folder or ZIP, under a name that is free")
        void bundles() {
            String[] usual = {
                "compile",
                path("s"),
                "--passphrase-stdin",
                "--out",
                path("b"),
                "--preset",
                "court",
                "--from",
                "01/10/2026",
                "--seen"
            };
            assertThat(run(SampleDiary.PASSPHRASE + "\n", usual)).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("b/notes-2026-11-24/README.txt")).isRegularFile();
            assertThat(out.toString()).containsPattern("SHA-256 of the certificate, .*: [0-9a-f]{64}");
            assertThat(out.toString()).doesNotContain("contact sheet");
            String[] zip = Stream.concat(Stream.of(usual), Stream.of("--zip", "--contact-sheet"))
                    .toArray(String[]::new);
            assertThat(run(SampleDiary.PASSPHRASE + "\n", zip)).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("b/notes-2026-11-24-2.zip")).isRegularFile();
            assertThat(folder.resolve("b/notes-2026-11-24-2-keep.pdf")).isRegularFile();
            assertThat(out.toString())
                    .contains(
                            "The contact sheet is a separate file",
                            "notes-2026-11-24-2-keep.pdf",
                            "never to the other side");
            String[] pdf = Stream.concat(Stream.of(usual), Stream.of("--pdf-only", "--contact-sheet"))
                    .toArray(String[]::new);
            assertThat(run(SampleDiary.PASSPHRASE + "\n", pdf)).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("b").toFile().list())
                    .filteredOn(name -> name.endsWith("-keep.pdf"))
                    .hasSize(2);
            String[] locked =
                    Stream.concat(Stream.of(usual), Stream.of("--lock")).toArray(String[]::new);
            assertThat(run(SampleDiary.PASSPHRASE + "\nnine rivers\n", locked)).isEqualTo(ExitCode.DONE);
            assertThat(run("", "verify", path("b/notes-2026-11-24-3.zip"))).isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString()).contains("encrypted");
        }

        @Test
        @DisplayName("compile since the last one begins after it, and says so kindly if there is none")
        void sinceLast() throws Exception {
            SampleTemplate.copyTo(folder.resolve("fresh"));
            int none = run(
                    SampleDiary.PASSPHRASE + "\n",
                    "compile",
                    path("fresh"),
                    "--passphrase-stdin",
                    "--since-last",
                    "--prepared-for",
                    "DC Farrow",
                    "--out",
                    path("b"));
            assertThat(none).isEqualTo(ExitCode.COULD_NOT);
            assertThat(err.toString()).contains("The diary does not say that DC Farrow was given a portfolio");
            assertThat(compile("--since-last")).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains("say who it is for with --prepared-for");
        }

        @Test
        @DisplayName("compile is done, with a warning, if the diary cannot note what was written")
        void writesThoughItCannotBeNoted() throws SQLException {
            Damage.takeBody(folder.resolve("s"), 20);
            assertThat(compile()).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("more/notes-2026-11-24.txt")).isRegularFile();
            assertThat(out.toString()).contains("written: ").doesNotContain("head: ");
            assertThat(err.toString()).contains("the diary could not note it");
        }

        @Test
        @DisplayName("compile prints nothing if a choice is not understood")
        void slips() {
            assertThat(compile("--without", "5000")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--leave-out", "whom")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--leave-out-case", "costs")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--preset", "courts")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--leave-out-sections", "all")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--zip")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--also-case", "ilness")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--from", "31/02/2026")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--from", "02/06/2026", "--to", "01/06/2026")).isEqualTo(ExitCode.USAGE);
            assertThat(compile("--from", "01/01/1990", "--to", "01/01/1991", "--without", "68,74"))
                    .isIn(ExitCode.DONE, ExitCode.COULD_NOT);
            assertThat(folder.resolve("more/notes-2026-11-24-2.txt")).doesNotExist();
        }
    }
}
