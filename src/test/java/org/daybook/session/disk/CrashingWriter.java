package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.session.Target;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Restoration;
import org.daybook.suite.Runs;

/** Writes without end until it is killed, and says each thing only when it is durable. */
public final class CrashingWriter {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private CrashingWriter() {}

    /**
     * @param args the file; 'record', 'particulars', 'exhibits', 'rekey', 'renew', 'restore', 'access', 'look' or 'target';
     *     what that needs
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        switch (args[1]) {
            case "restore" -> restore(file);
            case "access" -> giveAndEnd(file, PublicKeyCard.parse(args[2]));
            case "look" -> letLookAndEnd(file, PublicKeyCard.parse(args[2]));
            case "renew" -> renew(file, Integer.parseInt(args[2]));
            case "rekey" -> rekey(file, Integer.parseInt(args[2]));
            case "target" -> write(unlocked(file), Target.valueOf(args[2]), Path.of(args[3]));
            case "exhibits" -> addAndErase(unlocked(file), file.resolveSibling("outside.bin"));
            default -> {
                Session session = unlocked(file);
                session.call(_ -> {
                            if (args[1].equals("record")) {
                                record(session);
                            } else {
                                recordCaseRecords(session);
                            }
                            return true;
                        })
                        .get();
            }
        }
    }

    private static Session unlocked(Path file) throws Exception {
        try (Passphrase passphrase = passphrase(0)) {
            Session session = Diary.diaries().unlock(file, passphrase);
            OUT.println("open");
            return session;
        }
    }

    /** Puts the copy beside it in place again and again. */
    private static void restore(Path file) throws Exception {
        OUT.println("open");
        while (true) {
            try (UnlockSecret key = new UnlockSecret.OfPassphrase(passphrase(0));
                    Restoration restoration = Diary.diaries()
                            .derived()
                            .restore(file.resolveSibling("copy.nbk"), key, file, Progress.UNWATCHED)) {
                OUT.println("set aside " + restoration.put().orElseThrow().getFileName());
            }
        }
    }

    /** Writes the same again and again to one name, and moves the one before out of the way in one step. */
    private static void write(Session session, Target kind, Path folder) throws Exception {
        OnThread open = new OnThread(session);
        Path target = kind.in(folder);
        Path before = folder.resolve("before");
        while (true) {
            kind.write(open, target);
            OUT.println("written");
            Trees.remove(before);
            Files.move(target, before);
            OUT.println("moved");
        }
    }

    /** The passphrase with this number; that of other tests is the one with number 0. */
    static Passphrase passphrase(int number) {
        return Passphrase.of((Diary.PASSPHRASE + (number == 0 ? "" : number)).toCharArray());
    }

