package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableFolderTest {
    @TempDir
    Path stick;

    @ParameterizedTest
    @ValueSource(strings = {"program.jar", "app/program.jar", "lib/app/program.jar"})
    void isWhereTheMarkLies(String program) throws IOException {
        Files.createFile(stick.resolve("portable"));
        assertThat(PortableFolder.of(classPath(program))).contains(stick);
    }

    @Test
    void isFoundUnderTheNameThatAnEditorGivesTheMark() throws IOException {
        Files.createFile(stick.resolve("portable.txt"));
        assertThat(PortableFolder.of(classPath("program.jar"))).contains(stick);
    }

    @Test
    void isNoneWithoutTheMark() {
        assertThat(PortableFolder.of(classPath("program.jar"))).isEmpty();
    }

    @Test
    void isNoneFarAboveTheProgram() throws IOException {
        Files.createFile(stick.resolve("portable"));
        assertThat(PortableFolder.of(classPath("a/b/c/program.jar"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0"})
    void isNoneOfNoProgram(String classPath) {
        assertThat(PortableFolder.of(classPath)).isEmpty();
    }

    @Test
    void staysMarkedWhenAllChoicesArePutBack() throws IOException {
        Path mark = Files.createFile(stick.resolve("portable"));
        SettingsFile file = new SettingsFile(stick);
        file.write(Settings.NONE.withCopyDays(90));
        assertThat(file.file()).exists();
        file.write(Settings.NONE);
        assertThat(stick).isDirectoryContaining(path -> path.equals(mark));
        assertThat(file.file()).doesNotExist();
    }

    private String classPath(String program) {
        return stick.resolve(program) + File.pathSeparator + "other.jar";
    }
}
