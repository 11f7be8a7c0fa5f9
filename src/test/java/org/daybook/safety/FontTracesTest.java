package org.daybook.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontTracesTest {
    private static final byte[] FONT = {0, 1, 0, 0, 7};
    private static final Instant BEGAN = Instant.parse("2026-11-24T21:15:00Z");

    @TempDir
    Path folder;

    @Test
    void removesOnlyItsOwnFontFromBefore() throws IOException {
        Path left = file("+JXF123456.tmp", FONT, -60);
        Path running = file("+JXF123457.tmp", FONT, 60);
        Path another = file("+JXF123458.tmp", new byte[] {9, 9, 9, 9, 9}, -60);
        Path named = file("+JXFletter.tmp", FONT, -60);
        Path other = file("notes.tmp", FONT, -60);
        new FontTraces(folder, List.of(new byte[] {1, 2}, FONT)).remove(BEGAN, folder);
        assertThat(left).doesNotExist();
        assertThat(running).exists();
        assertThat(another).exists();
        assertThat(named).exists();
        assertThat(other).exists();
    }

    @Test
    void leavesAFolderThatIsNotThere() {
        new FontTraces(folder.resolve("nowhere"), List.of(FONT)).remove(BEGAN, folder);
        assertThat(folder).isEmptyDirectory();
    }

    private Path file(String name, byte[] content, long seconds) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(BEGAN.plus(Duration.ofSeconds(seconds))));
        return file;
    }
}
