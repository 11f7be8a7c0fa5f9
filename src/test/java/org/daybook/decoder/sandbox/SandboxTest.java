package org.daybook.decoder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.evidence.codec.CodecLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SandboxTest {
    @TempDir
    Path folder;

    @Test
    void insideNoThreadCanOpenAFileMakeASocketStartAProgramOrKillOne() throws Exception {
        Files.writeString(folder.resolve("secret"), "hers");
        Files.writeString(folder.resolve("doomed-after"), "hers");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx64m",
                        "-D" + CodecLibrary.FOLDER + "=" + System.getProperty(CodecLibrary.FOLDER),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attempts.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        String everything = "read, write, temporary, remove, list, memory of others, listen, send, start, ".strip();
        assertThat(said.lines().map(String::strip))
                .containsExactly(
                        "codecs: true",
                        "before, older thread: " + everything,
                        "before: " + everything,
                        "entered: Sandbox[privileges=true, files=true, calls=true]",
                        "after:",
                        "after, older thread:",
                        "after, later thread:",
                        "other: alive");
        assertThat(folder.resolve("doomed-after")).hasContent("hers");
    }

    /** Threads that were there before show above that Seccomp alone is enough; Landlock does not hold for them. */
    @Test
    void itIsTightWhereNoThreadCanOpenAFile() {
        assertThat(new Sandbox(true, true, true).isTight()).isTrue();
        assertThat(new Sandbox(true, false, true).isTight()).isTrue();
        assertThat(new Sandbox(true, true, false).isTight()).isFalse();
        assertThat(new Sandbox(false, true, true).isTight()).isFalse();
    }
}
