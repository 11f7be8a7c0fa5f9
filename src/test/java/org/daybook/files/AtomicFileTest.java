package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static void write(Path target) throws IOException {
        AtomicFile.write(target, out -> out.write(7));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aKillBetweenTheNameAndTheWorkingNameLeavesNothingPlainBehindOnceAnythingElseIsWritten() throws IOException {
        write(folder.resolve("notes-2026-11-24.zip"));
        Files.createLink(folder.resolve("notes-2026-11-24.zip-0a1b2c3d.part"), folder.resolve("notes-2026-11-24.zip"));
        write(folder.resolve("notes-2026-11-24-2.zip"));
        assertThat(names()).containsExactly("notes-2026-11-24-2.zip", "notes-2026-11-24.zip");
    }

    @Test
    void aWorkingFileThatIsNoSecondNameStaysForItsOwner() throws IOException {
        write(folder.resolve("notes.zip"));
        write(folder.resolve("notes.zip-0a1b2c3d.part"));
        Files.writeString(folder.resolve("letter.txt-0a1b2c3d.part"), "being written by another program");
        write(folder.resolve("other.zip"));
        assertThat(names())
                .containsExactly("letter.txt-0a1b2c3d.part", "notes.zip", "notes.zip-0a1b2c3d.part", "other.zip");
    }
}
