package org.daybook.session;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.Progress;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/** Writes without end until it is killed, and says each thing only when it is durable. */
public final class CrashingWriter {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private CrashingWriter() {}

    /** @param args the file, 'record', 'particulars', 'rekey', 'exhibits' or 'restore', the passphrase's number */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int number = Integer.parseInt(args[2]);
        if (args[1].equals("restore")) {
            restore(file, number);
        }
        Session session;
        try (Passphrase passphrase = passphrase(number)) {
            session = Diary.diaries().unlock(file, passphrase);
        }
        OUT.println("open");
        if (args[1].equals("exhibits")) {
            addAndErase(session, file.resolveSibling("outside.bin"));
        }
        session.submit(() -> {
                    switch (args[1]) {
                        case "record" -> record(session);
                        case "particulars" -> recordParticulars(session);
                        default -> rekey(session, number);
                    }
                    return true;
                })
                .get();
    }

    /** Puts the copy beside it in place again and again. */
    private static void restore(Path file, int number) throws Exception {
        OUT.println("open");
        while (true) {
            try (Key key = new Key.OfPassphrase(passphrase(number));
                    Restoration restoration =
                            Diary.diaries().restore(file.resolveSibling("copy.nbk"), key, file, Progress.UNWATCHED)) {
                OUT.println("set aside " + restoration.put().orElseThrow().getFileName());
            }
        }
    }

    static Passphrase passphrase(int number) {
        return Passphrase.of((Diary.PASSPHRASE + number).toCharArray());
    }

    private static void record(Session session) throws Exception {
        while (true) {
            ThingId draft = session.newId();
            session.saveDraft(new Draft(
                    draft, "incident", null, Map.of("words", "x".repeat(500)), OffsetDateTime.now(Diary.CLOCK)));
            OUT.println("draft " + draft.hex());
            Incident incident = Diary.incident("word");
            OUT.println("recording " + incident.id().hex());
            session.record(incident, draft);
            OUT.println("recorded " + incident.id().hex() + " " + draft.hex());
        }
    }

    /** Every second one is erased again. */
    private static void recordParticulars(Session session) throws Exception {
        ParticularKind[] kinds = ParticularKind.values();
        for (int i = 0; ; i++) {
            Particular particular = FilledParticular.of(kinds[i % kinds.length]).identified(session.newId());
            session.particulars().record(particular, Authorship.OWNER, null);
            OUT.println("recorded " + particular.id().hex());
            session.particulars().amend(particular, "again", Authorship.OWNER, null);
            if (i % 2 == 1) {
                OUT.println("erasing " + particular.id().hex());
                session.particulars().erase(particular.id(), "room");
                OUT.println("erased " + particular.id().hex());
            }
        }
    }

    /** Short and long files in turn, each read while the one before is written; every third one is erased again. */
    private static void addAndErase(Session session, Path outside) throws Exception {
        Random random = new Random();
        Adding before = null;
        for (int i = 0; ; i++) {
            byte[] content = new byte[random.nextInt(i % 4 < 3 ? 3 << 20 : 40 << 20)];
            random.nextBytes(content);
            Files.write(outside, content);
            Adding next = session.exhibits().begin(outside, null, Progress.UNWATCHED);
            if (before != null) {
                ExhibitHistory exhibit = before.finish().exhibit();
                OUT.println("added " + exhibit.id().hex());
                if (i % 3 == 2) {
                    erase(session, exhibit.id());
                }
            }
            before = next;
        }
    }

    private static void erase(Session session, ThingId exhibit) throws Exception {
        OUT.println("erasing " + exhibit.hex());
        session.submit(() -> {
                    session.exhibits().erase(List.of(exhibit), "asked to");
                    return true;
                })
                .get();
        OUT.println("erased " + exhibit.hex());
    }

    private static void rekey(Session session, int first) throws Exception {
        for (int number = first; ; number++) {
            try (Passphrase now = passphrase(number);
                    Passphrase next = passphrase(number + 1)) {
                session.keys().changePassphrase(new Key.OfPassphrase(now), next, null, Progress.UNWATCHED);
                OUT.println("changed " + (number + 1));
            }
        }
    }
}
