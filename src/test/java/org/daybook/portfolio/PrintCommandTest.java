package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrintCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final byte[] pdf = bytes(300_000);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private Path script(String... lines) throws IOException {
        Path script = folder.resolve("lp");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private PrintCommand writingDown() throws IOException {
        return new PrintCommand(
                script("printf '%s\\n' \"$@\" > '" + folder + "/arguments'", "cat > '" + folder + "/taken'"), PATIENCE);
    }

    private List<String> arguments() throws IOException {
        return Files.readAllLines(folder.resolve("arguments"), StandardCharsets.UTF_8);
    }

    @Test
    void givesTheWholeDocumentThroughThePipeUnderANameThatSaysNothing() throws Exception {
        writingDown().print(pdf, PrintJob.ONCE, Progress.UNWATCHED);
        assertThat(Files.readAllBytes(folder.resolve("taken"))).isEqualTo(pdf);
        assertThat(arguments()).containsExactly("-s", "-n", "1", "-t", "notes", "-");
    }

    @Test
    void asksForCopiesAndPages() throws Exception {
        PrintJob job = new PrintJob(3, PageRanges.parse("1-2, 5").orElseThrow());
        writingDown().print(pdf, job, Progress.UNWATCHED);
        assertThat(arguments()).containsExactly("-s", "-n", "3", "-t", "notes", "-P", "1-2,5", "-");
    }

    @Test
    void saysWhenTheCommandRefuses() throws Exception {
        PrintCommand refusing = new PrintCommand(script("exit 1"), PATIENCE);
        assertThatThrownBy(() -> refusing.print(pdf, PrintJob.ONCE, Progress.UNWATCHED))
                .isInstanceOf(PortfolioFailure.NotPrinted.class);
    }

    @Test
    void doesNotWaitForEverForACommandThatTakesAllAndDoesNotEnd() throws Exception {
        PrintCommand hanging = new PrintCommand(script("cat > /dev/null", "exec sleep 600"), Duration.ofMillis(200));
        assertThatThrownBy(() -> hanging.print(pdf, PrintJob.ONCE, Progress.UNWATCHED))
                .isInstanceOf(PortfolioFailure.NotPrinted.class);
    }

    @Test
    void stopsACommandThatTakesNothingWhenItIsCancelled() throws Exception {
        PrintCommand hanging = new PrintCommand(script("touch '" + folder + "/begun'", "exec sleep 600"), PATIENCE);
        AtomicBoolean asked = new AtomicBoolean();
        Progress cancelling = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked.get() || Files.exists(folder.resolve("begun"));
            }
        };
        assertThatThrownBy(() -> hanging.print(pdf, PrintJob.ONCE, cancelling))
                .isInstanceOf(PortfolioFailure.Cancelled.class);
    }

    @Test
    void thereIsNoneOnWindowsOrWhereNoneCanBeRun() throws IOException {
        assertThat(PrintCommand.ofSystem("Windows 11")).isEmpty();
        assertThat(PrintCommand.in(List.of(folder.resolve("lp")))).isEmpty();
        assertThat(PrintCommand.in(List.of(script("exit 0")))).isPresent();
    }
}
