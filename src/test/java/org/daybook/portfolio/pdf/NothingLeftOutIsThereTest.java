package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.field.Audience;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.Witness;
import org.daybook.ledger.LedgerReport;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.sheet.ContactSheetWriter;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No word that was left out or kept apart, and nothing of her address, is anywhere in a portfolio, however it is taken
 * apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeftOutIsThereTest {
    private static final String ADDRESS = "14 Quillfeather Row\nTipton\nDY4 7QX";
    private static final List<String> OF_HER =
            List.of("Quillfeather", "DY4 7QX", "DY47QX", "07700 900321", "07700900321", "quill@example.org");

    /** Every text that belongs to a part begins with one of these. */
    private static final Map<PortfolioPart, List<String>> PATHS = new EnumMap<>(Map.of(
            PortfolioPart.EXACT_WORDS, List.of("what.exactWords"),
            PortfolioPart.WHERE, List.of("where."),
            PortfolioPart.CHANNEL, List.of("what.channel."),
            PortfolioPart.WHO, List.of("who."),
            PortfolioPart.RECEIVED, List.of("what.received."),
            PortfolioPart.WITNESSES, List.of("presence.witnesses."),
            PortfolioPart.RESPONSE, List.of("response.did", "response.askedToStop."),
            PortfolioPart.FEELINGS, List.of("effect.feelings"),
            PortfolioPart.HARM, List.of("effect.harm."),
            PortfolioPart.REPORTS, List.of("response.reporting.")));

    private final Map<PortfolioRequest, Unpacked> written = new HashMap<>();
    private final Map<Unpacked, String> pages = new HashMap<>();

    /** A word that occurs nowhere else, without digits or dots that would be broken or masked. */
    private static String word(String path) {
        StringBuilder word = new StringBuilder("zq");
        path.chars().forEach(c -> word.append(c >= '0' && c <= '9' ? (char) ('A' + c - '0') : (char) c));
        return word.toString().replaceAll("[^A-Za-z]", "") + "qz";
    }

    /** Fields in which an address may stand between other words. */
    private static UnaryOperator<String> withAddress() {
        return path -> path.matches("(what|effect|response|who|memory|contact|impact|effect|step)\\..*")
                        && !path.matches(".*(number|email|url|handle).*")
                ? word(path) + " near 14 Quillfeather Row, DY47QX, or ring 07700 900321 or quill@example.org"
                : word(path);
    }

    private static CaseHeading heading() {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        about.put(PersonDetailKind.NAME, new PersonDetail("Robin Printable", true));
        about.put(PersonDetailKind.ADDRESS, new PersonDetail(ADDRESS, true));
        about.put(PersonDetailKind.TELEPHONE, new PersonDetail("07700 900321", true));
        about.put(PersonDetailKind.EMAIL, new PersonDetail("quill@example.org", true));
        about.put(PersonDetailKind.SAFE_CONTACT, new PersonDetail("zqSafeqz through my sister", true));
        about.put(PersonDetailKind.BORN, new PersonDetail("zqBornqz", false));
        return new CaseHeading(about, "Sam Sample", Jurisdiction.ENGLAND_AND_WALES, UnknownFields.NONE);
    }

    /**
     * A case with a word of its own in every field of an incident, of its earlier version and of a case record of each
     * kind.
     */
    private static PortfolioCollector.Diary diary() {
        Incident incident = FilledIncident.of(withAddress());
        Incident shown = new Incident(
                new Id<>("%032x".formatted(1)),
                1,
                incident.when(),
                incident.what(),
                incident.where(),
                incident.who(),
                incident.presence(),
                incident.response(),
                incident.effect(),
                incident.background(),
                new IncidentHandling(true, word("leave.out"), word("private.note")),
                new UnknownFields(Map.of("/mood", "\"zqUnknownqz\"")));
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry.DiaryStarted(ByteSequence.of(new byte[32]), ByteSequence.of(new byte[32])),
                new Entry.HeadingRecorded(heading()),
                new Entry.IncidentRecorded(shown),
                new Entry.IncidentAmended(shown, "zqReasonqz at 14 Quillfeather Row")));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            CaseRecord one = FilledCaseRecord.of(kind, withAddress());
            entries.add(new Entry.CaseRecordRecorded(one.with(new IncidentHandling(
                    true, one.handling().leaveOutReason(), one.handling().privateNote()))));
        }
        CaseFile caseFile = new CaseFile();
        long seq = 0;
        for (Entry entry : entries) {
            caseFile.apply(new LedgerEntry(
                    ++seq,
                    new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test"),
                    entry,
                    ByteSequence.of(new byte[32]),
                    ByteSequence.of(new byte[32])));
        }
        return Sheets.diary(
                caseFile,
                new LedgerReport(
                        new LedgerHead(seq, ByteSequence.of(new byte[32])),
                        List.of(),
                        List.of(),
                        LedgerReport.Back.NOTHING,
                        List.of(),
                        Set.of()),
                Optional.empty(),
                "00".repeat(16),
                _ -> {
                    throw new AssertionError("there are no files");
                });
    }

    private static PortfolioContent content(PortfolioRequest request) throws Exception {
        return new PortfolioCollector(Diary.CLOCK, "Daybook test").collect(diary(), request);
    }

    /** The same request gives the same bytes, so each is written once. */
    private Unpacked written(PortfolioRequest request) throws Exception {
        Unpacked known = written.get(request);
        if (known != null) {
            return known;
        }
        PortfolioContent content = content(request);
        Unpacked pdf = Unpacked.of(MadeUpContent.write(content));
        written.put(request, pdf);
        pages.put(pdf, MadeUpPages.of(content));
        return pdf;
    }

    /** Neither does the PDF, nor the page for a browser that goes with it. */
    private void holdsNone(Unpacked pdf, Stream<String> words) {
        String page = pages.getOrDefault(pdf, "");
        assertThat(words.filter(word -> pdf.holds(word) || page.contains(word))).isEmpty();
    }

    /** What no portfolio shows, whatever is chosen. */
    private static Stream<String> never() {
        return Stream.concat(
                Stream.of(word("leave.out"), word("private.note"), "zqUnknownqz", "zqBornqz"),
                Stream.of(CaseRecordKind.values())
                        .flatMap(kind -> Stream.of(
                                word(kind.code() + ".private"),
                                word(kind.code() + ".leaveout"),
                                word("witness.contact"),
                                word("affected.contact"))));
    }

    @Nested
    class OfACaseWithAWordInEveryField {
        @ParameterizedTest
        @EnumSource
        void noPresetHoldsWhatIsKeptApart(PortfolioPreset preset) throws Exception {
            Unpacked pdf = written(PortfolioRequest.of(preset));
            assertThat(pdf.holds(word("what.happened"))).isTrue();
            holdsNone(pdf, never());
            holdsNone(pdf, contacts());
        }

        private Stream<String> contacts() {
            return FilledIncident.of(withAddress()).presence().witnesses().stream()
                    .map(Witness::contact);
        }

        @Test
        void theCourtIsNotToldWhereSheIs() throws Exception {
            Unpacked pdf = written(PortfolioRequest.of(PortfolioPreset.COURT));
            assertThat(pdf.holds("[address]")).isTrue();
            holdsNone(pdf, OF_HER.stream());
            holdsNone(pdf, Stream.of("zqSafeqz"));
        }

        @Test
        void aSectionAboutHerWithoutAnAddressHasNoEmptyLine() throws Exception {
            PortfolioRequest request =
                    PortfolioRequest.of(PortfolioPreset.COURT).withoutSections(Set.of(PortfolioSection.CONDUCT));
            Unpacked pdf = written(request);
            assertThat(pdf.holds("Robin Printable")).isTrue();
            holdsNone(pdf, OF_HER.stream());
            assertThat(pdf.holds("Safe ways to be in touch")).isFalse();
        }

        @ParameterizedTest
        @EnumSource(
                names = {
                    "EXACT_WORDS",
                    "WHERE",
                    "CHANNEL",
                    "WHO",
                    "RECEIVED",
                    "WITNESSES",
                    "RESPONSE",
                    "FEELINGS",
                    "HARM",
                    "REPORTS"
                })
        void aPartThatIsLeftOutIsNowhere(PortfolioPart part) throws Exception {
            PortfolioRequest all = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            List<String> words =
                    FilledIncident.texts(FilledIncident.of(NothingLeftOutIsThereTest::word)).entrySet().stream()
                            .filter(text ->
                                    PATHS.getOrDefault(part, List.of()).stream().anyMatch(text.getKey()::startsWith))
                            .filter(text -> !text.getKey().endsWith(".contact"))
                            .map(Map.Entry::getValue)
                            .toList();
            Unpacked with = written(all);
            assertThat(words).isNotEmpty().allMatch(with::holds);
            holdsNone(written(all.withoutParts(Set.of(part))), words.stream());
        }

        @ParameterizedTest
        @EnumSource(names = {"PERSON", "ORDERS", "CONTACTS", "CASE", "WITNESSES", "IMPACT"})
        void aSectionThatIsLeftOutTakesItsRecordsWithIt(PortfolioSection section) throws Exception {
            PortfolioRequest all = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            List<String> words = section.kinds().stream()
                    .flatMap(kind -> Stream.of(FilledCaseRecord.of(kind, NothingLeftOutIsThereTest::word))
                            .flatMap(one -> kind.fields().stream()
                                    .filter(field -> field.audience() == Audience.READER)
                                    .map(one::text)))
                    .filter(text -> text.startsWith("zq"))
                    .toList();
            Unpacked with = written(all);
            assertThat(words).isNotEmpty().allMatch(with::holds);
            holdsNone(written(all.withoutSections(Set.of(section))), words.stream());
        }

        @Test
        void theContactSheetAloneSaysHowToReachThem() throws Exception {
            PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
            PortfolioCollector collector = new PortfolioCollector(Diary.CLOCK, "Daybook test");
            ContactSheet sheet = collector.contacts(
                    diary().caseFile(),
                    collector.collect(diary(), court.with(court.discretion().withWitnesses(false))));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Messages messages = new Messages(Locale.UK);
            new ContactSheetWriter(messages).write(sheet, null, out);
            Unpacked pdf = Unpacked.of(out.toByteArray());
            assertThat(Stream.of("Quillfeather", "07700 900321", "zqSafeqz", "Witness A", word("witness.contact")))
                    .allMatch(pdf::holds);
            holdsNone(pdf, Stream.of(word("private.note"), word("what.happened"), "zqBornqz"));
            assertThat(Conformity.faults(out.toByteArray())).isEmpty();
        }
    }

    @Nested
    class OfTheSampleCase {
        @Test
        void theCourtIsToldNeitherHerAddressNorAPlaceThatAFileTells(@TempDir Path folder) throws Exception {
            Path file = folder.resolve("sample.nbk");
            SampleTemplate.copyTo(file);
            try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
                OnThread open = new OnThread(Diary.diaries().unlock(file, passphrase));
                PortfolioContent content = open.run(() ->
                        Opened.of(open.session()).portfolios().collect(PortfolioRequest.of(PortfolioPreset.COURT)));
                CaseHeading heading = open.run(() -> Opened.of(open.session()).heading());
                List<FileOrigin> origins = open
                        .run(() -> Opened.of(open.session()).exhibits().all())
                        .stream()
                        .map(history -> history.current().file())
                        .filter(Objects::nonNull)
                        .map(FileMetadata::origin)
                        .toList();
                Unpacked pdf = Unpacked.of(MadeUpContent.write(content));
                pages.put(pdf, MadeUpPages.of(content));
                open.session().close();

                assertThat(origins).anyMatch(origin -> origin.place() != null);
                holdsNone(
                        pdf,
                        origins.stream()
                                .flatMap(origin -> Stream.of(
                                        place(origin),
                                        origin.model().strip(),
                                        origin.software().strip()))
                                .filter(text -> text.length() > 3));
                assertThat(pdf.holds("Exif\0\0")).isFalse();
                holdsNone(
                        pdf,
                        Stream.of(PersonDetailKind.ADDRESS, PersonDetailKind.TELEPHONE, PersonDetailKind.EMAIL)
                                .map(item -> heading.detail(item).text())
                                .filter(text -> !text.isBlank()));
            }
        }

        private String place(FileOrigin origin) {
            return origin.place() == null
                    ? ""
                    : String.format(Locale.ROOT, "%.4f", origin.place().latitude());
        }
    }
}
