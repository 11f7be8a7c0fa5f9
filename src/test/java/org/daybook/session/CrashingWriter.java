package org.daybook.session;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.crypto.Passphrase;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;

/** Writes without end until it is killed, and says each thing only when it is durable. */
public final class CrashingWriter {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private CrashingWriter() {}

    /** @param args the file, 'record' or 'rekey', the passphrase's number */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int number = Integer.parseInt(args[2]);
        Session session;
        try (Passphrase passphrase = passphrase(number)) {
            session = Diary.diaries().unlock(file, passphrase);
        }
        OUT.println("open");
        session.submit(() -> {
                    if (args[1].equals("record")) {
                        record(session);
                    } else {
                        rekey(session, number);
                    }
                    return true;
                })
                .get();
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

    private static void rekey(Session session, int first) throws Exception {
        for (int number = first; ; number++) {
            try (Passphrase now = passphrase(number);
                    Passphrase next = passphrase(number + 1)) {
                session.changePassphrase(now, next);
                OUT.println("changed " + (number + 1));
            }
        }
    }
}
