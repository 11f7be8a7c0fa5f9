package org.daybook;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RawSecrets;
import org.daybook.crypto.RecoveryCode;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;

/**
 * A process in which a diary is unlocked by typing, its screens are looked at and typed into, and which then hides.
 * Before and after it writes down all that can still be reached. The words are made of numbers, so that it knows them
 * only as the diary does.
 */
public final class LockingDiary {
    static final int RECORDED = 11;
    static final int TYPED = 12;
    static final int PASSPHRASE = 13;
    static final int SEARCHES = 21;
    static final int WITHDRAWN = 22;
    static final int ERASED = 23;
    static final int NAMED = 24;
    static final int NEXT = 25;
    static final List<Integer> WORDS =
            List.of(RECORDED, TYPED, PASSPHRASE, PASSPHRASE + 1, SEARCHES, WITHDRAWN, ERASED, NAMED, NEXT);

    private static final byte[] CODE = word(31).substring(0, 14).concat("!!").getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final TrialWindow window;

    private LockingDiary(Path folder) throws Exception {
        this.folder = folder;
        // What a thread of this test used is not what the program keeps.
        Thread beginning = Thread.ofPlatform().start(() -> {
            try {
                record();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        beginning.join();
        this.window = new TrialWindow(folder);
    }

    /** @param args the folder of the diary, two dumps before hiding, of words and of secrets, and the dump after it */
    public static void main(String[] args) throws Exception {
        Fx.start();
        // A failure must not leave the toolkit running for ever.
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        LockingDiary diary = new LockingDiary(Path.of(args[0]));
        try (LockingSecrets secrets = new LockingSecrets(diary.window, diary.folder)) {
            secrets.typeCode();
            diary.window.unlock((word(PASSPHRASE) + ' ' + word(PASSPHRASE + 1)).toCharArray());
            diary.look();
            dump(args[1]);
            secrets.typeEverywhere();
            dump(args[2]);
        }
        diary.window.hide();
        diary.window.forgotten();
        dump(args[3]);
        Runtime.getRuntime().halt(0);
    }

    /** A word of letters that stands nowhere else. */
    static String word(int number) {
        Random letters = new Random(number);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }

    /** What opens the diary, which the caller closes. */
    static Passphrase passphrase() {
        return Passphrase.of((word(PASSPHRASE) + ' ' + word(PASSPHRASE + 1)).toCharArray());
    }

    /** Its recovery code, which the caller closes. */
    static RecoveryCode code() {
        return RawSecrets.code(CODE);
    }

    private static void dump(String target) throws Exception {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(target, true);
    }

    private void record() throws Exception {
        try (Passphrase passphrase = passphrase();
                RecoveryCode code = code()) {
            OnThread session = new OnThread(Diary.diaries().create(new Diary(folder).file(), passphrase, code));
            String word = word(RECORDED);
            Incident incident = FilledIncident.of(_ -> word);
            session.record(incident, null);
            session.record(Diary.incident(word), null);
            session.amend(incident.with(Diary.incident(word).what()), word, null);
            session.session()
                    .intake()
                    .begin(word.repeat(2000).getBytes(StandardCharsets.UTF_8), word + ".txt", null)
                    .finish();
            session.session()
                    .intake()
                    .begin(png(), word + ".png", incident.id())
                    .finish();
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                session.run(() -> Opened.of(session.session())
                        .caseRecords()
                        .record(FilledCaseRecord.of(kind, _ -> word), Authorship.OWNER, null));
            }
            session.close();
        }
    }

    /** Goes to every kind of screen, and types where one can. */
    private void look() throws Exception {
        Session session = window.session();
        OnThread thread = new OnThread(session);
        Id<Incident> incident = thread.incidents().getFirst().id();
        session.searchable().get();
        portfolio();
        window.go(new Destination.Timeline());
        window.type(word(TYPED));
        for (Id<Exhibit> exhibit : thread.run(Opened.of(session).exhibits()::all).stream()
                .map(one -> one.id())
                .toList()) {
            window.go(new Destination.ShowExhibit(exhibit, null));
            window.go(new Destination.EraseExhibit(exhibit));
        }
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            Id<CaseRecord> caseRecord = thread.run(
                            () -> Opened.of(session).caseRecords().of(kind))
                    .getFirst()
                    .id();
            window.go(new Destination.TheCase(kind));
            window.go(new Destination.ShowCaseRecord(caseRecord));
            window.go(new Destination.AmendCaseRecord(kind, caseRecord, null));
            window.type(word(TYPED));
        }
        for (Destination place : List.of(
                new Destination.Exhibits(),
                new Destination.People(null),
                new Destination.Patterns(),
                new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING),
                new Destination.WriteUpMany(null),
                new Destination.ShowIncident(incident),
                new Destination.AmendIncident(incident, null),
                new Destination.EraseIncident(incident),
                new Destination.ChangePassphrase(),
                new Destination.CopyDiary(),
                new Destination.Settings(),
                new Destination.Help())) {
            window.go(place);
        }
        window.go(new Destination.NewIncident(null));
        window.type(word(TYPED));
    }

    private void portfolio() throws Exception {
        window.go(new Destination.Portfolio());
        window.preview();
        TrialWindow.until(() -> window.all(ImageView.class).stream().anyMatch(one -> one.getImage() != null));
        window.pulses();
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
