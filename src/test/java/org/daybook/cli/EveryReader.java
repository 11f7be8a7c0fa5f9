package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.cli.output.ExitCode;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;

/** Opens one small diary, damaged in some way, by everything that opens one, and compares what they say of it. */
final class EveryReader {
    private static final String TYPED = Diary.PASSPHRASE + "\n";

    /** What {@code restore} is to replace, or to leave untouched. */
    private static final byte[] BEFORE = "what was there before".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Path file;
    private final Shell shell = new Shell();
    private final byte[] whole;
    private final String content;
    private final LedgerHead head;

    /** How the window has it open, or why it has not. */
    enum Window {
        /** To be written to. */
        OPEN,
        /** To be viewed alone. */
        VIEW_ONLY,
        REFUSED
    }

    /**
     * What came of it.
     *
     * @param window what the window does
     * @param failure why it was refused; empty if it was not
     * @param shown all that the window shows
     * @param same whether it is what was written
     * @param check the exit code of {@code check}
     */
    record Outcome(Window window, String failure, String shown, boolean same, int check) {
        @Override
        public String toString() {
            return window + " " + failure + (same ? " same" : " other") + " check " + check;
        }

        boolean isWhole() {
            return window == Window.OPEN && same && check == ExitCode.DONE;
        }
    }

    private record Seen(Window window, String failure, String content) {}

    /** @param withFiles whether there are exhibits and imported messages, which take most of the time of every look */
    EveryReader(Path folder, boolean withFiles) throws Exception {
        this.folder = folder;
        Diary diary = new Diary(folder);
        OnThread open = new OnThread(diary.create());
        open.record(Diary.incident("kettle"), null);
        open.record(Diary.incident("garden"), null);
        open.saveDraft(new Draft(
                open.newId(),
                "incident",
                null,
                Map.of("words", "half a".repeat(800)),
                OffsetDateTime.now(Diary.CLOCK)));
        if (withFiles) {
            open.session().intake().begin(new byte[9_000], "letter.jpg", null).finish();
        }
        open.close();
        if (withFiles) {
            Path chat = Files.writeString(
                    folder.resolve("WhatsApp Chat with Sam.txt"), "13/11/2026, 20:01 - Sam: where are you\n");
            assertThat(run("import", diary.file().toString(), chat.toString())).isEqualTo(ExitCode.DONE);
        }
        try (Passphrase wrong = Passphrase.of("three loud engines go south".toCharArray())) {
            Diary.diaries().unlock(diary.file(), wrong);
            throw new IllegalStateException("it opened");
        } catch (VaultFailure.WrongPassphrase e) {
            // So that there is a note of it.
        }
        this.file = diary.file();
        this.whole = Files.readAllBytes(file);
        try (OpenVault vault = Diary.diaries().opening().toRead(file, key())) {
            this.head = new Ledger(vault, Diary.CLOCK, new SecureRandom(), "").head();
        }
        this.content = open(() -> Diary.diaries().unlockAnyhow(file, key())).content();
    }

    /** The bytes of the diary before anything happened to it. */
    byte[] whole() {
        return whole.clone();
    }

    /**
     * Whether what all of them read is what was written: every row of it opens and is in its place, every page has its
     * form, and both copies are whole. Much quicker than to have it opened by all.
     */
    boolean isUntouched(byte[] damaged) throws Exception {
        put(damaged);
        try (OpenVault vault = Diary.diaries().opening().toRead(file, key())) {
            LedgerReport report = new Ledger(vault, Diary.CLOCK, new SecureRandom(), "").read(_ -> {});
            return report.sound()
                    && report.head().equals(head)
                    && report.unknown().isEmpty()
                    && !vault.draftsChanged()
                    && !vault.needsRepair()
                    && vault.isWellFormed();
        } catch (VaultFailure e) {
            return false;
        }
    }

    /** Opens it in the window and by {@code check}. */
    Outcome glance(byte[] damaged) throws Exception {
        put(damaged);
        int check = run("check", file.toString());
        assertThat(Files.readAllBytes(file)).as("check changes nothing").isEqualTo(damaged);
        Seen window = open(() -> Diary.diaries().unlockAnyhow(file, key()));
        Outcome outcome =
                new Outcome(window.window, window.failure, window.content, content.equals(window.content), check);
        requireAgreed(outcome);
        return outcome;
    }

    /** Opens it by everything there is. */
    Outcome look(byte[] damaged) throws Exception {
        Outcome outcome = glance(damaged);
        boolean refused = outcome.window == Window.REFUSED;
        put(damaged);
        Seen viewed = open(() -> Diary.diaries().look(file, key()));
        assertThat(viewed.window == Window.REFUSED)
                .as("viewed as a backup: %s", viewed)
                .isEqualTo(refused);
        assertThat(Files.readAllBytes(file)).as("viewing changes nothing").isEqualTo(damaged);
        requireRestored(damaged, outcome);
        put(damaged);
        Path export = folder.resolve("export.json");
        Files.deleteIfExists(export);
        assertThat(run("export", file.toString(), "--out", export.toString()))
                .as("export")
                .isEqualTo(refused ? ExitCode.COULD_NOT : ExitCode.DONE);
        if (outcome.isWhole()) {
            requireBackedUp(damaged);
            requireOpensOften(damaged);
        }
        return outcome;
    }

