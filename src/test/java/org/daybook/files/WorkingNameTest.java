package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed program left is taken away by the next writing, and nothing else is. */
class WorkingNameTest {
    @TempDir
    Path folder;

    private void sweep() {
        WorkingName.of(folder.resolve("notes-2026-11-24.pdf")).sweep(Files::isRegularFile, left -> {
            try {
                Files.delete(left);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes-2026-11-24.pdf-0123abcd.part",
                "notes-2026-11-24.pdf-0123abcd.part-journal",
                "notes-2026-11-20.pdf-0123abcd.part",
                "notes-2025-01-01-2.pdf-0123abcd.part"
            })
    void ofTheSameNameOrThatOfAnotherDayGoes(String name) throws IOException {
        Path left = Files.createFile(folder.resolve(name));
        sweep();
        assertThat(left).doesNotExist();
    }

    /** Another window may be writing the second one of this day. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes-2026-11-24-2.pdf-0123abcd.part",
                "notes-2026-11-20.zip-0123abcd.part",
                "letters-2026-11-20.pdf-0123abcd.part",
                "notes-2026-11-20.pdf",
                "notes-2026-11-24.pdf",
                "notes-2026-11-20.pdf.part",
                "notes-yesterday.pdf-0123abcd.part"
            })
    void ofAnotherNameStays(String name) throws IOException {
        Path other = Files.createFile(folder.resolve(name));
        sweep();
        assertThat(other).exists();
    }

    @Test
    void aFolderThatIsNotThereHasNothingLeft() {
        WorkingName.of(folder.resolve("gone").resolve("notes.pdf")).sweep(_ -> true, _ -> {
            throw new AssertionError();
        });
    }
}
