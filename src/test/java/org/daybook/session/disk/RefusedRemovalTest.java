package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.daybook.files.AtomicFile;
import org.daybook.suite.DiskFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that gives the file its name and then refuses to take the working name away: the file is whole and counts. */
class RefusedRemovalTest {
    @TempDir(factory = DiskFolders.class)
    Path folder;

    /** Writes a file and says that it was written. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            long size = AtomicFile.write(Path.of(args[0]), out -> out.write(new byte[500]))
                    .size();
            new PrintStream(System.out, true, StandardCharsets.US_ASCII).println("written " + size);
        }
    }

    @Test
    void aFileThatIsThereWholeIsNotSaidToBeMissing() throws Exception {
        Strace.require();
        Path home = folder.toRealPath();
        Path target = home.resolve("notes.zip");
        List<String> said = Strace.run(
                List.of(
                        "-o",
                        home.resolve("calls").toString(),
                        "-e",
                        "trace=unlink,unlinkat",
                        "-e",
                        "inject=unlink,unlinkat:error=EIO"),
                Writer.class,
                target);
        assertThat(said).containsExactly("written 500");
        assertThat(target).hasSize(500);
    }
}
