package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictedCopiesTest {
    private static final byte[] ID = "sixteen bytes 16".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path diary() throws Exception {
        return Files.write(folder.resolve("notes.nbk"), new byte[] {1});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes (conflicted copy 2026-12-02).nbk",
                "notes (Dana's conflicted copy 2026-12-02).nbk",
                "notes (conflicted copy 2026-12-02 123456).nbk",
                "notes (Case Conflict).nbk",
                "notes_conflict-20261202-123456.nbk",
                "notes.sync-conflict-20261202-123456-ABCDEFG.nbk",
                "notes (1).nbk",
                "notes 2.nbk",
                "notes-DESKTOP-4F7A2.nbk",
                "notes-ANNAS-PC.nbk"
            })
    void aCopyThatAServiceLeavesIsFound(String name) throws Exception {
        Path diary = diary();
        Files.write(folder.resolve(name), ID);
        assertThat(ConflictedCopies.beside(diary, ID)).containsExactly(name);
    }

    /** What the program itself, or she, puts beside a diary. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes-2026-12-02.nbk",
                "notes-2026-12-02-2.nbk",
                "notes-2.nbk",
                "notes-old.nbk",
                "notes.nbk-journal",
                "notes (conflicted copy 2026-12-02).pdf"
            })
    void anotherFileIsNot(String name) throws Exception {
        Path diary = diary();
        Files.write(folder.resolve(name), ID);
        assertThat(ConflictedCopies.beside(diary, ID)).isEmpty();
    }

    @Test
    void whereTheDiaryWasRenamedItsIdTellsACopyFromThatOfAnotherDiary() throws Exception {
        Path diary = diary();
        String name = "earlier name (conflicted copy 2026-12-02).nbk";
        Files.writeString(folder.resolve(name), "pages ... " + new String(ID, StandardCharsets.US_ASCII) + " ...");
        Files.writeString(folder.resolve("earlier name.nbk"), new String(ID, StandardCharsets.US_ASCII));
        Files.writeString(folder.resolve("another (conflicted copy 2026-12-02).nbk"), "pages of another diary");
        assertThat(ConflictedCopies.beside(diary, ID)).containsExactly(name);
    }

    @Test
    void aFolderThatCannotBeReadHasNone() {
        assertThat(ConflictedCopies.beside(folder.resolve("none").resolve("notes.nbk"), ID))
                .isEmpty();
    }
}
