package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.FieldValue;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.Sighting;
import org.daybook.incident.SuspectPresence;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.Figure;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers, mailboxes and accounts occur in the records and the messages, and which of them are not his. */
class IdentityCollectorTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-13T20:00:00Z");
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    private final List<CaseRecord> records = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<ImportHistory> imports = new ArrayList<>();
    private final List<MessageRow> rows = new ArrayList<>();
    private final List<ImportHistory> rowsOf = new ArrayList<>();
    private int ids;

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static Identity identity(IdentityKind kind, String text, String service) {
        return Identity.of(kind, text, service).orElseThrow();
    }

    private static Identity number(String text) {
        return identity(IdentityKind.NUMBER, text, "");
    }

    private ImportHistory imported(String format, String me) {
        MessageImport messages = new MessageImport(
                id(++ids),
                format,
                List.of(),
                new ImportBasis(Diary.ZONE, "", me, "", Optional.empty()),
                List.of(new ConversationSummary("Dan", "", List.of(), 0, 0, 0, 0, 0, 0, null, null)),
                UnknownFields.NONE);
        ImportHistory history = new ImportHistory(
                messages,
                null,
                new LedgerEntry(
                        ids,
                        new EntryMetadata(START, Diary.ZONE, "", "", "test"),
                        new Entry.DiaryStarted(HASH, HASH),
                        HASH,
                        HASH),
                null,
                null);
        imports.add(history);
        return history;
    }

    private static Message message(MessageType type, String sender, String address) {
        return Message.of(
                        SourceLocation.lines("", 1, 1),
                        type,
                        MessageTime.stated("", START, MessageTime.MessageTimePrecision.SECOND))
                .from(sender, address)
                .saying("where are you");
    }

    private void row(ImportHistory of, Message message) {
        rowsOf.add(of);
        rows.add(new MessageRow(0, rows.size() + 1, message));
    }

    private IdentityRegister register() {
        CountInput counted = new CountInput(
                List.of(),
                Figure.of(incidents),
                Figure.NONE,
                records,
                Map.of(),
                CaseHeading.NOT_SAID,
                LocalDate.of(2026, 11, 20));
        IdentityCollector collector = new IdentityCollector(new CampaignInput(counted, imports, Map.of()));
        for (int i = 0; i < rows.size(); i++) {
            collector.add(rowsOf.get(i), rows.get(i));
        }
        return collector.register();
    }

    private List<Identity> found() {
        return register().all().stream().map(RegisteredIdentity::identity).toList();
    }

    private RegisteredIdentity only() {
        List<RegisteredIdentity> all = register().all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private CaseRecord record(CaseRecordKind kind) {
        return CaseRecord.of(id(++ids), kind);
    }

    private CaseRecord device(String type, String owner, String identifier, String provider) {
        CaseRecord device = record(CaseRecordKind.DEVICE)
                .with(DeviceOrAccount.TYPE, new FieldValue.Code(type))
                .with(DeviceOrAccount.IDENTIFIER, new FieldValue.Text(identifier))
                .with(DeviceOrAccount.PROVIDER, new FieldValue.Text(provider));
        return owner.isEmpty() ? device : device.with(DeviceOrAccount.OWNER, new FieldValue.Code(owner));
    }

    private CaseRecord about(String identity) {
        return record(CaseRecordKind.IDENTITY).with(LinkedIdentity.IDENTITY, new FieldValue.Text(identity));
    }

    @Nested
    class Devices {
        @ParameterizedTest
        @CsvSource({
            "vehicle, AB12 CDE, VEHICLE",
            "tracker, Tag 7, TRACKER",
            "social-account, @gull_77, HANDLE",
            "email-account, gull@example.org, EMAIL",
            "number, 07700 900123, NUMBER",
            "telephone, 07700 900123, NUMBER",
            "other-account, gull@example.org, EMAIL",
            "other-account, 07700 900123, NUMBER",
            "other-account, @gull_77, HANDLE",
            "other-account, Gull, NAME",
        })
        void eachIsKnownByWhatItsKindIsKnownBy(String type, String identifier, IdentityKind kind) {
            records.add(device(type, "theirs", identifier, ""));
            RegisteredIdentity one = only();
            assertThat(one.identity().kind()).isEqualTo(kind);
            assertThat(one.records()).isEqualTo(records);
            assertThat(one.shownAs()).containsExactly(identifier);
            assertThat(one.isUnknown()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"computer", "tablet", "camera", "smart-home", "other"})
        void whatIsKnownByNoNumberOrNameIsNoIdentity(String type) {
            records.add(device(type, "theirs", "07700 900123", ""));
            assertThat(found()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"mine", "child", "shared"})
        void hersHerChildsAndASharedOneAreNotHis(String owner) {
            records.add(device("number", owner, "07700 900123", ""));
            assertThat(found()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"theirs", "someone", "unknown", ""})
        void anyOtherMayBe(String owner) {
            records.add(device("number", owner, "07700 900123", ""));
            assertThat(found()).containsExactly(number("07700 900123"));
        }

        @Test
        void anAccountIsToldFromTheSameNameElsewhereByItsProvider() {
            records.add(device("social-account", "theirs", "gull_77", "Chatterbox"));
            records.add(device("social-account", "theirs", "gull_77", "Chirp"));
            assertThat(found())
                    .containsExactlyInAnyOrder(
                            identity(IdentityKind.HANDLE, "gull_77", "chatterbox"),
                            identity(IdentityKind.HANDLE, "gull_77", "chirp"));
        }
    }

    @Nested
    class Rows {
        @Test
        void aMessageOfSomebodyElseCountsForItsSender() {
            row(imported("whatsapp", "Jo"), message(MessageType.MESSAGE, "Dan", "07700 900123"));
            RegisteredIdentity dan = only();
            assertThat(dan.identity()).isEqualTo(number("07700 900123"));
            assertThat(dan.shownAs()).containsExactly("07700 900123", "Dan");
            assertThat(dan.contacts().count()).isEqualTo(1);
            assertThat(dan.contacts().messages().getFirst().way()).isEqualTo(ContactMethod.MESSAGE);
        }

        @Test
        void whatSheSentIsNoContactFromOthers() {
            ImportHistory whatsapp = imported("whatsapp", "Jo");
            row(whatsapp, message(MessageType.MESSAGE, "Jo", ""));
            row(whatsapp, message(MessageType.MESSAGE, "Dan", "").with(MessageDirection.SENT));
            row(whatsapp, message(MessageType.MESSAGE, "Dan", "").marked(MessageRemark.DRAFT));
            assertThat(found()).isEmpty();
        }

        @Test
        void whatTheSourceSaysSheReceivedCountsWhateverItsSenderIsCalled() {
            row(
                    imported("whatsapp", "Jo"),
                    message(MessageType.MESSAGE, "Jo", "").with(MessageDirection.RECEIVED));
            assertThat(found()).containsExactly(identity(IdentityKind.NAME, "Jo", "whatsapp"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "ofx", "qif"})
        void aCallOrPaymentOfATableThatDoesNotSayWhichWayItWentMayBeHers(String format) {
            ImportHistory table = imported(format, "");
            row(table, message(MessageType.CALL, "", "07700 900123"));
            row(table, message(MessageType.PAYMENT, "D HOLM", ""));
            assertThat(found()).isEmpty();
            row(table, message(MessageType.CALL, "", "07700 900123").with(MessageDirection.RECEIVED));
            assertThat(found()).containsExactly(number("07700 900123"));
        }

        @Test
        void aMessageOfATableNamesItsSender() {
            row(imported("table", ""), message(MessageType.MESSAGE, "", "07700 900123"));
            assertThat(found()).containsExactly(number("07700 900123"));
        }

        @Test
        void aCallOfATelephoneNamesItsCaller() {
            row(imported("sms-backup-restore", ""), message(MessageType.CALL, "", "07700 900123"));
            assertThat(found()).containsExactly(number("07700 900123"));
        }

        @ParameterizedTest
        @EnumSource(
                value = MessageType.class,
                names = {"NOTICE", "LOGIN", "WHEREABOUTS", "OTHER"})
        void aRowThatIsNoContactNamesNobody(MessageType type) {
            row(imported("whatsapp", ""), message(type, "Dan", "07700 900123"));
            assertThat(found()).isEmpty();
            assertThat(register().unnamed()).isZero();
        }

        @Test
        void aRowWithoutASenderIsCountedAsUnnamed() {
            ImportHistory whatsapp = imported("whatsapp", "Jo");
            row(whatsapp, message(MessageType.CALL, "", ""));
            row(whatsapp, message(MessageType.CALL, "", " "));
            assertThat(found()).isEmpty();
            assertThat(register().unnamed()).isEqualTo(2);
        }

        @Test
        void theSameMessageInTwoExportsCountsOnce() {
            row(imported("whatsapp", "Jo"), message(MessageType.MESSAGE, "Dan", "07700 900123"));
            row(imported("whatsapp", "Jo"), message(MessageType.MESSAGE, "Dan", "07700 900123"));
            assertThat(only().contacts().count()).isEqualTo(1);
        }

        @Test
        void theSameWordsTwiceInOneExportAreTwoMessages() {
            ImportHistory whatsapp = imported("whatsapp", "Jo");
            row(whatsapp, message(MessageType.MESSAGE, "Dan", "07700 900123"));
            row(whatsapp, message(MessageType.MESSAGE, "Dan", "07700 900123"));
            assertThat(only().contacts().count()).isEqualTo(2);
        }

        @Test
        void aRowOfAConversationThatIsNotListedIsReadAllTheSame() {
            rowsOf.add(imported("whatsapp", "Jo"));
            rows.add(new MessageRow(7, 1, message(MessageType.MESSAGE, "Dan", "")));
            assertThat(found()).containsExactly(identity(IdentityKind.NAME, "Dan", "whatsapp"));
        }
    }

    @Nested
    class Spellings {
        private List<String> shown(String... senders) {
            ImportHistory whatsapp = imported("whatsapp", "");
            for (String sender : senders) {
                row(whatsapp, message(MessageType.MESSAGE, sender, "07700 900123"));
            }
            return only().shownAs();
        }

        @Test
        void eachIsShownOnce() {
            assertThat(shown("Dan", " Dan ", "Do not answer")).containsExactly("07700 900123", "Dan", "Do not answer");
        }

        @Test
        void onlyTheFirstFewAreShown() {
            assertThat(shown("a", "b", "c", "d", "e", "f")).containsExactly("07700 900123", "a", "b", "c", "d");
        }

        @Test
        void aLongOneIsCutAndMarkedAsCut() {
            assertThat(shown("x".repeat(200)).getLast()).isEqualTo("x".repeat(200));
            rows.clear();
            rowsOf.clear();
            assertThat(shown("x".repeat(201)).getLast()).isEqualTo("x".repeat(200) + "…");
        }

        @Test
        void aLongOneIsNotCutThroughACharacter() {
            assertThat(shown("x".repeat(199) + "😀😀").getLast()).isEqualTo("x".repeat(199) + "…");
        }
    }

    @Nested
    class Incidents {
        @Test
        void whatSheWroteOfTheChannelAndTheVehicleIsFound() {
            Incident one = incident(1).made();
            IncidentDescription what = one.what();
            incidents.add(one.with(new IncidentDescription(
                            what.types(),
                            what.happened(),
                            what.exactWords(),
                            what.extent(),
                            new Channel("07700 900123", "gull@example.org", "@gull_77", "Chatterbox", ""),
                            what.received()))
                    .with(new SuspectedPerson(
                            "",
                            SuspectedPerson.Certainty.NOT_SAID,
                            "",
                            new Sighting(SuspectPresence.NOT_SAID, "", "", new Vehicle("", "", "ab12 cde"), ""))));
            assertThat(found())
                    .containsExactlyInAnyOrder(
                            number("07700 900123"),
                            identity(IdentityKind.EMAIL, "gull@example.org", ""),
                            identity(IdentityKind.HANDLE, "gull_77", "chatterbox"),
                            identity(IdentityKind.VEHICLE, "AB12CDE", ""));
            assertThat(register().all())
                    .allSatisfy(found ->
                            assertThat(found.contacts().incidents().count()).isEqualTo(1));
        }

        @Test
        void anIncidentThatNamesNoneAddsNone() {
            incidents.add(incident(1).saying("07700 900123 rang").made());
            assertThat(found()).isEmpty();
        }
    }

    @Nested
    class Statements {
        private CaseRecord person() {
            CaseRecord person = record(CaseRecordKind.PERSON).with(PersonResponsible.NAME, new FieldValue.Text("Dan"));
            records.add(person);
            return person;
        }

        private CaseRecord of(CaseRecord person, CaseRecord about) {
            CaseRecord linked = about.with(LinkedIdentity.PERSON, new FieldValue.Links(List.of(person.id())));
            records.add(linked);
            return linked;
        }

        @Test
        void whatThePersonsRecordListsIsTheirs() {
            CaseRecord dan = record(CaseRecordKind.PERSON)
                    .with(PersonResponsible.NUMBERS, new FieldValue.Texts(List.of("07700 900123", "withheld")))
                    .with(PersonResponsible.VEHICLES, new FieldValue.Texts(List.of("AB12 CDE")));
            records.add(dan);
            IdentityRegister register = register();
            assertThat(register.linksOf(dan.id()))
                    .extracting(IdentityLink::identity)
                    .containsExactly(number("07700 900123"), identity(IdentityKind.VEHICLE, "AB12CDE", ""));
            assertThat(register.linksOf(dan.id())).allMatch(IdentityLink::isListed);
        }

        @Test
        void aNameWithoutAKindIsTheOneAccountThatIsWrittenSo() {
            row(imported("whatsapp", ""), message(MessageType.MESSAGE, "", "gull_77"));
            CaseRecord link = of(person(), about("Gull_77"));
            RegisteredIdentity gull = only();
            assertThat(gull.identity()).isEqualTo(identity(IdentityKind.HANDLE, "gull_77", "whatsapp"));
            assertThat(gull.links()).extracting(IdentityLink::record).containsExactly(link);
        }

        @Test
        void ofTwoAccountsThatAreWrittenSoNeitherIsChosen() {
            row(imported("whatsapp", ""), message(MessageType.MESSAGE, "", "gull_77"));
            row(imported("signal", ""), message(MessageType.MESSAGE, "", "gull_77"));
            of(person(), about("gull_77"));
            assertThat(register().all())
                    .filteredOn(one -> !one.isUnknown())
                    .extracting(RegisteredIdentity::identity)
                    .containsExactly(identity(IdentityKind.NAME, "gull_77", ""));
        }

        @Test
        void theServiceThatSheSaysTellsTheTwoApart() {
            row(imported("whatsapp", ""), message(MessageType.MESSAGE, "", "gull_77"));
            row(imported("signal", ""), message(MessageType.MESSAGE, "", "gull_77"));
            of(person(), about("gull_77").with(LinkedIdentity.SERVICE, new FieldValue.Text("Signal")));
            assertThat(register().all())
                    .filteredOn(one -> !one.isUnknown())
                    .extracting(RegisteredIdentity::identity)
                    .containsExactly(identity(IdentityKind.HANDLE, "gull_77", "signal"));
        }

        @Test
        void theKindThatSheSaysIsKept() {
            row(imported("whatsapp", ""), message(MessageType.MESSAGE, "", "gull_77"));
            of(person(), about("gull_77").with(LinkedIdentity.TYPE, new FieldValue.Code("payee")));
            assertThat(register().all())
                    .filteredOn(one -> !one.isUnknown())
                    .extracting(RegisteredIdentity::identity)
                    .containsExactly(identity(IdentityKind.PAYEE, "gull_77", ""));
        }

        @Test
        void whatOneRecordNamesDoesNotDependOnTheOthers() {
            row(imported("whatsapp", ""), message(MessageType.MESSAGE, "", "gull_77"));
            of(person(), about("gull_77").with(LinkedIdentity.TYPE, new FieldValue.Code("name")));
            of(person(), about("gull_77"));
            IdentityRegister register = register();
            assertThat(register.of(identity(IdentityKind.HANDLE, "gull_77", "whatsapp"))
                            .orElseThrow()
                            .links())
                    .hasSize(1);
            assertThat(register.of(identity(IdentityKind.NAME, "gull_77", ""))
                            .orElseThrow()
                            .links())
                    .hasSize(1);
        }

        @Test
        void aRecordThatNamesNothingIsPassedOver() {
            of(person(), record(CaseRecordKind.IDENTITY));
            assertThat(found()).isEmpty();
        }
    }

    @Test
    void anImportThatCannotBeReadIsSaidToBeUnread() {
        ImportHistory lost = imported("whatsapp", "");
        IdentityCollector collector = new IdentityCollector(new CampaignInput(
                new CountInput(
                        List.of(),
                        Figure.NONE,
                        Figure.NONE,
                        List.of(),
                        Map.of(),
                        CaseHeading.NOT_SAID,
                        LocalDate.of(2026, 11, 20)),
                imports,
                Map.of()));
        collector.cannotRead(lost);
        assertThat(collector.register().unread()).containsExactly(lost);
    }
}