    /** The recovery code with this number. */
    static RecoveryCode code(int number) {
        return RecoveryCode.generate(new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                new Random(number).nextBytes(bytes);
            }
        });
    }

    /** Every fourth one is amended, and every fourth one erased again. */
    private static void record(Session session) throws Exception {
        for (int i = 0; ; i++) {
            Id<Draft> draft = Opened.of(session).newId();
            Opened.of(session)
                    .drafts()
                    .save(new Draft(
                            draft,
                            "incident",
                            null,
                            Map.of("words", "x".repeat(500)),
                            OffsetDateTime.now(Diary.CLOCK)));
            OUT.println("draft " + draft.hex());
            Incident incident = Diary.incident("word");
            OUT.println("recording " + incident.id().hex());
            Opened.of(session).record(incident, Authorship.OWNER, draft);
            OUT.println("recorded " + incident.id().hex() + " " + draft.hex());
            if (i % 4 == 1) {
                Opened.of(session).amend(incident, "again", Authorship.OWNER, null);
                OUT.println("amended " + incident.id().hex());
            } else if (i % 4 == 3) {
                OUT.println("erasing " + incident.id().hex());
                Opened.of(session).erase(incident.id(), List.of(), "asked to");
                OUT.println("erased " + incident.id().hex());
            }
        }
    }

    /** Every second one is erased again. */
    private static void recordCaseRecords(Session session) throws Exception {
        CaseRecordKind[] kinds = CaseRecordKind.values();
        for (int i = 0; ; i++) {
            CaseRecord caseRecord = FilledCaseRecord.of(kinds[i % kinds.length])
                    .identified(Opened.of(session).newId());
            Opened.of(session).caseRecords().record(caseRecord, Authorship.OWNER, null);
            OUT.println("recorded " + caseRecord.id().hex());
            Opened.of(session).caseRecords().amend(caseRecord, "again", Authorship.OWNER, null);
            if (i % 2 == 1) {
                OUT.println("erasing " + caseRecord.id().hex());
                Opened.of(session).caseRecords().erase(caseRecord.id(), "room");
                OUT.println("erased " + caseRecord.id().hex());
            }
        }
    }

    /** Short and long files in turn, each read while the one before is written; every third one is erased again. */
    private static void addAndErase(Session session, Path outside) throws Exception {
        Random random = Runs.random(CrashingWriter.class);
        ExhibitAddition before = null;
        for (int i = 0; ; i++) {
            byte[] content = new byte[random.nextInt(i % 4 < 3 ? 3 << 20 : 40 << 20)];
            random.nextBytes(content);
            Files.write(outside, content);
            ExhibitAddition next = session.intake().begin(outside, null, Progress.UNWATCHED);
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

    private static void erase(Session session, Id<Exhibit> exhibit) throws Exception {
        OUT.println("erasing " + exhibit.hex());
        session.call(_ -> {
                    Opened.of(session).exhibits().erase(List.of(exhibit), "asked to");
                    return true;
                })
                .get();
        OUT.println("erased " + exhibit.hex());
    }

    /** Gives a colleague access and ends it, again and again. */
    private static void giveAndEnd(Path file, PublicKeyCard colleague) throws Exception {
        OnThread open = new OnThread(unlocked(file));
        AccessGrant access = new AccessGrant("Dana", "DA", colleague.publicKey(), Allows.ADD, null);
        while (true) {
            try (Passphrase now = passphrase(0)) {
                open.run(() -> {
                    Opened.of(open.session())
                            .keys()
                            .giveAccess(new UnlockSecret.OfPassphrase(now), access, Progress.UNWATCHED);
                    return true;
                });
                OUT.println("given");
                open.run(() -> {
                    Opened.of(open.session()).keys().endAccess(now, access.publicKey(), Progress.UNWATCHED);
                    return true;
                });
                OUT.println("ended");
            }
        }
    }

    /** The passphrase of the golden diaries. */
    static Passphrase golden() {
        return Passphrase.of("correct golden file, Straße ½ é".toCharArray());
    }

    /**
     * Gives a colleague access to look at a diary of an earlier version, for which all of it is sealed anew, then more,
     * and ends it, again and again.
     */
    private static void letLookAndEnd(Path file, PublicKeyCard colleague) throws Exception {
        OnThread open = new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(golden())));
        OUT.println("open");
        while (true) {
            for (Set<WithheldPart> sees : List.of(Set.<WithheldPart>of(), Set.of(WithheldPart.NOTES))) {
                try (UnlockSecret now = new UnlockSecret.OfPassphrase(golden())) {
                    open.giveAccess(now, new AccessGrant("Dana", "DA", colleague.publicKey(), Allows.LOOK, null, sees));
                }
                OUT.println("given");
            }
            try (Passphrase now = golden()) {
                open.run(() -> {
                    Opened.of(open.session()).keys().endAccess(now, colleague.publicKey(), Progress.UNWATCHED);
                    return true;
                });
            }
            OUT.println("ended");
        }
    }

    private static void rekey(Path file, int first) throws Exception {
        Session session;
        try (Passphrase passphrase = passphrase(first)) {
            session = Diary.diaries().unlock(file, passphrase);
        }
        OUT.println("open");
        for (int number = first; ; number++) {
            try (Passphrase now = passphrase(number);
                    Passphrase next = passphrase(number + 1)) {
                new OnThread(session).changePassphrase(now, next);
                OUT.println("changed " + (number + 1));
            }
        }
    }

    /** A new recovery code takes the place of the old one, and the passphrase stays. */
    private static void renew(Path file, int first) throws Exception {
        OnThread open = new OnThread(unlocked(file));
        for (int number = first + 1; ; number++) {
            try (Passphrase now = passphrase(0);
                    RecoveryCode code = code(number)) {
                open.run(() -> {
                    Opened.of(open.session()).keys().replaceCode(now, code, List.of(), Progress.UNWATCHED);
                    return true;
                });
                OUT.println("changed " + number);
            }
        }
    }
}
