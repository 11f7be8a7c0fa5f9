package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.suite.Runs;
import org.daybook.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the matter with a file is called what it is. */
class TrueSentencesTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.UK);
    private Path file;

    @BeforeEach
    void make() throws Exception {
        Diary diary = new Diary(folder);
        OnThread open = new OnThread(diary.create());
        open.record(Diary.incident("kettle"), null);
        open.session().intake().begin(new byte[50_000], "letter.jpg", null).finish();
        open.close();
        file = diary.file();
    }

    private static String say(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--passphrase-stdin";
        return SaidCommand.say(all);
    }

    private String export(Path from) {
        return say(
                "export",
                from.toString(),
                "--out",
                folder.resolve("export.json").toString());
    }

    @ParameterizedTest(name = "{0} bytes fewer")
    @ValueSource(ints = {4096, 5000, 12_288, 40_000})
    void aFileCutAtItsEndIsCalledCutShort(int fewer) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - fewer));
        assertThat(say("check", file.toString())).startsWith("exit 3").contains(messages.get("cli.vault.cut-short"));
        assertThat(export(file)).startsWith("exit 3").contains(messages.get("cli.vault.cut-short"));
    }

    /** All that is left of it opens. */
    @ParameterizedTest(name = "{0} bytes fewer")
    @ValueSource(ints = {1, 1000})
    void aFileCutWithinItsLastPageIsCalledCutShortByTheCheck(int fewer) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - fewer));
        assertThat(say("check", file.toString())).startsWith("exit 1").contains(messages.get("cli.check.cut-short"));
        assertThat(export(file)).startsWith("exit 0");
    }

    @Test
    void aFolderIsNotCalledMissing() throws Exception {
        Path given = Files.createDirectory(folder.resolve("papers"));
        for (String command : new String[] {"check", "exhibits"}) {
            assertThat(say(command, given.toString()))
                    .startsWith("exit 3")
                    .contains(messages.get("cli.vault.not-a-file"));
        }
        assertThat(say(
                        "restore",
                        given.toString(),
                        "--to",
                        folder.resolve("x.nbk").toString()))
                .contains(messages.get("cli.vault.not-a-file"));
        assertThat(say(
                        "salvage",
                        given.toString(),
                        "--out",
                        folder.resolve("y.nbk").toString()))
                .contains(messages.get("cli.vault.not-a-file"));
    }

    @Test
    void aNameThatIsTooLongIsCalledThat() throws Exception {
        Path longest = folder.resolve("n".repeat(255));
        String tooLong = messages.get("cli.vault.name-too-long");
        assertThat(say("create", longest.toString())).startsWith("exit 3").contains(tooLong);
        assertThat(say("restore", file.toString(), "--to", longest.toString()))
                .startsWith("exit 3")
                .contains(tooLong);
        Files.copy(file, longest);
        assertThat(say("exhibits", longest.toString())).startsWith("exit 3").contains(tooLong);
        assertThat(say("check", folder.resolve("n".repeat(300)).toString()))
                .startsWith("exit 3")
                .contains(tooLong);
    }

    @Test
    void aFileWithTheLongestNameIsWritten() {
        Path longest = folder.resolve("é".repeat(125) + ".json");
        assertThat(say("export", file.toString(), "--out", longest.toString())).startsWith("exit 0");
        assertThat(longest).isNotEmptyFile();
    }

    /** Any two pages, in a deep run; a page may be what another should be, with the form of a page but not of its own. */
    @Test
    void pagesThatChangedPlacesAreDamageAndNoFaultOfTheProgram() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        int pages = whole.length / PAGE;
        Random random = new Random(7);
        for (int i = 0; i < Runs.of(25, pages * pages); i++) {
            int one = Runs.DEEP ? i / pages : random.nextInt(pages);
            int other = Runs.DEEP ? i % pages : random.nextInt(pages);
            byte[] swapped = whole.clone();
            System.arraycopy(whole, one * PAGE, swapped, other * PAGE, PAGE);
            System.arraycopy(whole, other * PAGE, swapped, one * PAGE, PAGE);
            Files.write(file, swapped);
            for (String said : new String[] {say("check", file.toString()), export(file)}) {
                assertThat(said).as("%d and %d", one, other).doesNotContain("Something went wrong", "system refused");
            }
            Files.deleteIfExists(folder.resolve("export.json"));
        }
    }
}
