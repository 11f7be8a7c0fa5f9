package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFolderTest {
    @TempDir
    Path parent;

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFolderHasAllItsFilesOnceItHasItsName() throws IOException {
        Path target = parent.resolve("notes");
        AtomicFolder.write(target, inside -> {
            inside.write("one.txt", out -> out.write(1));
            inside.write("within/two.txt", out -> out.write(2));
            assertThat(target).doesNotExist();
        });
        assertThat(names(parent)).containsExactly("notes", "notes/one.txt", "notes/within", "notes/within/two.txt");
        assertThat(Files.readAllBytes(target.resolve("within/two.txt"))).containsExactly(2);
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> AtomicFolder.write(parent.resolve("notes"), inside -> {
                    inside.write("one.txt", out -> out.write(1));
                    throw new IOException("refused");
                }))
                .withMessage("refused");
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void aFileThatFailsTakesTheFolderWithIt() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> AtomicFolder.write(parent.resolve("notes"), inside -> {
                    inside.write("one.txt", out -> out.write(1));
                    inside.write("two.txt", _ -> {
                        throw new IOException("refused");
                    });
                }));
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsNotTouched() throws IOException {
        Path target = Files.createDirectory(parent.resolve("notes"));
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> AtomicFolder.write(target, inside -> inside.write("mine.txt", out -> out.write(1))))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names(parent)).containsExactly("notes", "notes/mine.txt");
        assertThat(target.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsNowhereCountsAsThere() throws IOException {
        Path target = Files.createSymbolicLink(parent.resolve("notes"), parent.resolve("elsewhere"));
        assertThatThrownBy(() -> AtomicFolder.write(target, _ -> {})).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.exists(parent.resolve("elsewhere"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void oneFileIsNotWrittenTwice() throws IOException {
        assertThatThrownBy(() -> AtomicFolder.write(parent.resolve("notes"), inside -> {
                    inside.write("one.txt", out -> out.write(1));
                    inside.write("one.txt", out -> out.write(2));
                }))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names(parent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "within/../../outside.txt", ".", ""})
    void nothingIsWrittenOutsideTheFolder(String name) throws IOException {
        assertThatThrownBy(() ->
                        AtomicFolder.write(parent.resolve("notes"), inside -> inside.write(name, out -> out.write(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names(parent)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadIt() throws IOException {
        Path target = parent.resolve("notes");
        AtomicFolder.write(target, inside -> inside.write("within/one.txt", out -> out.write(1)));
        for (Path path : List.of(target, target.resolve("within"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("within/one.txt"))))
                .isEqualTo("rw-------");
    }
}
