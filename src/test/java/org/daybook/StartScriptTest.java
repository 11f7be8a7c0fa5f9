package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start script for Linux ends with. */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
    @TempDir
    Path home;

    /** @param java what stands in place of the Java that is packed with the program */
    private int run(String java, String before, String... arguments) throws Exception {
        String script = Files.readString(Path.of(System.getProperty("basedir", ""), "installer/linux/daybook.sh"))
                .replace("@ENVIRONMENT@", "NOTHING=")
                .replace("@OPTIONS@", "-Xshare:auto")
                .replace("@CLASSPATH@", "none");
        Path started = Files.createDirectories(home.resolve("bin")).resolve("daybook");
        Files.writeString(started, script);
        Path runtime = Files.createDirectories(home.resolve("runtime/bin")).resolve("java");
        Files.writeString(runtime, "#!/bin/sh\n" + java + "\n");
        assertThat(runtime.toFile().setExecutable(true)).isTrue();
        List<String> all = new ArrayList<>(List.of("sh", "-c", before + "sh \"$0\" \"$@\"", started.toString()));
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"0,0", "11,1", "1,3", "2,2", "3,3", "4,4", "134,134"})
    void aCommandThatSaysNoIsToldFromAJavaThatFails(int ends, int becomes) throws Exception {
        assertThat(run("exit " + ends, "", "check", "notebook.nbk")).isEqualTo(becomes);
    }

    @Test
    void aCommandWithoutMemoryForJavaCouldNotBeDone() throws Exception {
        String real = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(run("exec '" + real + "' -version", "", "check")).isZero();
        assertThat(run("exec '" + real + "' -version", "ulimit -v 524288; ", "check"))
                .isEqualTo(3);
    }

    @Test
    void theWindowIsStartedInPlaceOfTheScript() throws Exception {
        assertThat(run("exit 1", "")).isEqualTo(1);
    }
}
