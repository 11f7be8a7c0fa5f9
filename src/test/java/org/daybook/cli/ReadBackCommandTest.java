package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.cli.output.ExitCode;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBackCommandTest {
    @TempDir
    Path folder;

    private final Shell shell = new Shell();
    private Diary diary;

    @BeforeEach
    void oneForHerAndOneOfHerOwn() throws Exception {
        diary = new Diary(folder);
        OnThread open = new OnThread(diary.create());
        open.session()
                .call(one -> one.record(Diary.incident("word"), new Authorship("D. Ahmed", "J. S."), null))
                .get();
        open.record(Diary.incident("own"), null);
        open.close();
    }

    private int run(String number, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "read-back";
        arguments[1] = diary.file().toString();
        arguments[2] = number;
        arguments[3] = "--passphrase-stdin";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), arguments);
    }

    @Test
    void recordsTheDayAndTheAnswer() throws Exception {
        assertThat(run("1", "--agreed", "--on", "23/11/2026")).isEqualTo(ExitCode.DONE);
        OnThread open = new OnThread(diary.unlock());
        assertThat(open.incidents().getFirst().versions().getLast().readBack())
                .extracting(ReadBack::agreed, read -> read.on().toString())
                .containsExactly(true, "2026-11-23");
        open.close();
    }

    @Test
    void takesAnExhibitByItsNumber() throws Exception {
        OnThread before = new OnThread(diary.unlock());
        before.session()
                .call(one -> one.exhibits()
                        .recordPhysicalItem(
                                Exhibit.of(one.newId(), 1, PhysicalItem.NOT_SAID),
                                new Authorship("D. Ahmed", "J. S."),
                                null))
                .get();
        before.close();
        assertThat(run("1", "--not-agreed", "--kind", "exhibit")).isEqualTo(ExitCode.DONE);
        OnThread open = new OnThread(diary.unlock());
        assertThat(open.session()
                        .call(one -> Objects.requireNonNull(
                                one.exhibits().all().getFirst().worded().readBack()))
                        .get())
                .extracting(ReadBack::agreed)
                .isEqualTo(false);
        open.close();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("1")).isEqualTo(ExitCode.USAGE);
        assertThat(run("7", "--agreed")).isEqualTo(ExitCode.USAGE);
        assertThat(run("1", "--agreed", "--on", "25/11/2026")).isEqualTo(ExitCode.USAGE);
        assertThat(run("1", "--agreed", "--kind", "exhibit")).isEqualTo(ExitCode.USAGE);
        assertThat(run("1", "--agreed", "--kind", "letter")).isEqualTo(ExitCode.USAGE);
        assertThat(run("2", "--agreed")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("nothing to read back");
    }
}
