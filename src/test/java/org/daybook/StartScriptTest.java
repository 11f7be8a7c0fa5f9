package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start script for Linux ends with, and that Java does not outlive it. */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
    @TempDir
    Path home;

    /** @param java what stands in place of the Java that is packed with the program */
    private int run(String java, String before, String... arguments) throws Exception {
        return started(java, before, arguments).waitFor();
    }

    private Process started(String java, String before, String... arguments) throws Exception {
        String script = Files.readString(Path.of(System.getProperty("basedir", ""), "installer/linux/daybook.sh"))
                .replace("@ENVIRONMENT@", "NOTHING=")
                .replace("@OPTIONS@", "-Xshare:auto")
                .replace("@CLASSPATH@", "none");
        Path started = Files.createDirectories(home.resolve("bin")).resolve("daybook");
        Files.writeString(started, script);
        Path runtime = Files.createDirectories(home.resolve("runtime/bin")).resolve("java");
        Files.writeString(runtime, "#!/bin/sh\n" + java + "\n");
        assertThat(runtime.toFile().setExecutable(true)).isTrue();
        List<String> all = new ArrayList<>(List.of("sh", "-c", before + "exec sh \"$0\" \"$@\"", started.toString()));
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
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

    /** The Java that {@code java} is, once it runs. */
    private ProcessHandle running() throws Exception {
        Path pid = home.resolve("pid");
        while (!Files.exists(pid) || !Files.readString(pid).endsWith("\n")) {
            Thread.sleep(10);
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    }

    private String noting() {
        return "echo $$ >'" + home.resolve("pid") + "'; ";
    }

    @Test
    void aCommandThatIsToEndEndsWhenItsJavaHasEnded() throws Exception {
        String slow = "trap 'sleep 0.3; exit 7' TERM; " + noting() + "while :; do sleep 0.05; done";
        Process script = started(slow, "", "import", "notebook.nbk", "chat.zip");
        ProcessHandle java = running();
        script.destroy();
        assertThat(script.waitFor()).isEqualTo(7);
        assertThat(java.isAlive()).isFalse();
    }

    @Test
    @EnabledIf("endsWithItsParent")
    void aCommandThatIsKilledLeavesNoJavaThatWritesOn() throws Exception {
        Process script = started(noting() + "exec sleep 60", "", "import", "notebook.nbk", "chat.zip");
        ProcessHandle java = running();
        script.destroyForcibly().waitFor();
        assertThat(java.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    /** Whether this system has what ends a process with its parent. */
    private static boolean endsWithItsParent() throws Exception {
        return new ProcessBuilder("sh", "-c", "setpriv --pdeathsig TERM true 2>&1")
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void aCommandReadsWhatIsGivenToIt() throws Exception {
        String reads = "read line; [ \"$line\" = 'plum ladder' ] && exit 4";
        assertThat(run(reads, "exec <<words\nplum ladder\nwords\n", "check")).isEqualTo(4);
        assertThat(run("read line || exit 4", "exec <&-; ", "check"))
                .as("nothing")
                .isEqualTo(4);
    }

    @Test
    void theWindowIsStartedInPlaceOfTheScript() throws Exception {
        assertThat(run("exit 1", "")).isEqualTo(1);
    }
}
