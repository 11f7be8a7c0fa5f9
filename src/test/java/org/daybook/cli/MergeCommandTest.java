package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.cli.output.ExitCode;
import org.daybook.incident.Incident;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {
    private static final String PASSPHRASE = Diary.PASSPHRASE + "\n";
    private static final String THREE = PASSPHRASE + PASSPHRASE + "kettle window marigold tramline\n";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();
    private String code = "";

    /** Her diary, and a copy of it, with an incident of its own in each. */
    @BeforeEach
    void twoCopies() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        for (String name : new String[] {"a", "b"}) {
            OnThread open = new OnThread(new Diary(folder.resolve(name)).create());
            Incident incident = Diary.incident(name);
            open.record(incident, null);
            code = open.headCode();
            open.close();
        }
    }

    private String path(String name) {
        return folder.resolve(name).resolve("notebook.nbk").toString();
    }

    private int run(String input, String... arguments) {
        return shell.run(input, Optional.empty(), arguments);
    }

    private String out() {
        return folder.resolve("c.nbk").toString();
    }

    @Test
    void saysWhereTwoCopiesDifferAndShowsTheRecoveryCode() {
        assertThat(run(THREE, "merge", path("a"), path("b"), "--out", out(), "--passphrase-stdin"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("recovery code", "the same up to entry 1", "Incident 2 (was 1 in its own diary)");
        assertThat(run("kettle window marigold tramline\n", "check", out(), "--passphrase-stdin", "--head", code))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesWhatIsThereAndWhatHasNothingInCommon() throws Exception {
        assertThat(run(THREE, "merge", path("a"), path("b"), "--out", path("a"), "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        Files.createDirectories(folder.resolve("d"));
        new Diary(folder.resolve("d")).createWithOwnKeys().close();
        assertThat(run(THREE, "merge", path("a"), path("d"), "--out", out(), "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("may be about two different cases", "--same-case");
        assertThat(folder.resolve("c.nbk")).doesNotExist();
    }

    @Test
    void saysWhichDiaryAPassphraseDoesNotOpen() {
        assertThat(run(
                        PASSPHRASE + "not this\nkettle window marigold tramline\n",
                        "merge",
                        path("a"),
                        path("b"),
                        "--out",
                        out(),
                        "--passphrase-stdin"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("The second diary: This passphrase does not open the diary");
        assertThat(folder.resolve("c.nbk")).doesNotExist();
    }
}
