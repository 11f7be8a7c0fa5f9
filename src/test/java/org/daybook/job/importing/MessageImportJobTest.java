package org.daybook.job.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.importing.catalogue.Importers;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageImportJobTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final String CHAT = """
            2026-11-01T20:00 Craig where are you
            2026-11-01T20:10 Jo leave me alone
            2026-11-01T20:40 Craig I know where you are
            2026-11-02T09:00 Craig answer me
            2026-11-02T23:30 Craig last chance
            """;

    @TempDir
    Path folder;

    private Diary diary;
    private Session session;
    private Path chat;

    @BeforeEach
    void start() throws Exception {
        diary = new Diary(Files.createDirectory(folder.resolve("diary")));
        session = diary.create();
        chat = Files.writeString(folder.resolve("chat.txt"), CHAT);
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Lines of a time, a name and words. */
    private record LineImporter(String path) implements Importer {
        @Override
        public String format() {
            return "lines";
        }

        @Override
        public List<RecognisedFiles> recognise(ImportSource source) {
            return List.of(new RecognisedFiles("lines", List.of(path), List.of(), "lines", Set.of(ImportQuestion.ME)));
        }

        @Override
        public void read(ImportRequest request) throws ImportFailure, IOException {
            int conversation = request.into().begin(new ConversationHeading("Craig", "", List.of()));
            try (LineReader lines =
                    LineReader.of(request.source().item(path).orElseThrow().open())) {
                for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                    String[] parts = line.text().split(" ", 3);
                    SourceLocation place = SourceLocation.lines(path, line.number(), line.number());
                    if (parts.length < 3) {
                        throw new ImportFailure.Malformed(place);
                    }
                    MessageTime at = MessageTime.local(
                            parts[0],
                            LocalDateTime.parse(parts[0]),
                            MessageTime.MessageTimePrecision.MINUTE,
                            request.settings().zone());
                    boolean mine = parts[1].equals(request.settings().me());
                    request.into()
                            .take(
                                    conversation,
                                    Message.of(place, MessageType.MESSAGE, at)
                                            .from(parts[1], "")
                                            .with(mine ? MessageDirection.SENT : MessageDirection.RECEIVED)
                                            .saying(parts[2]));
                }
            }
        }
    }

    @Test
    void anImportSealsTheOriginalUntouchedAndReadsItsRowsFromTheSealedBytes() throws Exception {
        MessageImportJob.MessageImportOutcome outcome = importChat();

        ExhibitHistory exhibit = onlyExhibit();
        assertThat(outcome.isHeldAlready()).isFalse();
        assertThat(outcome.history().messages().files()).containsExactly(new ImportedFile("", exhibit.id()));
        assertThat(outcome.history().messages().conversations()).singleElement().satisfies(one -> {
            assertThat(one.messages()).isEqualTo(5);
            assertThat(one.senders())
                    .extracting(sender -> sender.name() + " " + sender.messages())
                    .containsExactly("Craig 4", "Jo 1");
        });
        assertThat(rows(outcome.history()))
                .extracting(row -> row.number() + " " + row.message().location().value() + " "
                        + row.message().text())
                .containsExactly(
                        "1 1 where are you",
                        "2 2 leave me alone",
                        "3 3 I know where you are",
                        "4 4 answer me",
                        "5 5 last chance");
        assertThat(Files.readString(chat)).isEqualTo(CHAT);
    }

    @Test
    void aDiaryThatIsOpenedAgainHasTheImportWithEveryRow() throws Exception {
        ImportHistory before = importChat().history();
        List<MessageRow> rows = rows(before);
        session.close();

        session = diary.unlock();

        ImportHistory after = on(open -> open.conversations().one(before.id()).orElseThrow());
        assertThat(after.messages()).isEqualTo(before.messages());
        assertThat(rows(after)).isEqualTo(rows);
    }

    @Test
    void theSameFileImportedAgainIsNotCountedTwice() throws Exception {
        ImportHistory first = importChat().history();

        MessageImportJob.MessageImportOutcome again = importChat();

        assertThat(again.isHeldAlready()).isTrue();
        assertThat(again.history().id()).isEqualTo(first.id());
        assertThat(imports()).hasSize(1);
        assertThat(onlyExhibit()).isNotNull();
    }

    @Test
    void aBurstIsOneIncidentThatRefersToItsMessagesAndHasTheirExactWords() throws Exception {
        ImportHistory history = importChat().history();

        List<IncidentHistory> made = incidents(history, MessageGrouping.BURST);

        assertThat(made).hasSize(3);
        assertThat(made.getFirst().current().what().happened()).isEqualTo("2 messages from Craig (lines)");
        assertThat(made.getFirst().current().what().exactWords())
                .isEqualTo("20:00  where are you\n20:40  I know where you are");
        assertThat(made.getFirst().current().what().types()).containsExactly(IncidentType.TEXT_MESSAGES);
        assertThat(made.getFirst().current().who().person()).isEqualTo("Craig");
        assertThat(made.getFirst().current().when().time()).hasToString("20:00");
        assertThat(made.getFirst().current().when().endTime()).hasToString("20:40");
        assertThat(made.get(1).current().what().exactWords()).isEqualTo("answer me");
        List<MessageRange> ranges =
                on(open -> open.conversations().rangesOf(made.getFirst().id()));
        assertThat(ranges).containsExactly(new MessageRange(history.id(), 0, 1, 3));
        assertThat(onlyExhibit().current().links().incidents())
                .containsExactlyElementsOf(
                        made.stream().map(IncidentHistory::id).toList());
    }

    @Test
    void whatSheSentHerselfIsNeverSaidToComeFromAnybodyElse() throws Exception {
        ImportHistory history = importChat().history();
        List<MessageRow> rows = rows(history);
        MessageIncidentCreator incidents = new MessageIncidentCreator(session, new Messages(Locale.UK));

        Incident both = incidents
                .recordChosen(history, rows.subList(0, 2))
                .incidents()
                .getFirst()
                .current();
        Incident own = incidents
                .recordChosen(history, rows.subList(1, 2))
                .incidents()
                .getFirst()
                .current();

        assertThat(both.what().happened()).isEqualTo("1 message from Craig, and 1 that I sent (lines)");
        assertThat(both.what().exactWords()).isEqualTo("20:00  Craig: where are you\n20:10  Me: leave me alone");
        assertThat(both.who().person()).isEqualTo("Craig");
        assertThat(own.what().happened()).isEqualTo("1 that I sent (lines)");
        assertThat(own.what().exactWords()).isEqualTo("20:10  Me: leave me alone");
        assertThat(own.who().person()).isEmpty();
        assertThat(new MessageIncidentContent(new Messages(Locale.UK), history)
                        .of(own.id(), List.of(rows.get(1), rows.get(1)), new BitSet())
                        .what()
                        .extent()
                        .times())
                .as("counts as acts")
                .isZero();
    }

    @Test
    void wordsOfSeveralDaysHaveTheirDays() throws Exception {
        ImportHistory history = importChat().history();
        List<MessageRow> rows = rows(history);

        Incident made = new MessageIncidentCreator(session, new Messages(Locale.UK))
                .recordChosen(history, List.of(rows.get(2), rows.get(3)))
                .incidents()
                .getFirst()
                .current();

        assertThat(made.what().exactWords())
                .isEqualTo("01/11/2026, 20:40  I know where you are\n02/11/2026, 09:00  answer me");
    }

    @Test
    void theNameSheGivesTheOtherSideIsNotGivenToSeveralPeople() throws Exception {
        assertThat(incidents(importChat("Rob").history(), MessageGrouping.BURST))
                .allMatch(one -> one.current().who().person().equals("Rob"));

        Files.writeString(chat, CHAT + "2026-11-03T08:00 Ann hello\n");
        List<IncidentHistory> made = incidents(importChat("Rob").history(), MessageGrouping.BURST);

        assertThat(made).extracting(one -> one.current().who().person()).containsExactly("Ann");
        assertThat(made).noneMatch(one -> one.current().what().happened().contains("Rob"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date;Payee;Reference;Amount", "Date;Number;Direction;Duration"})
    void theNameSheGivesTheOtherSideIsNotGivenToAllInATable(String headings) throws Exception {
        boolean isPayments = headings.contains("Payee");
        String rest = isPayments ? "why;0.01" : "incoming;0:10";
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                headings + "\n13/03/2026;07700 900123;" + rest + "\n14/03/2026;07700 900456;" + rest + "\n");
        Importers importers = new Importers();
        ImportSettings settings = ImportSettings.in(ZONE).named("", "Sam");
        try (ImportSource source = ImportSources.of(table)) {
            RecognisedFiles found = importers.recognise(source).recognised().getFirst();
            ImportHistory history = new MessageImportJob(session, importers, Progress.UNWATCHED)
                    .run(table, found, settings, MessageIncidentPlan.NONE, Optional.empty())
                    .history();
            assertThat(incidents(history, MessageGrouping.SINGLE))
                    .hasSize(2)
                    .extracting(incident -> incident.current().who().person())
                    .doesNotContain("Sam");
        }
    }

    @Test
    void wordsOfTheProgramAreMarkedAmongThoseOfAPerson() {
        MessageTime at = MessageTime.local(
                "", LocalDateTime.parse("2026-11-01T20:00"), MessageTime.MessageTimePrecision.MINUTE, ZONE);
        Message deleted = Message.of(SourceLocation.whole(""), MessageType.MESSAGE, at)
                .from("Craig", "")
                .saying("This message was deleted")
                .marked(MessageRemark.DELETED);

        MessageQuoter words = new MessageQuoter(new Messages(Locale.UK), ZONE);

        assertThat(words.of(List.of(deleted))).isEqualTo("20:00  This message was deleted [deleted]");
        assertThat(words.of(List.of(deleted.saying("")))).isEmpty();
    }

    @Test
    void wordsAreQuotedInTheOrderInWhichTheyWereWrittenThoughTheSourceHasTheNewestFirst() throws Exception {
        Files.writeString(chat, "2026-11-01T20:40 Craig second\n2026-11-01T20:00 Craig first\n");

        List<IncidentHistory> made = incidents(importChat().history(), MessageGrouping.BURST);

        assertThat(made)
                .singleElement()
                .satisfies(incident ->
                        assertThat(incident.current().what().exactWords()).isEqualTo("20:00  first\n20:40  second"));
    }

    @Test
    void aDayAndASingleMessageMakeIncidentsToo() throws Exception {
        ImportHistory history = importChat().history();

        assertThat(incidents(history, MessageGrouping.DAY)).hasSize(2);
        assertThat(incidents(history, MessageGrouping.SINGLE)).hasSize(4);
        assertThat(incidents(history, MessageGrouping.NONE)).isEmpty();
    }

    @Test
    void aLaterExportOfTheSameConversationMakesIncidentsOnlyOfWhatIsNew() throws Exception {
        incidents(importChat().history(), MessageGrouping.BURST);
        Files.writeString(chat, CHAT + "2026-11-05T08:00 Craig still here\n");

        ImportHistory later = importChat().history();
        MessageIncidentCreator.Made made = new MessageIncidentCreator(session, new Messages(Locale.UK))
                .record(later, new MessageIncidentPlan(MessageGrouping.BURST, Duration.ofHours(1), true));

        assertThat(made.incidents())
                .extracting(incident -> incident.current().what().exactWords())
                .containsExactly("still here");
        assertThat(made.repeated()).isEqualTo(rows(later).size() - 1);
    }

    @Test
    void oneUndoWithdrawsTheImportAndWhatWasMadeOfItAndKeepsTheExhibit() throws Exception {
        ImportHistory history = importChat().history();
        List<IncidentHistory> made = incidents(history, MessageGrouping.DAY);

        List<IncidentHistory> withdrawn =
                on(open -> open.conversations().withdraw(history.id(), "imported by mistake", Authorship.OWNER));

        assertThat(withdrawn).hasSameSizeAs(made).allMatch(IncidentHistory::isWithdrawn);
        assertThat(imports()).allMatch(ImportHistory::isWithdrawn);
        assertThat(onlyExhibit()).isNotNull();
        assertThat(importChat().isHeldAlready()).isFalse();
    }

    @Test
    void anExhibitThatIsErasedTakesItsRowsWithIt() throws Exception {
        ImportHistory history = importChat().history();

        on(open -> {
            open.exhibits().erase(List.of(onlyExhibitOf(open).id()), "not mine");
            return true;
        });

        assertThat(imports()).isEmpty();
        assertThat(isSwept(history)).isTrue();
        session.close();
        session = diary.unlock();
        assertThat(session.opening().report().sound()).isTrue();
        assertThat(imports()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadRecordsNoRowsAndKeepsTheOriginal() throws Exception {
        Files.writeString(chat, "nonsense");

        assertThatThrownBy(this::importChat).isInstanceOf(ImportFailure.Malformed.class);

        assertThat(imports()).isEmpty();
        assertThat(onlyExhibit()).isNotNull();
    }

    @Test
    void whatIsTakenOutOfSomethingLargerIsSealedAsOneArchiveAndReadFromIt() throws Exception {
        Importers importers = new Importers(List.of(new LineImporter("talk/chat.txt")));
        ImportSource zipped = MemorySources.zip("phone", Map.of("talk/chat.txt", CHAT, "talk/other.txt", "other"));
        ImportOriginal extract = new ImportOriginal.Extract(zipped);
        RecognisedFiles found = importers.recognise(zipped).recognised().getFirst();
        ImportSettings settings = ImportSettings.in(ZONE).named("Jo", "");
        MessageImportJob job = new MessageImportJob(session, importers, Progress.UNWATCHED);

        ImportHistory history = job.run(extract, found, settings, MessageIncidentPlan.NONE, Optional.empty())
                .history();

        assertThat(rows(history)).hasSize(5);
        ExhibitHistory exhibit = onlyExhibit();
        assertThat(requireNonNull(exhibit.current().file()).name()).isEqualTo("phone.zip");
        assertThat(history.messages().files()).containsExactly(new ImportedFile("", exhibit.id()));
        Path copy = folder.resolve("copy.zip");
        session.files().saveCopy(exhibit, copy, Progress.UNWATCHED);
        try (ImportSource sealed = ImportSources.of(copy)) {
            assertThat(sealed.items()).extracting(SourceItem::path).containsExactly("talk/chat.txt", "talk/other.txt");
        }
        assertThat(job.run(extract, found, settings, MessageIncidentPlan.NONE, Optional.empty())
                        .isHeldAlready())
                .isTrue();
    }

    private MessageImportJob.MessageImportOutcome importChat() throws Exception {
        return importChat("");
    }

    private MessageImportJob.MessageImportOutcome importChat(String them) throws Exception {
        Importers importers = new Importers(List.of(new LineImporter("")));
        ImportSettings settings = ImportSettings.in(ZONE).named("Jo", them);
        try (ImportSource source = ImportSources.of(chat)) {
            RecognisedFiles found = importers.recognise(source).recognised().getFirst();
            return new MessageImportJob(session, importers, Progress.UNWATCHED)
                    .run(chat, found, settings, MessageIncidentPlan.NONE, Optional.empty());
        }
    }

    private List<IncidentHistory> incidents(ImportHistory history, MessageGrouping grouping) throws Exception {
        return new MessageIncidentCreator(session, new Messages(Locale.UK))
                .record(history, new MessageIncidentPlan(grouping, Duration.ofHours(1), true))
                .incidents();
    }

    private List<MessageRow> rows(ImportHistory history) throws Exception {
        List<MessageRow> rows = new ArrayList<>();
        session.messages().read(history, rows::add);
        return rows;
    }

    private ExhibitHistory onlyExhibit() throws Exception {
        return on(MessageImportJobTest::onlyExhibitOf);
    }

    private static ExhibitHistory onlyExhibitOf(OpenCase open) {
        assertThat(open.exhibits().all()).hasSize(1);
        return open.exhibits().all().getFirst();
    }

    /** The rows of what is erased are swept in the background, right after it. */
    private boolean isSwept(ImportHistory history) throws Exception {
        for (int tries = 0; tries < 500; tries++) {
            try {
                rows(history);
                Thread.sleep(10);
            } catch (EvidenceFailure e) {
                return true;
            }
        }
        return false;
    }

    private List<ImportHistory> imports() throws Exception {
        return on(open -> open.conversations().imports());
    }

    private <T> T on(Session.CaseWork<T, Exception> work) throws Exception {
        return session.await(work, IllegalStateException::new);
    }
}
