package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.cli.output.ExitCode;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands say what a synchronising service does around a diary, and their exit status is what it was. */
class SyncedFolderCommandsTest {
    private static final String FOLDER = "seems to be copied to the internet by Dropbox";
    private static final String COPY = "notes (conflicted copy 2026-12-02).nbk";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    private int run(String... command) {
        return shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), command);
    }

    @Test
    void checkingAndWritingNameTheFolderAndTheCopyOfARenamedDiaryAndReadingDoesNot() throws Exception {
        Diary diary = new Diary(Files.createDirectory(folder.resolve("Dropbox")));
        diary.create().close();
        Files.copy(diary.file(), diary.file().resolveSibling(COPY));
        String file = diary.file().toString();
        assertThat(run("check", file, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).contains(FOLDER, COPY);
        Path note = Files.writeString(folder.resolve("note.txt"), "words");
        assertThat(run("attach", file, note.toString(), "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).contains(FOLDER, COPY);
        assertThat(run("exhibits", file, "--passphrase-stdin")).isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).doesNotContain(FOLDER, COPY);
    }
}
