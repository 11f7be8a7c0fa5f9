package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.CaseRecordStore;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitFileAccess;
import org.daybook.session.ExhibitStore;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.Runs;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word typed into every field is in no file: not in the diary, its journal, a temporary folder or the home folder.
 */
class NothingInPlainTest {
    private static final int INCIDENTS = Runs.of(60, 300);
    private static final long LARGEST_LOOKED_AT = 64 << 20;

    @TempDir
    Path folder;

    @Test
    void aWordTypedEverywhereIsInNoFile() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Instant start = Instant.now().minusSeconds(2);
        Diary diary = new Diary(folder);
        OnThread session = new OnThread(diary.create());
        Id<Incident> id = useEverything(session, canary);
        // While it is open the journal is there too.
        assertThat(filesWith(canary, start)).isEmpty();
        session.close();
        assertThat(filesWith(canary, start)).isEmpty();
        session = new OnThread(diary.unlock());
        assertThat(session.incident(id)).isPresent();
        session.close();
        assertThat(filesWith(canary, start)).isEmpty();
    }

    @Test
    void theSearchForItWouldFindIt() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Instant start = Instant.now().minusSeconds(2);
        Files.writeString(folder.resolve("plain"), "a " + canary, StandardCharsets.UTF_16LE);
        assertThat(filesWith(canary, start)).containsExactly(folder.resolve("plain"));
    }

    private Id<Incident> useEverything(OnThread session, String canary) throws Exception {
        Incident incident = Diary.incident(canary);
        session.saveDraft(
                new Draft(session.newId(), "incident", null, Map.of("words", canary), OffsetDateTime.now(Diary.CLOCK)));
        session.record(incident, null);
        for (int i = 0; i < INCIDENTS; i++) {
            session.record(Diary.incident(canary + " " + i + " longer text to fill pages ".repeat(20)), null);
        }
        session.amend(Diary.incident(incident.id(), canary + " later", Diary.DAY), canary + " because", null);
        Incident filled = FilledIncident.of(path -> canary + " " + path);
        session.record(filled, null);
        session.search(canary);
        session.withdraw(session.record(Diary.incident(canary), null).id(), canary);
        session.erase(session.record(Diary.incident(canary), null).id(), canary);
        useExhibits(session, incident.id(), canary);
        useParticulars(session, canary);
        useCover(session, canary);
        session.copyTo(folder.resolve("copy.nbk"));
        return incident.id();
    }

    /** The file outside is hers, and not looked at: it lies where nothing is searched for the canary. */
    private static void useExhibits(OnThread session, Id<Incident> incident, String canary) throws Exception {
        ExhibitStore exhibits = Opened.of(session.session()).exhibits();
        ExhibitFileAccess files = session.session().files();
        byte[] bytes = (canary + " ").repeat(300_000).getBytes(StandardCharsets.UTF_8);
        ExhibitHistory exhibit = session.session()
                .intake()
                .begin(bytes, canary + ".txt", incident)
                .finish()
                .exhibit();
        session.session().intake().begin(bytes, canary + " again.txt", null).finish();
        session.run(() -> exhibits.amend(
                exhibit.current().with(new ExhibitDescription(canary, canary, canary, canary)),
                canary,
                Authorship.OWNER,
                null));
        try (InputStream in = Channels.newInputStream(files.open(exhibit))) {
            assertThat(in.readAllBytes()).hasSize(bytes.length);
        }
        files.verify(exhibit, Progress.UNWATCHED);
        files.thumbnail(exhibit, () -> false);
        byte[] other = (canary + "x").repeat(10).getBytes(StandardCharsets.UTF_8);
        Id<Exhibit> gone = session.session()
                .intake()
                .begin(other, canary, null)
                .finish()
                .exhibit()
                .id();
        session.run(() -> {
            exhibits.erase(List.of(gone), canary);
            return true;
        });
    }

    private static void useParticulars(OnThread session, String canary) throws Exception {
        CaseRecordStore caseRecords = Opened.of(session.session()).caseRecords();
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            CaseRecord filled = FilledCaseRecord.of(kind, path -> canary + " " + path);
            Id<Draft> draft = session.newId();
            session.saveDraft(
                    new Draft(draft, "particular", null, Map.of("words", canary), OffsetDateTime.now(Diary.CLOCK)));
            session.run(() -> caseRecords.record(filled, new Authorship(canary, canary), draft));
            session.run(() -> caseRecords.amend(filled, canary, Authorship.OWNER, null));
            session.run(() -> caseRecords.withdraw(filled.id(), canary, Authorship.OWNER));
            CaseRecord gone = filled.identified(session.newId());
            session.run(() -> caseRecords.record(gone, Authorship.OWNER, null));
            session.run(() -> {
                caseRecords.erase(gone.id(), canary);
                return true;
            });
        }
    }

    /** What is made of it is hers and plain; once it is gone, nothing else that was written on the way may be left. */
    private void useCover(OnThread session, String canary) throws Exception {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        Stream.of(PersonDetailKind.values())
                .forEach(item -> about.put(item, new PersonDetail(canary + " " + item.code(), true)));
        session.run(() -> {
            Opened.of(session.session())
                    .recordHeading(new CaseHeading(about, canary, Jurisdiction.NOT_SAID, UnknownFields.NONE), null);
            return true;
        });
        Messages messages = new Messages(Locale.UK);
        PortfolioContent content = session.collect(Requests.everything().with(new CoverText(canary, canary, canary)));
        PortfolioReceipt receipt = new PortfolioCompiler(new PdfPortfolioWriter(messages))
                .write(
                        content,
                        Opened.of(session.session()).portfolios().signer().orElseThrow(),
                        folder.resolve("portfolio.pdf"),
                        Progress.UNWATCHED);
        // A large one is a folder of volumes.
        try (Stream<Path> written = Files.walk(receipt.file())) {
            for (Path one : written.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private List<Path> filesWith(String canary, Instant since) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(
                folder,
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of("/var/tmp"),
                Path.of(System.getProperty("user.home")))) {
            if (Files.isDirectory(root)) {
                Files.walkFileTree(root, new Finder(canary, FileTime.from(since), found));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Looks into every file that was written since a moment. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<byte[]> needles;
        private final FileTime since;
        private final List<Path> found;

        Finder(String canary, FileTime since, List<Path> found) {
            List<Charset> charsets =
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
            this.needles = charsets.stream().map(canary::getBytes).toList();
            this.since = since;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean dependencies =
                    dir.getFileName() != null && dir.getFileName().toString().equals(".m2");
            return dependencies ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean fresh = attributes.lastModifiedTime().compareTo(since) >= 0;
            if (attributes.isRegularFile() && fresh && attributes.size() <= LARGEST_LOOKED_AT) {
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    if (needles.stream().anyMatch(needle -> contains(bytes, needle))) {
                        found.add(file);
                    }
                } catch (IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean contains(byte[] bytes, byte[] needle) {
            outer:
            for (int i = 0; i <= bytes.length - needle.length; i++) {
                for (int j = 0; j < needle.length; j++) {
                    if (bytes[i + j] != needle[j]) {
                        continue outer;
                    }
                }
                return true;
            }
            return false;
        }
    }
}
