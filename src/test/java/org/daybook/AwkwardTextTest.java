package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exchange.Exports;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.job.importing.ImportJob;
import org.daybook.pdf.AwkwardTexts;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.suite.Runs;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person writes, in whatever script, and whenever it happened, comes back as it was written. */
class AwkwardTextTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final int WORDS = Runs.of(10_000, 50_000);
    /** One with a whole day that never was, and where the hour changes as it does for her. */
    private static final List<String> ZONES =
            List.of("Pacific/Apia", "Europe/London", "America/New_York").subList(0, Runs.of(2, 3));

    private static final Set<String> ACCOUNTS = Set.of(
            "what.happened",
            "what.exactWords",
            "who.reason",
            "response.did",
            "effect.feelings",
            "effect.dayToDay",
            "handling.privateNote");

    @TempDir
    Path folder;

    private OnThread diary;
    private int ids;

    @BeforeEach
    void make() throws Exception {
        diary = new OnThread(new Diary(folder).create());
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private <T> Id<T> nextId() {
        return new Id<>("%032x".formatted(0xabcdef00L + ids++));
    }

    private void record(List<Incident> incidents) throws Exception {
        Session session = diary.session();
        diary.run(() -> Opened.of(session).recordAll(incidents, Authorship.OWNER, null));
    }

    private Map<Id<Incident>, Incident> reopened() throws Exception {
        diary.close();
        diary = new OnThread(new Diary(folder).unlock());
        assertThat(diary.opening().report().sound()).isTrue();
        Map<Id<Incident>, Incident> there = new HashMap<>();
        for (IncidentHistory history : diary.incidents()) {
            there.put(history.id(), history.current());
        }
        return there;
    }

    /** Not through an assertion's message: what differs may be too awkward to print. */
    private static void areAsTheyWereWritten(List<Incident> written, Map<Id<Incident>, Incident> there) {
        for (Incident incident : written) {
            Incident found = there.get(incident.id());
            assertThat(found != null && found.numbered(1).equals(incident.numbered(1)))
                    .as("incident " + incident.id().hex())
                    .isTrue();
        }
    }

    private void goThroughJson() throws Exception {
        byte[] export = Exports.bytes(diary.run(Opened.of(diary.session()).copies()::export), true);
        OnThread other = new OnThread(new Diary(Files.createDirectory(folder.resolve("other"))).create());
        try {
            ImportJob.Report report =
                    new ImportJob(other.session()).takeOver(Files.write(folder.resolve("export.json"), export));
            assertThat(report.incidents().taken()).isEqualTo(diary.incidents().size());
            byte[] again = Exports.bytes(other.run(Opened.of(other.session()).copies()::export), true);
            assertThat(Exports.content(again).equals(Exports.content(export))).isTrue();
            List<Incident> here =
                    diary.incidents().stream().map(IncidentHistory::current).toList();
            List<Incident> there =
                    other.incidents().stream().map(IncidentHistory::current).toList();
            for (int i = 0; i < here.size(); i++) {
                assertThat(openTexts(there.get(i)).equals(openTexts(here.get(i))))
                        .as("incident " + (i + 1))
                        .isTrue();
                assertThat(there.get(i).when().equals(here.get(i).when())).isTrue();
            }
        } finally {
            other.close();
        }
    }

    private static Map<String, String> openTexts(Incident incident) {
        Map<String, String> texts = new LinkedHashMap<>(FilledIncident.texts(incident));
        texts.keySet().removeIf(path -> path.startsWith("handling.") || path.startsWith("background.origin"));
        return texts;
    }

    private String pdf() throws Exception {
        PortfolioContent content = diary.collect(Requests.everything());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPortfolioWriter(MESSAGES).write(content, null, out, Progress.UNWATCHED);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\\u00ad]+", "");
    }

    @Test
    void everyTextComesBackFromEveryField() throws Exception {
        List<String> texts = AwkwardTexts.all();
        assertThat(texts).hasSizeGreaterThan(300);
        List<Incident> incidents = new ArrayList<>();
        for (String text : texts) {
            incidents.add(FilledIncident.of(_ -> text).identified(nextId()));
        }
        record(incidents);
        Map<String, String> fields = new HashMap<>();
        texts.forEach(text -> fields.put(String.valueOf(fields.size()), text));
        Draft draft = new Draft(nextId(), "incident", null, fields, OffsetDateTime.now(Diary.CLOCK));
        diary.saveDraft(draft);
        areAsTheyWereWritten(incidents, reopened());
        assertThat(diary.drafts().getFirst().fields().equals(fields)).isTrue();
        goThroughJson();
    }

    @Test
    void everyTextWithLettersOrDigitsIsFound() throws Exception {
        List<Incident> incidents = new ArrayList<>();
        List<String> texts = AwkwardTexts.all();
        for (String text : texts) {
            incidents.add(Diary.incident(nextId(), "x", Diary.DAY)
                    .with(Diary.incident(nextId(), text, Diary.DAY).who()));
        }
        record(incidents);
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Id<Incident> id = incidents.get(i).id();
            String text = texts.get(i);
            List<IncidentHistory> found = diary.search(text);
            String word = text.codePoints().allMatch(AwkwardTextTest::isOfAWord) ? text : "";
            if (!word.isEmpty()
                    && found.stream().noneMatch(history -> history.id().equals(id))) {
                missed.add(i);
            }
        }
        assertThat(missed.stream()
                        .map(i -> i + ":"
                                + texts.get(i)
                                        .codePoints()
                                        .limit(4)
                                        .mapToObj(Integer::toHexString)
                                        .toList()))
                .isEmpty();
    }

    private static boolean isOfAWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && Character.isDefined(codePoint);
    }

    /** Here of Latin letters only; of other scripts, {@code pdf.PrintedScriptsTest} says what comes back. */
    @Test
    void everyTextIsPrintedOrItsPlaceIsMarked() throws Exception {
        List<Incident> incidents = new ArrayList<>();
        List<String> texts = AwkwardTexts.all();
        for (String text : texts) {
            Incident incident = Diary.incident(nextId(), "x", Diary.DAY);
            incidents.add(incident.with(IncidentLocation.of(text))
                    .with(incident.when().inWords(text)));
        }
        record(incidents);
        String printed = packed(pdf());
        List<String> plain = texts.stream()
                .filter(text -> text.codePoints().allMatch(c -> c > 0x20 && c < 0x7f || c >= 0xc0 && c < 0x17f))
                .toList();
        assertThat(plain).hasSizeGreaterThan(50);
        List<String> missing =
                plain.stream().filter(text -> !printed.contains(packed(text))).toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void longAccountsComeBackAndArePrintedToTheLastWord() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            words.append(i % 17 == 0 ? "kestrel" : "word").append(i % 40 == 39 ? ".\n" : " ");
        }
        String account = words.append("lastword").toString();
        Incident incident = FilledIncident.of(path -> ACCOUNTS.contains(path) ? path + " " + account : path)
                .identified(nextId());
        incident =
                incident.with(new IncidentHandling(true, "", incident.handling().privateNote()));
        record(List.of(incident));
        areAsTheyWereWritten(List.of(incident), reopened());
        assertThat(diary.search("lastword")).hasSize(1);
        goThroughJson();
        assertThat(pdf().split("lastword", -1)).hasSizeGreaterThan(4);
    }

    @Test
    void everyYearAndEveryChangeOfTheClockComesBack() throws Exception {
        List<Incident> incidents = new ArrayList<>();
        for (int year = 1900; year <= 2100; year++) {
            incidents.add(on(EventTime.exactly(LocalDate.of(year, 2, 28).plusDays(1), null, Diary.ZONE)));
            incidents.add(on(EventTime.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Diary.ZONE)));
        }
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            Instant at = Instant.parse("1900-01-01T00:00:00Z");
            Optional<ZoneOffsetTransition> change =
                    Optional.ofNullable(zone.getRules().nextTransition(at));
            while (change.isPresent() && change.get().getDateTimeBefore().getYear() <= 2100) {
                ZoneOffsetTransition now = change.get();
                LocalDateTime before = now.getDateTimeBefore();
                LocalDateTime after = now.getDateTimeAfter();
                LocalDateTime inside = before.plusSeconds(now.getDuration().toSeconds() / 2);
                for (LocalDateTime local : List.of(before, inside, after)) {
                    LocalTime minute = local.toLocalTime().withSecond(0).withNano(0);
                    incidents.add(on(EventTime.exactly(local.toLocalDate(), minute, zone)));
                }
                change = Optional.ofNullable(zone.getRules().nextTransition(now.getInstant()));
            }
        }
        assertThat(incidents).hasSizeGreaterThan(Runs.of(1000, 1500));
        record(incidents);
        areAsTheyWereWritten(incidents, reopened());
        goThroughJson();
        IncidentLines lines = new IncidentLines(MESSAGES, _ -> "");
        for (Incident incident : incidents) {
            LocalDate date = Objects.requireNonNull(incident.when().date());
            assertThat(lines.of(incident).stream().map(IncidentLine::text))
                    .anyMatch(text -> text.contains("%1$td/%1$tm/%1$tY".formatted(date)));
        }
    }

    @Test
    void everyYearIsPrinted() throws Exception {
        List<Incident> incidents = new ArrayList<>();
        for (int year = 1900; year <= 2100; year += 4) {
            incidents.add(on(EventTime.exactly(LocalDate.of(year, 3, 29), LocalTime.of(1, 30), Diary.ZONE)));
        }
        incidents.add(on(EventTime.exactly(LocalDate.of(2011, 12, 30), LocalTime.NOON, ZoneId.of("Pacific/Apia"))));
        record(incidents);
        String printed = pdf();
        assertThat(printed).contains("30/12/2011");
        for (int year = 1900; year <= 2100; year += 4) {
            assertThat(printed).contains("29/03/" + year);
        }
    }

    private Incident on(EventTime when) {
        return Diary.incident(nextId(), "x", Diary.DAY).with(when);
    }
}
