package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.daybook.session.OwnProcess;
import org.junit.jupiter.api.Test;

class SilentLogConfigurationTest {
    /** In a process of its own, since logging is set up once. */
    static final class Logging {
        private Logging() {}

        public static void main(String[] args) {
            if (args.length > 0) {
                SilentLogConfiguration.begin();
            }
            Logger.getLogger("a.library").severe("what she wrote");
            System.getLogger("another").log(System.Logger.Level.ERROR, "what she wrote");
        }
    }

    @Test
    void nothingThatLibrariesLogIsWritten() throws Exception {
        assertThat(said()).as("without it").contains("what she wrote");
        assertThat(said("silent")).isEmpty();
    }

    @Test
    void norWhatTheyLogWhereFilesAreDecoded() throws Exception {
        assertThat(Files.readString(Path.of("src/main/java/org/daybook/decoder/DecoderLauncher.java")))
                .contains("-Djava.util.logging.config.class=" + SilentLogConfiguration.class.getName());
    }

    private static String said(String... args) throws Exception {
        Process process = new ProcessBuilder(OwnProcess.command(Logging.class, (Object[]) args))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
