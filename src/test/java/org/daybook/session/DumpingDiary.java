package org.daybook.session;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.index.SearchQuery;
import org.daybook.progress.Progress;
import org.daybook.record.Id;

/**
 * A process that writes words into a diary, looks for them, and erases some of them: then it writes down everything
 * that can still be reached in it. The words are made of numbers, so that it knows them only as the diary does.
 */
public final class DumpingDiary {
    static final int ERASED_AT_ONCE = 1;
    static final int ERASED_AFTER_REOPENING = 2;
    static final int KEPT = 3;

    private final Diary diary;
    private final Path dump;

    private DumpingDiary(Path folder, Path dump) {
        this.diary = new Diary(folder);
        this.dump = dump;
    }

    /** @param args the folder of the diary, and the file to write to */
    public static void main(String[] args) throws Exception {
        new DumpingDiary(Path.of(args[0]), Path.of(args[1])).run();
    }

    /** A word of letters that stands nowhere else. */
    static String word(int number) {
        Random letters = new Random(number);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }

    private void run() throws Exception {
        begin();
        OnThread second = new OnThread(diary.unlock());
        use(second);
        erase(second, ERASED_AFTER_REOPENING);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        second.close();
    }

    // A method of its own, since a session that is still named on the stack keeps all that it holds.
    private void begin() throws Exception {
        OnThread first = new OnThread(diary.create());
        write(first, ERASED_AFTER_REOPENING);
        write(first, KEPT);
        write(first, ERASED_AT_ONCE);
        use(first);
        erase(first, ERASED_AT_ONCE);
        first.close();
    }

    private static void write(OnThread session, int number) throws Exception {
        String word = word(number);
        Incident incident = number == KEPT ? FilledIncident.of(path -> word) : Diary.incident(word);
        session.record(incident, null);
        session.amend(incident.with(Diary.incident(word + "ed").what()), word, null);
        session.withdraw(incident.id(), word);
        session.saveDraft(new Draft(
                session.newId(), "incident", incident.id(), Map.of("happened", word), OffsetDateTime.now(Diary.CLOCK)));
        exhibit(session, word, ExhibitLinks.NONE.withIncident(incident.id()));
        exhibit(session, word + "s", ExhibitLinks.NONE);
        CaseRecord caseRecord = FilledCaseRecord.of(CaseRecordKind.values()[number], path -> word);
        session.run(() -> Opened.of(session.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private static void exhibit(OnThread session, String word, ExhibitLinks links) throws Exception {
        ExhibitStore exhibits = Opened.of(session.session()).exhibits();
        ExhibitFileAccess files = session.session().files();
        byte[] bytes = (word + " ").repeat(200_000).getBytes(StandardCharsets.UTF_8);
        ExhibitHistory added = session.session()
                .intake()
                .begin(bytes, word + ".txt", null)
                .finish()
                .exhibit();
        session.run(() -> exhibits.amend(
                added.current().with(new ExhibitDescription(word, word, "", "")).with(links),
                word,
                Authorship.OWNER,
                null));
        files.verify(added, Progress.UNWATCHED);
        files.thumbnail(added, () -> false);
    }

    /** All that may keep something in memory. */
    private static void use(OnThread session) throws Exception {
        session.session().searchable().get();
        for (int number = ERASED_AT_ONCE; number <= KEPT; number++) {
            String word = word(number);
            session.run(() ->
                    Opened.of(session.session()).search(SearchQuery.words('"' + word + " happened\" " + word, 50)));
        }
        session.run(() -> Opened.of(session.session()).timeline());
        session.run(() -> Opened.of(session.session()).knownNames());
        session.run(() -> Opened.of(session.session()).caseRecords().knownPeople());
        session.run(() -> Opened.of(session.session()).drafts().list());
        session.run(() -> Opened.of(session.session()).copies().export());
        session.verify();
    }

    private static void erase(OnThread session, int number) throws Exception {
        String word = word(number);
        List<Id<Incident>> incidents = session.incidents().stream()
                .filter(history -> history.current().what().happened().startsWith(word))
                .map(history -> history.id())
                .toList();
        for (Id<Incident> incident : incidents) {
            session.erase(incident, "asked to");
        }
        ExhibitStore exhibits = Opened.of(session.session()).exhibits();
        List<Id<Exhibit>> files = session.run(exhibits::all).stream()
                .filter(exhibit -> exhibit.current().naming().title().startsWith(word))
                .map(ExhibitHistory::id)
                .toList();
        session.run(() -> {
            exhibits.erase(files, "asked to");
            for (var caseRecord : Opened.of(session.session()).caseRecords().of(CaseRecordKind.values()[number])) {
                Opened.of(session.session()).caseRecords().erase(caseRecord.id(), "asked to");
            }
            return true;
        });
    }
}
