package org.daybook.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.ContactMethod;
import org.daybook.campaign.ContactsBeforeAfter;
import org.daybook.campaign.Identity;
import org.daybook.campaign.IdentityContacts;
import org.daybook.campaign.IdentityKind;
import org.daybook.campaign.IdentityRegister;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.importing.ImportFailure;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.SuspectedPerson;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An invented man with thirty numbers, mailboxes, accounts and names in five sources; each figure is counted again. */
class CampaignJobTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate ASKED = LocalDate.of(2026, 4, 10);
    private static final int EACH = 6;
    private static final int ROWS = 80;
    private static final List<String> FORMATS =
            List.of("whatsapp", "sms-backup-restore", "meta-messages", "eml", "table");

    @TempDir
    Path folder;

    private final Random random = new Random(31);
    private final List<Sent> sent = new ArrayList<>();
    private Session session;
    private CaseRecord man;

    /** A row as it was invented: {@code who} is one of his, or -1 for somebody else, or -2 for herself. */
    private record Sent(Id<MessageImport> in, String format, int row, int who, OffsetDateTime at) {
        boolean isHis() {
            return who >= 0;
        }

        LocalDate day() {
            return at.toLocalDate();
        }

        ContactMethod way() {
            return switch (format) {
                case "eml" -> ContactMethod.EMAIL;
                case "table" -> ContactMethod.PAYMENT;
                case "sms-backup-restore" -> row % 5 == 0 ? ContactMethod.CALL : ContactMethod.MESSAGE;
                default -> ContactMethod.MESSAGE;
            };
        }
    }

    @BeforeEach
    void anInventedCase() throws Exception {
        session = new Diary(folder).create();
        man = record(CaseRecordKind.PERSON, Map.of(PersonResponsible.NAME, text("Dan Marsh")));
        for (String format : FORMATS) {
            bring(format);
            for (int who = 0; who < EACH; who++) {
                link(format, who);
            }
        }
        record(
                CaseRecordKind.STOP_REQUEST,
                Map.of(StopRequest.WHEN, new FieldValue.Time(EventTime.exactly(ASKED, LocalTime.NOON, ZONE))));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private CaseRecord record(CaseRecordKind kind, Map<Field, FieldValue> values) throws Exception {
        return on(open -> open.caseRecords()
                .record(CaseRecord.of(open.newId(), kind).with(values), Authorship.OWNER, null)
                .current());
    }

    private <T> T on(Session.CaseWork<T, ImportFailure> work) throws Exception {
        return session.await(work, ImportFailure.Stopped::new);
    }

    /** A number, a name or an account of his, as the source writes it; {@code who} of -1 is somebody else. */
    private static String written(String format, int who) {
        return switch (format) {
            case "whatsapp", "sms-backup-restore" ->
                String.format("07700 9%05d", (format.equals("whatsapp") ? 100 : 200) + who);
            case "eml" -> "Dan" + who + "@Example.org";
            case "meta-messages" -> "Dan Number " + who;
            default -> "12-34-56 1234567" + (who + 1);
        };
    }

    private static String type(String format) {
        return switch (format) {
            case "whatsapp", "sms-backup-restore" -> "number";
            case "eml" -> "email";
            case "meta-messages" -> "name";
            default -> "account";
        };
    }

    private void link(String format, int who) throws Exception {
        String other = written(format, who).replaceFirst("^0", "+44 ").toUpperCase(Locale.ROOT);
        record(
                CaseRecordKind.IDENTITY,
                Map.of(
                        LinkedIdentity.IDENTITY,
                        text(other),
                        LinkedIdentity.TYPE,
                        new FieldValue.Code(type(format)),
                        LinkedIdentity.SERVICE,
                        text(format.equals("meta-messages") ? "Facebook or Instagram" : ""),
                        LinkedIdentity.PERSON,
                        new FieldValue.Links(List.of(man.id())),
                        LinkedIdentity.CERTAINTY,
                        new FieldValue.Code(who % 2 == 0 ? "known" : "believed"),
                        LinkedIdentity.REASON,
                        text("It is how he writes.")));
    }

    private void bring(String format) throws Exception {
        List<MessageRow> rows = new ArrayList<>();
        Id<MessageImport> id = on(OpenCase::newId);
        for (int i = 1; i <= ROWS; i++) {
            int who = i <= EACH ? i - 1 : random.nextInt(EACH + 2) - 2;
            OffsetDateTime at = FIRST.plusDays(random.nextInt(200))
                    .atTime(random.nextInt(24), random.nextInt(60))
                    .atOffset(ZoneOffset.ofHours(1));
            Sent row = new Sent(id, format, i, who, at);
            sent.add(row);
            rows.add(new MessageRow(0, i, message(row)));
        }
        record(id, format, rows);
    }

    private ImportHistory record(Id<MessageImport> id, String format, List<MessageRow> rows) throws Exception {
        return session.messages()
                .<ImportFailure>record(
                        out -> {
                            try (RowWriter writer = new RowWriter(out)) {
                                for (MessageRow row : rows) {
                                    writer.write(row);
                                }
                            }
                            ConversationSummary summary = new ConversationSummary(
                                    "A conversation", "", List.of(), rows.size(), 0, 0, 0, 0, 0, null, null);
                            return new MessageImport(
                                    id,
                                    format,
                                    List.of(),
                                    new ImportBasis(ZONE, "", "", "", Optional.empty()),
                                    List.of(summary),
                                    UnknownFields.NONE);
                        },
                        List.of());
    }

    private static Message message(Sent row) {
        MessageType type = switch (row.way()) {
            case CALL -> MessageType.CALL;
            case EMAIL -> MessageType.EMAIL;
            case PAYMENT -> MessageType.PAYMENT;
            default -> MessageType.MESSAGE;
        };
        String who = row.who() == -1 ? somebodyElse(row.format()) : written(row.format(), row.who());
        boolean isName = row.format().equals("meta-messages");
        return Message.of(
                        SourceLocation.lines("", row.row(), row.row()),
                        type,
                        MessageTime.stated(row.at().toString(), row.at(), MessageTime.MessageTimePrecision.MINUTE))
                .from(isName ? who : "", isName ? "" : who)
                .with(row.who() == -2 ? MessageDirection.SENT : MessageDirection.RECEIVED)
                .saying("words " + row.row());
    }

    private static String somebodyElse(String format) {
        return format.equals("eml") ? "mum@example.org" : format.equals("table") ? "99-99-99 99999999" : "Mum";
    }

    private IdentityRegister register() throws Exception {
        return new CampaignJob(session, Progress.UNWATCHED).run();
    }

    private Campaign campaign() throws Exception {
        return register().campaign(man);
    }

    private long his(Predicate<Sent> which) {
        long count = 0;
        for (Sent row : sent) {
            if (row.isHis() && which.test(row)) {
                count++;
            }
        }
        return count;
    }

    private Incident incident(IncidentType type, LocalDate day, String who, String number) throws Exception {
        Incident made = Incident.of(
                        on(OpenCase::newId),
                        1,
                        EventTime.exactly(day, null, ZONE),
                        new IncidentDescription(
                                List.of(type),
                                "words",
                                "",
                                IncidentExtent.NOT_SAID,
                                new Channel(number, "", "", "", ""),
                                ReceivedItem.NOT_SAID))
                .with(SuspectedPerson.of(who, SuspectedPerson.Certainty.NOT_SAID, ""));
        return on(open -> open.record(made, Authorship.OWNER, null).current());
    }

    @Test
    void everyIdentityIsThereOnceHoweverItIsWritten() throws Exception {
        IdentityRegister register = register();
        assertThat(register.all().stream().filter(one -> !one.isUnknown())).hasSize(30);
        assertThat(register.all().stream().filter(RegisteredIdentity::isUnknown))
                .hasSize(FORMATS.size());
        assertThat(register.all()).allSatisfy(one -> assertThat(one.shownAs()).isNotEmpty());
        assertThat(register.unread()).isEmpty();
    }

    @Test
    void aLinkThatDoesNotSayWhatItIsIsTheOneThatIsWrittenSo() throws Exception {
        Session other = new Diary(Files.createDirectory(folder.resolve("other"))).create();
        session.close();
        session = other;
        man = record(CaseRecordKind.PERSON, Map.of(PersonResponsible.NAME, text("Dan Marsh")));
        bring("table");
        record(
                CaseRecordKind.IDENTITY,
                Map.of(
                        LinkedIdentity.IDENTITY,
                        text(written("table", 0)),
                        LinkedIdentity.PERSON,
                        new FieldValue.Links(List.of(man.id()))));
        assertThat(register().all())
                .filteredOn(one -> !one.isUnknown())
                .singleElement()
                .satisfies(one -> assertThat(one.contacts().messages()).hasSize((int) sent.stream()
                        .filter(row -> row.in().equals(sent.getLast().in()) && row.who() == 0)
                        .count()));
    }

    @Test
    void theFiguresAreThoseOfAPlainLoop() throws Exception {
        Campaign campaign = campaign();
        assertThat(campaign.all().messages()).hasSize((int) his(_ -> true));
        assertThat(campaign.identities()).hasSize(30);
        for (ContactMethod way : ContactMethod.values()) {
            assertThat(campaign.ways().getOrDefault(way, ContactFigure.NONE).count())
                    .as(way.code())
                    .isEqualTo((int) his(row -> row.way() == way));
        }
        Set<LocalDate> days = new TreeSet<>();
        sent.stream().filter(Sent::isHis).forEach(row -> days.add(row.day()));
        assertThat(campaign.days().keySet()).containsExactlyElementsOf(days);
        campaign.days()
                .forEach((day, figure) -> assertThat(figure.count())
                        .isEqualTo((int) his(row -> row.day().equals(day))));
        assertThat(campaign.all().first()).contains(days.stream().findFirst().orElseThrow());
        assertThat(campaign.all().last())
                .contains(days.stream().reduce((_, later) -> later).orElseThrow());
    }

    @Test
    void eachIdentityHasItsOwnRows() throws Exception {
        Map<String, Integer> counted = new HashMap<>();
        for (IdentityContacts one : campaign().identities()) {
            counted.put(
                    one.identity().value().replaceAll("\\D", "").replaceFirst("^44", "0")
                            + one.identity().kind(),
                    one.contacts().count());
        }
        Map<String, Integer> expected = new HashMap<>();
        for (Sent row : sent) {
            if (row.isHis()) {
                String key = written(row.format(), row.who()).replaceAll("\\D", "")
                        + type(row.format()).toUpperCase(Locale.ROOT);
                expected.merge(key, 1, Integer::sum);
            }
        }
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    void theRequestToStopHasWhatCameBeforeAndAfter() throws Exception {
        ContactsBeforeAfter around = campaign().around().getFirst();
        assertThat(around.before().count()).isEqualTo((int) his(row -> row.day().isBefore(ASKED)));
        assertThat(around.onTheDay().count())
                .isEqualTo((int) his(row -> row.day().equals(ASKED)));
        assertThat(around.after().count()).isEqualTo((int) his(row -> row.day().isAfter(ASKED)));
    }

    @Test
    void aSilenceIsWhereNoDayHasAny() throws Exception {
        List<String> expected = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate day :
                new TreeSet<>(sent.stream().filter(Sent::isHis).map(Sent::day).collect(Collectors.toSet()))) {
            if (before != null && day.toEpochDay() - before.toEpochDay() > 1) {
                expected.add(before + " " + day + " " + (day.toEpochDay() - before.toEpochDay() - 1));
            }
            before = day;
        }
        assertThat(campaign().silences())
                .extracting(one -> one.before() + " " + one.after() + " " + one.days())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void anIncidentMadeOfMessagesIsNotCountedAgainAndAVisitIs() throws Exception {
        Sent row = sent.stream().filter(Sent::isHis).findFirst().orElseThrow();
        Incident messages = incident(IncidentType.TEXT_MESSAGES, row.day(), "Dan Marsh", "");
        Incident visit = incident(IncidentType.TURNED_UP_HOME, row.day(), "dan marsh, my neighbour", "");
        Incident threat = incident(IncidentType.THREAT_TO_ME, row.day(), "", "+447700900100");
        Incident ofAnother = incident(IncidentType.TURNED_UP_HOME, row.day(), "A stranger", "");
        for (Incident one : List.of(messages, visit)) {
            on(open -> {
                open.conversations().link(one.id(), List.of(new MessageRange(row.in(), 0, row.row(), row.row())));
                return one;
            });
        }
        Campaign campaign = campaign();
        assertThat(campaign.all().messages()).hasSize((int) his(_ -> true));
        assertThat(campaign.all().incidents().ids()).containsExactlyInAnyOrder(visit.id(), threat.id());
        assertThat(campaign.ofMessages().ids()).containsExactlyInAnyOrder(messages.id(), visit.id());
        assertThat(campaign.ways().get(ContactMethod.NOT_SEEN))
                .extracting(ContactFigure::count)
                .isEqualTo(1);
        assertThat(campaign.all().incidents().ids()).doesNotContain(ofAnother.id());
    }

    @Test
    void theSameConversationImportedAgainChangesNoFigure() throws Exception {
        int before = campaign().all().count();
        List<MessageRow> again = sent.stream()
                .filter(row -> row.format().equals("whatsapp"))
                .map(row -> new MessageRow(0, row.row(), message(row)))
                .toList();
        record(on(OpenCase::newId), "whatsapp", again);
        assertThat(campaign().all().count()).isEqualTo(before);
    }

    @Test
    void aCardOfAContactsFileAndAReportOfATrackerAreNoContacts() throws Exception {
        int before = campaign().all().count();
        for (String format : List.of("contacts", "airguard")) {
            Message row = Message.of(SourceLocation.whole("TrackingReport_1.pdf"), MessageType.OTHER, MessageTime.NONE);
            boolean isCard = format.equals("contacts");
            record(
                    on(OpenCase::newId),
                    format,
                    List.of(new MessageRow(0, 1, isCard ? row.from("Dan", written("whatsapp", 0)) : row)));
        }
        assertThat(campaign().all().count()).isEqualTo(before);
        assertThat(register().all()).noneMatch(one -> one.identity().kind() == IdentityKind.TRACKER);
    }

    @Test
    void aCallFromAWithheldNumberInTwoExportsIsOne() throws Exception {
        int before = register().unnamed();
        for (int export = 0; export < 2; export++) {
            Message call = Message.of(
                    SourceLocation.whole("calls.xml"),
                    MessageType.CALL,
                    MessageTime.stated(
                            "1",
                            OffsetDateTime.parse("2026-05-05T20:00:00Z"),
                            MessageTime.MessageTimePrecision.SECOND));
            record(on(OpenCase::newId), "sms-backup-restore", List.of(new MessageRow(0, 1, call)));
        }
        assertThat(register().unnamed()).isEqualTo(before + 1);
    }

    @Test
    void aNumberThatIsLinkedToTwoPeopleNamesTheOther() throws Exception {
        CaseRecord other = record(
                CaseRecordKind.PERSON,
                Map.of(
                        PersonResponsible.NAME,
                        text("Lee Other"),
                        PersonResponsible.NUMBERS,
                        new FieldValue.Texts(List.of(written("whatsapp", 0)))));
        IdentityRegister register = register();
        Identity shared = register.linksOf(other.id()).getFirst().identity();
        assertThat(register.others(shared, man)).extracting(CaseRecord::id).containsExactly(other.id());
        assertThat(register.others(shared, other)).extracting(CaseRecord::id).containsExactly(man.id());
    }

    @Test
    void aLinkThatIsWithdrawnLinksNoMore() throws Exception {
        CaseRecord link = on(open ->
                open.caseRecords().of(CaseRecordKind.IDENTITY).getFirst().current());
        on(open -> open.caseRecords().withdraw(link.id(), "It was another Dan", Authorship.OWNER));
        assertThat(campaign().identities()).hasSize(29);
        assertThat(register().all().stream().filter(RegisteredIdentity::isUnknown))
                .hasSize(FORMATS.size() + 1);
    }

    @Test
    void aWithdrawnImportCountsNoMore() throws Exception {
        Id<MessageImport> first = sent.getFirst().in();
        on(open -> open.conversations().withdraw(first, "by mistake", Authorship.OWNER));
        assertThat(campaign().all().messages())
                .hasSize((int) his(row -> !row.in().equals(first)));
    }

    @Test
    void itStopsWhenItIsCancelled() {
        Progress cancelled = Progress.UNWATCHED.cancelledToo(() -> true);
        assertThatThrownBy(() -> new CampaignJob(session, cancelled).run()).isInstanceOf(ImportFailure.Stopped.class);
    }

    @Test
    @Timeout(120)
    void aHundredThousandRowsAreCounted() throws Exception {
        List<MessageRow> rows = new ArrayList<>();
        Id<MessageImport> id = on(OpenCase::newId);
        for (int i = 1; i <= 100_000; i++) {
            Sent row = new Sent(
                    id,
                    "whatsapp",
                    i,
                    i % EACH,
                    FIRST.atStartOfDay().plusMinutes(i).atOffset(ZoneOffset.UTC));
            rows.add(new MessageRow(0, i, message(row)));
        }
        record(id, "telegram", rows);
        Campaign campaign = campaign();
        assertThat(campaign.all().messages().size()).isEqualTo(100_000 + (int) his(_ -> true));
    }
}
