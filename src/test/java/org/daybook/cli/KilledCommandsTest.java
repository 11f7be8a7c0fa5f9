package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.SecretBytes;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.OpenCase;
import org.daybook.session.Opened;
import org.daybook.session.disk.Strace;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.daybook.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills commands before the n-th time that they write, force or name something: the same command again finishes what was
 * begun, each thing is there once, and nothing stands outside that the diary does not name. A few moments with every
 * change, all of them in a deep run.
 */
class KilledCommandsTest {
    /** How many moments of one command are tried, evenly, unless it has fewer. */
    private static final int MOMENTS = Integer.getInteger("killed.moments", Runs.of(1, 150));

    @TempDir(factory = DiskFolders.class)
    private Path folder;

    private final Shell shell = new Shell();
    private Path diary = Path.of("");
    private Path before = Path.of("");

    @BeforeEach
    void aDiary() throws Exception {
        Strace.require();
        Diary made = new Diary(folder);
        OnThread open = new OnThread(made.create());
        open.record(Diary.incident("word"), null);
        open.close();
        diary = made.file();
        before = Files.copy(diary, folder.resolve("before"));
    }

    private void again() throws IOException {
        Files.copy(before, diary, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve(diary.getFileName() + "-journal"));
    }

    /** The moments of a call at which a command is killed, those of the thread that makes most of them. */
    private int[] moments(String call, String... command) throws Exception {
        again();
        Path calls = folder.resolve("calls");
        Strace.run(List.of("-o", calls.toString(), "-e", "trace=" + call), KilledCommand.class, (Object[]) command);
        int most = Files.readAllLines(calls, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains(call + "("))
                .collect(Collectors.groupingBy(line -> line.split(" ")[0], Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElseThrow();
        int tried = Math.min(MOMENTS, most);
        return IntStream.rangeClosed(1, tried)
                .map(i -> Math.ceilDiv(most * (2 * i - 1), 2 * tried))
                .toArray();
    }

    private interface Reading<T> {
        T of(OpenCase open) throws Exception;
    }

    private <T> T read(Reading<T> reading) throws Exception {
        OnThread open = new OnThread(new Diary(folder).unlock());
        try {
            assertThat(open.opening().report().sound()).isTrue();
            return open.run(() -> reading.of(Opened.of(open.session())));
        } finally {
            open.close();
        }
    }

    private List<WorkBegun> unfinished() throws Exception {
        return read(open -> open.works().unfinished());
    }

    /** What the diary holds, but for ids and the times at which it was recorded. */
    private List<String> held() throws Exception {
        return read(open -> {
            List<String> held = new ArrayList<>();
            for (IncidentHistory incident : open.incidents()) {
                held.add("incident " + incident.current().what().happened() + "/"
                        + incident.current().what().exactWords() + "/"
                        + incident.current().when() + " messages "
                        + open.conversations().rangesOf(incident.id()).stream()
                                .map(range -> range.first() + "-" + range.last())
                                .toList());
            }
            for (ExhibitHistory exhibit : open.exhibits().all()) {
                held.add("exhibit " + Objects.requireNonNull(exhibit.file()).sha256() + " of "
                        + exhibit.current().links().incidents().stream()
                                .flatMap(id -> open.incident(id).stream())
                                .map(incident -> incident.current().what().exactWords())
                                .sorted()
                                .toList());
            }
            for (ImportHistory messages : open.conversations().imports()) {
                held.add("import "
                        + messages.messages().conversations().getFirst().messages());
            }
            return held.stream().sorted().toList();
        });
    }

    private void finishesWhereverItIsKilled(String... command) throws Exception {
        again();
        assertThat(KilledCommand.run(shell, command)).isEqualTo(ExitCode.DONE);
        List<String> whole = held();
        int unfinished = 0;
        int kills = 0;
        for (String call : Runs.DEEP ? List.of("pwrite64", "fsync") : List.of("pwrite64")) {
            for (int moment : moments(call, command)) {
                again();
                Strace.killed(call, moment, KilledCommand.class, (Object[]) command);
                kills++;
                unfinished += unfinished().isEmpty() ? 0 : 1;
                assertThat(KilledCommand.run(shell, command))
                        .as(call + " " + moment)
                        .isEqualTo(ExitCode.DONE);
                assertThat(held()).as(call + " " + moment).isEqualTo(whole);
                assertThat(unfinished()).isEmpty();
            }
        }
        System.out.println(command[0] + " " + command[command.length - 1].replaceAll(".*/", "") + ": kills " + kills
                + ", unfinished after " + unfinished);
    }

    @Test
    void anImportOfMessagesWithWhatWasSentWithThem() throws Exception {
        Path chat = folder.resolve("WhatsApp Chat with Sam.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(chat))) {
            put(zip, "WhatsApp Chat with Sam.txt", """
                    13/11/2026, 20:01 - Sam: where are you
                    13/11/2026, 20:02 - Jo: leave me alone
                    13/11/2026, 20:03 - Sam: IMG-20261113-WA0001.jpg (file attached)
                    14/11/2026, 09:00 - Sam: IMG-20261114-WA0002.jpg (file attached)
                    15/11/2026, 09:00 - Sam: answer me
                    """);
            put(zip, "IMG-20261113-WA0001.jpg", "the first picture");
            put(zip, "IMG-20261114-WA0002.jpg", "the second picture");
        }
        finishesWhereverItIsKilled("import", diary.toString(), chat.toString());
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anImportOfFilesByTheirTimes() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        for (int day = 10; day < 14; day++) {
            Files.writeString(photos.resolve("IMG_202611" + day + "_101500.txt"), "picture of day " + day);
        }
        finishesWhereverItIsKilled("import", diary.toString(), "--as", "day", photos.toString());
    }

    @Test
    void anImportOfAnotherDiarysExport() throws Exception {
        Diary other = new Diary(Files.createDirectory(folder.resolve("other")));
        OnThread open = new OnThread(other.createWithOwnKeys());
        for (int i = 0; i < 120; i++) {
            open.record(Diary.incident("theirs" + i), null);
        }
        open.close();
        Path export = folder.resolve("case.json");
        assertThat(KilledCommand.run(shell, "export", other.file().toString(), "--out", export.toString()))
                .isEqualTo(ExitCode.DONE);
        finishesWhereverItIsKilled("import", diary.toString(), export.toString());
    }

    /** Which time that a thread forces something is the first after it gave {@code target} its name. */
    private int forcedAfterNaming(Path target, String... command) throws Exception {
        Path calls = folder.resolve("calls");
        again();
        Strace.run(List.of("-o", calls.toString(), "-e", "trace=link,fsync"), KilledCommand.class, (Object[]) command);
        List<String> lines = Files.readAllLines(calls, StandardCharsets.ISO_8859_1);
        String naming = lines.stream()
                .filter(line -> line.contains("link(") && line.contains("\"" + target + "\""))
                .findFirst()
                .orElseThrow();
        String thread = naming.split(" ")[0];
        return 1
                + (int) lines.subList(0, lines.indexOf(naming)).stream()
                        .filter(line -> line.split(" ")[0].equals(thread) && line.contains(" fsync("))
                        .count();
    }

    /** Is told what a command had said when it was killed and its target stands there. */
    private interface Standing {
        void check(List<String> said) throws Exception;
    }

    /** Kills it before it names something or forces it to the disk; at the end of its work unless the run is deep. */
    private void whereItStands(Path target, Standing standing, String... command) throws Exception {
        int stood = 0;
        int kills = 0;
        for (String call : Runs.DEEP ? List.of("link", "unlink", "fsync") : List.of("fsync")) {
            Files.deleteIfExists(target);
            for (int moment : Runs.DEEP ? moments(call, command) : new int[] {forcedAfterNaming(target, command)}) {
                again();
                Files.deleteIfExists(target);
                try {
                    List<String> said = Strace.killed(call, moment, KilledCommand.class, (Object[]) command);
                    kills++;
                    if (Files.exists(target)) {
                        stood++;
                        standing.check(said);
                    }
                } catch (IOException over) {
                    // It came to its end before, since what an earlier kill left behind was not there to be removed.
                }
            }
        }
        assertThat(stood).as("kills after which it stood there").isPositive();
        System.out.println(command[0] + ": kills " + kills + ", stood after " + stood);
    }

    private void isNamedBeforeItStands(Path target, String... command) throws Exception {
        whereItStands(
                target,
                _ -> {
                    String named = read(KilledCommandsTest::named);
                    assertThat(named).contains(target.getFileName().toString());
                },
                command);
    }

    /** What the diary says of what left it, or may have. */
    private static String named(OpenCase open) {
        String begun = open.works().unfinished().stream()
                .map(work -> work.plan().getOrDefault(WorkBegun.FILE, ""))
                .collect(Collectors.joining(" "));
        return begun + open.portfolios().whoHasWhat(new Messages(Locale.UK));
    }

    private static PublicKeyCard card() {
        try (AgreementKey key = AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]))) {
            return new PublicKeyCard("Dana", "DA", ByteSequence.of(key.publicKey()));
        }
    }

    @Test
    void aCopyThatIsHandedOverIsNamedBeforeItStandsAtItsPlace() throws Exception {
        Path copy = folder.resolve("copy.nbk");
        isNamedBeforeItStands(
                copy,
                "handover",
                diary.toString(),
                "--out",
                copy.toString(),
                "--code",
                card().code(),
                "--name",
                "Dana",
                "--words",
                FingerprintWords.line(card().publicKey()));
    }

    @Test
    void anExportIsNamedBeforeItStandsAtItsPlace() throws Exception {
        Path export = folder.resolve("case.json");
        isNamedBeforeItStands(export, "export", diary.toString(), "--out", export.toString(), "--prepared-for", "Dana");
    }

    @Test
    void noDiaryStandsAtItsPlaceBeforeItsRecoveryCodeWasShown() throws Exception {
        Path made = folder.resolve("new.nbk");
        whereItStands(
                made,
                said -> assertThat(said).anyMatch(line -> line.contains("ecovery code")),
                "create",
                made.toString());
    }
}
