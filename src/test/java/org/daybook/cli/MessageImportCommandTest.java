package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.Damage;
import org.daybook.cli.output.ExitCode;
import org.daybook.session.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} takes exported messages into a diary, and {@code messages} prints them with their places. */
class MessageImportCommandTest {
    private static final String CHAT = """
            13/11/2026, 20:01 - Craig: where are you
            13/11/2026, 20:02 - Jo: leave me alone
            13/11/2026, 20:40 - Craig: I know
            where you are
            14/11/2026, 09:00 - Craig: answer me
            """;

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private String diary = "";

    @BeforeEach
    void start() throws Exception {
        Diary made = new Diary(folder);
        made.create().close();
        diary = made.file().toString();
    }

    private int run(String command, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = command;
        arguments[1] = diary;
        arguments[2] = "--passphrase-stdin";
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return shell.run(Diary.PASSPHRASE + "\n", Optional.empty(), arguments);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    @DisplayName("seals the original, makes an incident of each burst, and prints every row with its lines")
    void imports() throws IOException {
        String chat = write("WhatsApp Chat with Craig.txt", CHAT);

        assertThat(run("import", chat, "--me", "Jo")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("conversation: Craig", "messages: 4", "incidents: 2");

        assertThat(run("messages")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1\twhatsapp\t4\t2026-11-13T20:01Z\t2026-11-14T09:00Z");

        assertThat(run("messages", "--conversation", "1", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("\"text\":\"I know\\nwhere you are\"")
                        && line.contains("\"location\":{\"scheme\":\"line\",\"value\":\"3-4\"}")
                        && line.contains("\"direction\":\"received\""));
        assertThat(Files.readString(Path.of(chat))).isEqualTo(CHAT);
    }

    @Test
    @DisplayName("messages that are not as they were sealed are named by check, and are not restored")
    void damagedMessages() throws Exception {
        run("import", write("WhatsApp Chat with Craig.txt", CHAT), "--me", "Jo");
        Damage.spoilLastFile(Path.of(diary));

        assertThat(run("check")).isEqualTo(ExitCode.NO);
        assertThat(shell.out().toString())
                .contains("The messages imported on 24/11/2026, 12:00", "read to the end and as they were sealed: 1")
                .doesNotContain("The file of exhibit", "Everything opens", "head: ");
        Path target = folder.resolve("restored.nbk");
        assertThat(run("restore", "--to", target.toString())).isEqualTo(ExitCode.COULD_NOT);
        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("reads a table whose headings it does not know as it is told, and remembers that for the next")
    void tables() throws IOException {
        String march = write("march.csv", "День;Хто;Слова\n01.03.2026 10:00;07700 900123;привіт\n");
        String april = write("april.csv", "День;Хто;Слова\n13.04.2026 10:00;07700 900123;знову\n");
        assertThat(run("import", march, "--columns", "date-time,sender")).isEqualTo(ExitCode.USAGE);
        assertThat(run("import", march, "--columns", "number,text")).isEqualTo(ExitCode.USAGE);
        assertThat(run("import", march, "--columns", "date", "--rows", "letters"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("import", march, "--columns", "date", "--delimiter", "::"))
                .isEqualTo(ExitCode.USAGE);

        String[] how = {"--columns", "date-time,number,text", "--delimiter", ";", "--day-first"};
        assertThat(run("import", march, how[0], how[1], how[2], how[3], how[4])).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("messages: 1", "incidents: 1");
        assertThat(run("import", april)).isEqualTo(ExitCode.DONE);
        assertThat(run("messages", "--conversation", "2", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("\"address\":\"07700 900123\"", "2026-04-13T10:00", "\"value\":\"2\"");
    }

    @Test
    @DisplayName("keeps a folder of photos as exhibits, and makes incidents of their days where that was said")
    void photos() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("Photos"));
        for (String name :
                new String[] {"IMG_20260312_101500.jpg", "IMG_20260312_231500.jpg", "IMG_20260401_120000.jpg"}) {
            Files.writeString(photos.resolve(name), name);
        }
        Files.writeString(photos.resolve("again.jpg"), "IMG_20260401_120000.jpg");

        assertThat(run("import", photos.toString())).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("IMG_20260312_231500.jpg", "given twice: 1")
                .doesNotContain("incident");
        assertThat(run("import", photos.toString(), "--as", "day")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains(
                        "incident 1: ", "files: 2, the time is from the file’s name and may be wrong", "incident 2: ");
        assertThat(run("import", photos.toString(), "--as", "day")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).doesNotContain("incident");
    }

    @Test
    @DisplayName("does not count the same file twice, and makes no incidents where only the exhibit is wanted")
    void again() throws IOException {
        String chat = write("WhatsApp Chat with Craig.txt", CHAT);
        assertThat(run("import", chat, "--as", "exhibit")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).doesNotContain("incidents");

        assertThat(run("import", chat)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("imported before").doesNotContain("incidents");
        assertThat(run("messages")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines()).hasSize(2);
    }

    @Test
    @DisplayName("asks which comes first where the dates do not say, and records nothing until it is told")
    void dayOrder() throws IOException {
        String chat = write("chat.txt", CHAT.replace("13/11", "03/04").replace("14/11", "04/04"));
        assertThat(run("import", chat)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("--day-first, --month-first or --year-first");
        assertThat(run("exhibits")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines()).hasSize(1);

        assertThat(run("import", chat, "--month-first")).isEqualTo(ExitCode.DONE);
        assertThat(run("messages")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("2026-03-04T20:01Z");
    }

    @Test
    @DisplayName("keeps a file of an unknown format as an exhibit, and says so")
    void unknown() throws IOException {
        assertThat(run("import", write("x.bin", "\u0001\u0002"))).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("x.bin: the format is not known", "added as exhibit");
    }

    @Test
    @DisplayName("goes on with the other files where one of them is JSON of no known format")
    void unknownJson() throws IOException {
        String json = write("x.json", "{\"a\": [1]}");
        String chat = write("WhatsApp Chat with Craig.txt", CHAT);

        assertThat(run("import", json, chat)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("not read, " + json);
        assertThat(run("messages")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("Craig");
    }

    @Test
    @DisplayName("says that there is no conversation of a number")
    void noConversation() {
        assertThat(run("messages", "--conversation", "7")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("no conversation of that number");
    }
}
