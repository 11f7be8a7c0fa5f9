package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.SealedDraft;

/**
 * Records one incident after the other, each with a draft before it, while its disk refuses for a time. It goes on with
 * the same incident until it is recorded, as a person at the form would, and after some refusals closes the diary and
 * opens it again. It says what was recorded and what was refused.
 */
public final class RefusedWriter {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    private static final int INCIDENTS = 8;
    private static final int TRIES_BEFORE_CLOSING = 20;
    private static final int MOST_TRIES = 200;

    private final Diary diary;
    private OnThread open;
    private int tries;

    private RefusedWriter(Diary diary) throws VaultFailure {
        this.diary = diary;
        this.open = new OnThread(diary.unlock());
    }

    /** @param args the folder of the diary */
    public static void main(String[] args) throws Exception {
        RefusedWriter writer = new RefusedWriter(new Diary(Path.of(args[0])));
        for (int i = 0; i < INCIDENTS; i++) {
            writer.write(i);
        }
        Id<Draft> last = writer.open.newId();
        writer.untilTaken(() -> writer.open.saveDraft(draft(last)));
        OUT.println("draft " + last.hex());
        OUT.println("kept " + writer.open.session().close().size());
    }

    private static Draft draft(Id<Draft> id) {
        return new Draft(id, "incident", null, Map.of("words", "x".repeat(500)), OffsetDateTime.now(Diary.CLOCK));
    }

    private void write(int number) throws Exception {
        Id<Draft> draft = open.newId();
        isTaken(() -> open.saveDraft(draft(draft)));
        Incident incident = Diary.incident("word" + number);
        untilTaken(() -> {
            // It may be in the file that was opened again.
            if (open.incident(incident.id()).isEmpty()) {
                open.record(incident, draft);
            }
        });
        OUT.println("recorded " + incident.id().hex());
        if (number == 4) {
            untilTaken(() -> open.session()
                    .intake()
                    .begin(new byte[3000], "letter.jpg", incident.id())
                    .finish());
            OUT.println("added " + incident.id().hex());
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private void untilTaken(Step step) throws Exception {
        int before = tries;
        while (!isTaken(step)) {
            tries++;
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("it never went on");
            }
            if (tries - before == TRIES_BEFORE_CLOSING) {
                openAgain();
            }
        }
    }

    /** The drafts that were refused are given back, as the window does. */
    private void openAgain() throws Exception {
        List<SealedDraft> kept = open.session().close();
        OUT.println("closed");
        while (!isTaken(() -> open = new OnThread(diary.unlock()))) {
            tries++;
        }
        isTaken(() -> open.run(() -> {
            Opened.of(open.session()).drafts().restore(kept);
            return true;
        }));
    }

    private static boolean isTaken(Step step) throws Exception {
        try {
            step.run();
            return true;
        } catch (VaultFailure e) {
            OUT.println("refused " + e.getClass().getSimpleName());
            return false;
        }
    }
}
