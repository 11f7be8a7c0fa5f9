package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.session.disk.SystemCalls.Call;
import org.daybook.session.disk.SystemCalls.Kind;
import org.daybook.suite.DiskFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls by which the disk is forced come in the order that the file format states: what a power cut may leave is
 * then what a kill may leave, as long as the disk writes when it is told to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskOrderTest {
    private static final String FILE = "notebook.nbk";
    private static final String JOURNAL = FILE + "-journal";

    /** A transaction of an open diary. */
    private static final List<String> TRANSACTION = List.of(
            "write " + JOURNAL,
            "sync " + JOURNAL,
            "write " + JOURNAL,
            "sync " + JOURNAL,
            "write " + FILE,
            "sync " + FILE,
            "empty " + JOURNAL,
            "sync " + JOURNAL);

    private Map<String, List<Call>> steps = Map.of();

    @BeforeAll
    void trace(@TempDir(factory = DiskFolders.class) Path home) throws Exception {
        Strace.require();
        Path folder = Files.createDirectory(home.toRealPath().resolve("watched"));
        Path written = home.resolve("calls");
        Strace.run(
                List.of("-y", "-s", "64", "-e", "trace=" + SystemCalls.TRACED, "-o", written.toString()),
                TracedWriter.class,
                folder);
        steps = SystemCalls.read(written, folder);
    }

    private List<String> said(String step) {
        return steps.getOrDefault(step, List.of()).stream().map(Call::toString).toList();
    }

    @Test
    void aNewDiaryIsForcedBeforeItGetsItsNameAndItsFolderAfter() {
        List<String> calls = said("create");
        String working = FILE + "-*.part";
        assertThat(calls.getFirst()).isEqualTo("make " + working);
        assertThat(calls)
                .containsSubsequence(
                        "write " + working + "-journal",
                        "sync " + working + "-journal",
                        "sync .",
                        "write " + working,
                        "sync " + working,
                        "link " + working + " " + FILE,
                        "remove " + working,
                        "sync .");
        assertThat(calls.lastIndexOf("write " + working)).isLessThan(calls.lastIndexOf("sync " + working));
        assertThat(calls.lastIndexOf("sync " + working)).isLessThan(calls.indexOf("link " + working + " " + FILE));
    }

    @Test
    void theFirstTransactionForcesTheNameOfTheJournalToo() {
        assertThat(said("open"))
                .containsExactly(
                        "make " + JOURNAL,
                        "write " + JOURNAL,
                        "sync " + JOURNAL,
                        "sync .",
                        "write " + JOURNAL,
                        "sync " + JOURNAL,
                        "write " + FILE,
                        "sync " + FILE,
                        "empty " + JOURNAL,
                        "sync " + JOURNAL);
    }

    @Test
    void aRecordIsDurableWhenTheEmptyJournalIsForced() {
        assertThat(said("record")).isEqualTo(TRANSACTION);
        assertThat(said("again")).isEqualTo(TRANSACTION);
    }

    @Test
    void noPageOfTheFileIsOverwrittenBeforeItsOldContentIsForced() {
        List<String> calls = said("attach");
        assertThat(calls).startsWith(TRANSACTION.subList(0, 4).toArray(String[]::new));
        assertThat(calls).endsWith("write " + FILE, "sync " + FILE, "empty " + JOURNAL, "sync " + JOURNAL);
        assertThat(calls.indexOf("sync " + JOURNAL)).isLessThan(calls.indexOf("write " + FILE));
    }

    @Test
    void closingTakesTheJournalAwayAndForcesTheFolder() {
        assertThat(said("close")).containsExactly("sync " + JOURNAL, "remove " + JOURNAL, "sync .");
    }

    @Test
    void aBackupIsForcedBeforeItGetsItsNameAndItsFolderAfter() {
        inOneStep("BACKUP", "copy.nbk", "link");
        assertThat(said("BACKUP")).endsWith(TRANSACTION.toArray(String[]::new));
    }

    @Test
    void aPortfolioIsForcedBeforeItGetsItsNameAndItsFolderAfter() {
        inOneStep("PDF", "notes.pdf", "link");
        inOneStep("ZIP", "notes.zip", "link");
        assertThat(said("PDF")).endsWith(TRANSACTION.toArray(String[]::new));
    }

    @Test
    void everyFileAndFolderOfABundleIsForcedBeforeItGetsItsName() {
        List<Call> calls = steps.getOrDefault("FOLDER", List.of());
        inOneStep("FOLDER", "notes", "rename");
        int named = calls.indexOf(new Call(Kind.RENAME, "outside/FOLDER/notes-*.part", "outside/FOLDER/notes"));
        List<Call> before = calls.subList(0, named);
        assertThat(before.stream().filter(call -> call.kind() == Kind.MAKE)).hasSizeGreaterThan(8);
        for (Call made : before) {
            if (made.kind() == Kind.MAKE) {
                assertThat(before.lastIndexOf(new Call(Kind.SYNC, made.file(), null)))
                        .as(made.file())
                        .isGreaterThan(before.lastIndexOf(new Call(Kind.WRITE, made.file(), null)))
                        .isGreaterThan(before.lastIndexOf(made));
            }
        }
    }

    @Test
    void whateverElseIsWrittenIsForcedBeforeItGetsItsNameAndItsFolderAfter() {
        inOneStep("COPY_OUT", "B1_letter.jpg", "link");
        inOneStep("EXPORT", "case.json", "link");
        inOneStep("SALVAGE", "salvaged.nbk", "link");
        inOneStep("RESTORE", "restored.nbk", "rename");
        inOneStep("NEW_DIARY", "new.nbk", "link");
    }

    /** Nothing of it is written or forced under the name it gets, and nothing under the other one after. */
    private void inOneStep(String step, String name, String how) {
        String place = "outside/" + step;
        String working = place + "/" + name + "-*.part";
        List<String> calls = said(step);
        String way = how + " " + working + " " + place + "/" + name;
        int named = calls.indexOf(way);
        assertThat(named).as(way).isPositive();
        List<String> before = calls.subList(0, named);
        assertThat(before.lastIndexOf("sync " + working))
                .as("forced")
                .isGreaterThan(before.lastIndexOf("write " + working));
        assertThat(before).doesNotContain("make " + place + "/" + name, "write " + place + "/" + name);
        List<String> after = calls.subList(named + 1, calls.size());
        assertThat(after).contains("sync " + place).doesNotContain("write " + working);
        if (how.equals("link")) {
            assertThat(after).containsSubsequence("remove " + working, "sync " + place);
        }
    }
}
