package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.cli.SaidCommand;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.daybook.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk that cannot read a diary is not called a diary that is damaged, whichever read fails, by no command. */
class MisreadTest {
    private static final List<String> COMMANDS = List.of("check", "export", "restore", "create", "exhibits");

    @TempDir(factory = DiskFolders.class)
    Path home;

    private Diary diary;

    @BeforeEach
    void create() throws Exception {
        Strace.require();
        diary = new Diary(home.toRealPath());
        OnThread open = new OnThread(diary.create());
        open.record(Diary.incident("kettle"), null);
        open.session().intake().begin(new byte[9_000], "letter.jpg", null).finish();
        open.close();
    }

    /** From the n-th read on; in a deep run, only then too. */
    private static Stream<Arguments> reads() {
        return COMMANDS.stream()
                .flatMap(command -> Stream.of(1, 2, 3, 5, 8, 12, 16, 20, 24, 30, 38, 46)
                        .filter(read -> Runs.DEEP || read == 12)
                        .flatMap(read -> Stream.of(read + "+", String.valueOf(read)))
                        .filter(when -> Runs.DEEP || when.endsWith("+"))
                        .map(when -> Arguments.of(command, when)));
    }

    @ParameterizedTest(name = "{0} at read {1}")
    @MethodSource("reads")
    void isCalledWhatItIs(String command, String when) throws Exception {
        Path file = command.equals("create") ? home.toRealPath().resolve("new.nbk") : diary.file();
        List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "--passphrase-stdin"));
        if (command.equals("export")) {
            arguments.addAll(List.of("--out", home.resolve("export.json").toString()));
        } else if (command.equals("restore")) {
            arguments.addAll(List.of("--to", home.resolve("restored.nbk").toString()));
        }
        byte[] before = command.equals("create") ? new byte[0] : Files.readAllBytes(file);
        List<String> said = Strace.run(
                List.of(
                        "-P",
                        file.toString(),
                        "-o",
                        home.resolve("calls").toString(),
                        "-e",
                        "trace=pread64,read",
                        "-e",
                        "inject=pread64,read:error=EIO:when=" + when),
                SaidCommand.class,
                arguments.toArray());
        String words = String.join(" ", said);
        assertThat(words).doesNotContainIgnoringCase("damaged").doesNotContain("not a diary", "Something went wrong");
        if (!words.startsWith("exit 0")) {
            Messages messages = new Messages(Locale.UK);
            assertThat(words)
                    .startsWith("exit 3")
                    .containsAnyOf(
                            messages.get("cli.vault.cannot-read"),
                            messages.get("cli.vault.file-unreachable"),
                            messages.get("cli.evidence.cannot-read"));
        }
        if (command.equals("check")) {
            assertThat(file).hasBinaryContent(before);
        }
    }
}