    private void requireRestored(byte[] damaged, Outcome outcome) throws Exception {
        put(damaged);
        Path target = Files.write(folder.resolve("restored.nbk"), BEFORE);
        int restored = run("restore", file.toString(), "--to", target.toString());
        // A draft that is lost says nothing against the records, which are restored.
        if (outcome.check != ExitCode.NO) {
            assertThat(restored)
                    .as("restore, while check says %d: %s", outcome.check, shell.err())
                    .isEqualTo(outcome.check);
        }
        if (restored == ExitCode.DONE) {
            Seen there = open(() -> Diary.diaries().unlock(target, key()));
            assertThat(there).isEqualTo(new Seen(Window.OPEN, "", outcome.shown));
        } else {
            assertThat(restored).isEqualTo(ExitCode.COULD_NOT);
            assertThat(target).hasBinaryContent(BEFORE);
        }
        try (var files = Files.list(folder)) {
            files.filter(path -> String.valueOf(path.getFileName()).startsWith("restored"))
                    .forEach(EveryReader::remove);
        }
    }

    private void requireBackedUp(byte[] damaged) throws Exception {
        put(damaged);
        Path copy = folder.resolve("copy.nbk");
        OnThread open = new OnThread(Diary.diaries().unlockAnyhow(file, key()));
        open.run(() -> Opened.of(open.session()).copies().copyTo(copy, Progress.UNWATCHED));
        open.close();
        assertThat(open(() -> Diary.diaries().look(copy, key())).content()).isEqualTo(content);
        Files.delete(copy);
    }

    /** What was put right stays so. */
    private void requireOpensOften(byte[] damaged) throws Exception {
        put(damaged);
        for (int i = 0; i < 2; i++) {
            OnThread open = new OnThread(Diary.diaries().unlockAnyhow(file, key()));
            open.record(Diary.incident("later" + i), null);
            open.close();
        }
        assertThat(run("check", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).doesNotContain("One of two copies");
    }

    private static void requireAgreed(Outcome outcome) {
        switch (outcome.check) {
            case ExitCode.DONE ->
                assertThat(outcome.isWhole())
                        .as("what check calls whole: %s", outcome)
                        .isTrue();
            case ExitCode.NO ->
                assertThat(outcome.window)
                        .as("what check finds fault with, and has opened: %s", outcome)
                        .isNotEqualTo(Window.REFUSED);
            default ->
                assertThat(outcome.window)
                        .as("what check cannot open: %s", outcome)
                        .isEqualTo(Window.REFUSED);
        }
    }

    /** The exit code of {@code check} alone. */
    int check(byte[] damaged) throws IOException {
        put(damaged);
        return run("check", file.toString());
    }

    private void put(byte[] damaged) throws IOException {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
        Files.write(file, damaged);
    }

    private int run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--passphrase-stdin";
        int code = shell.run(TYPED, Optional.empty(), all);
        assertThat(shell.err().toString()).as("no fault of the program").doesNotContain("Something went wrong");
        return code;
    }

    private interface Opening {
        Session open() throws VaultFailure;
    }

    private static Seen open(Opening opening) throws Exception {
        Session session;
        try {
            session = opening.open();
        } catch (VaultFailure e) {
            return new Seen(Window.REFUSED, e.getClass().getSimpleName() + " " + e.getMessage(), "");
        }
        OnThread open = new OnThread(session);
        try {
            return new Seen(session.opening().lookOnly() ? Window.VIEW_ONLY : Window.OPEN, "", content(session, open));
        } finally {
            open.close();
        }
    }

    private static String content(Session session, OnThread open) throws Exception {
        String files = open.run(() -> Opened.of(session).exhibits().all()).stream()
                .map(exhibit -> {
                    try {
                        return exhibit.label() + " " + session.files().verify(exhibit, Progress.UNWATCHED);
                    } catch (EvidenceFailure | VaultFailure e) {
                        return exhibit.label() + " " + EvidenceStore.Verdict.DAMAGED;
                    }
                })
                .collect(Collectors.joining(","));
        return open.incidents().stream().map(String::valueOf).collect(Collectors.joining("\n"))
                + List.copyOf(open.drafts())
                + files
                + messages(session, open);
    }

    private static List<String> messages(Session session, OnThread open) throws Exception {
        List<String> read = new ArrayList<>();
        for (ImportHistory one :
                open.run(() -> Opened.of(session).conversations().imports())) {
            try {
                session.messages().read(one, row -> read.add(row.toString()));
            } catch (EvidenceFailure | IOException e) {
                read.add(EvidenceStore.Verdict.DAMAGED.toString());
            }
        }
        return read;
    }

    private static UnlockSecret key() {
        return new UnlockSecret.OfPassphrase(Diary.passphrase());
    }

    private static void remove(Path left) {
        try {
            Files.delete(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
