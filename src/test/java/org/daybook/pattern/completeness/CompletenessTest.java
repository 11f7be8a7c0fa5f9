package org.daybook.pattern.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.StopRequest;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.BareReport;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.pattern.CaseMaker;
import org.daybook.record.EventTime;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {
    private static final EventTime NOON = EventTime.exactly(CaseMaker.DAY, LocalTime.NOON, Diary.ZONE);

    /** A case to which something is added. */
    private interface Step extends Consumer<CaseMaker> {}

    private static Incident plain(CaseMaker maker, IncidentType... types) {
        return maker.incident(NOON, types);
    }

    private interface IncidentWith {
        Incident made(Incident plain);
    }

    private static Step incident(IncidentWith with, IncidentType... types) {
        return maker -> maker.add(with.made(plain(maker, types)));
    }

    private static Step contact(String way, Map<Field, FieldValue> said) {
        return maker -> {
            CaseRecord contact = maker.caseRecord(CaseRecordKind.CONTACT, AgencyContact.WAY, new FieldValue.Code(way));
            for (Map.Entry<Field, FieldValue> field : said.entrySet()) {
                contact = contact.with(field.getKey(), field.getValue());
            }
            maker.add(plain(maker)).add(contact);
        };
    }

    private static Step order(Map<Field, FieldValue> said) {
        return maker -> {
            CaseRecord order = maker.caseRecord(CaseRecordKind.ORDER, CourtOrder.COURT, new FieldValue.Text("Dudley"));
            for (Map.Entry<Field, FieldValue> field : said.entrySet()) {
                order = order.with(field.getKey(), field.getValue());
            }
            maker.add(plain(maker)).add(order);
        };
    }

    private static ActionTaken reported(IncidentReport... reports) {
        return new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.YES, List.of(reports)));
    }

    private static IncidentReport police(ReportReferences references) {
        IncidentReport bare = BareReport.to(ReportRecipient.POLICE_101);
        return new IncidentReport(bare.to(), null, null, Officer.NOT_SAID, references, "", "", "");
    }

    private static IncidentDescription received(String description, String keptAt) {
        return new IncidentDescription(
                List.of(),
                "It came",
                "",
                IncidentExtent.NOT_SAID,
                Channel.NOT_SAID,
                new ReceivedItem(description, "", "", YesNoAnswer.NOT_SAID, "", keptAt));
    }

    private static Incident witnessed(Incident incident, String name, String contact) {
        return incident.with(new PeoplePresent(
                List.of(new Witness(name, "", YesNoAnswer.NOT_SAID, contact)), YesNoAnswer.NOT_SAID, ""));
    }

    private static Step recorded(CaseRecordKind kind, Field field, FieldValue value) {
        return maker -> maker.add(plain(maker)).add(maker.caseRecord(kind, field, value));
    }

    /** Cases that lack something, and cases like them that do not. */
    private record Pair(Step lacking, Step whole) {}

    private static Map<Reminder, List<Pair>> pairs() {
        Map<Reminder, List<Pair>> pairs = new LinkedHashMap<>();
        pairs.put(
                Reminder.TOLD_TO_STOP,
                List.of(
                        new Pair(
                                incident(plain -> plain),
                                recorded(CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, new FieldValue.Time(NOON))),
                        new Pair(
                                recorded(CaseRecordKind.STOP_REQUEST, StopRequest.BY, new FieldValue.Code("me")),
                                incident(plain -> plain.with(new ActionTaken(
                                        "",
                                        new StopRequestAnswer(YesNoAnswer.YES, CaseMaker.DAY, ""),
                                        Reporting.NOT_SAID))))));
        pairs.put(
                Reminder.THREAT_WORDS,
                List.of(
                        new Pair(
                                incident(plain -> plain, IncidentType.THREAT_TO_ME),
                                incident(plain -> plain.with(IncidentDescription.of(
                                        List.of(IncidentType.THREAT_TO_ME), "A threat", "You will see")))),
                        new Pair(
                                incident(plain -> plain, IncidentType.SELF_HARM_THREAT),
                                incident(plain -> plain, IncidentType.BLACKMAIL))));
        pairs.put(
                Reminder.KIND,
                List.of(new Pair(
                        maker -> maker.add(plain(maker)).add(plain(maker, IncidentType.SOMETHING_ELSE)),
                        maker -> maker.add(plain(maker))
                                .add(plain(maker, IncidentType.SOMETHING_ELSE, IncidentType.CALLS)))));
        pairs.put(
                Reminder.DATE,
                List.of(new Pair(
                        incident(plain -> plain.with(EventTime.unknown(Diary.ZONE))),
                        incident(plain -> plain.with(EventTime.about(CaseMaker.DAY, null, Diary.ZONE))))));
        pairs.put(
                Reminder.TIME,
                List.of(
                        new Pair(incident(plain -> plain.with(CaseMaker.on(CaseMaker.DAY))), incident(plain -> plain)),
                        // Where no day is known either, it is the day that is asked for.
                        new Pair(
                                incident(plain -> plain.with(EventTime.about(CaseMaker.DAY, null, Diary.ZONE))),
                                incident(plain -> plain.with(EventTime.unknown(Diary.ZONE))))));
        pairs.put(
                Reminder.PLACE,
                List.of(
                        new Pair(
                                incident(plain -> plain),
                                incident(plain -> plain.with(IncidentLocation.of("At the gate")))),
                        new Pair(
                                incident(plain -> plain),
                                incident(plain -> plain.with(new IncidentLocation("", PlaceKind.HOME)))),
                        new Pair(
                                incident(plain -> plain),
                                incident(plain -> plain.with(new IncidentDescription(
                                        List.of(),
                                        "A call",
                                        "",
                                        IncidentExtent.NOT_SAID,
                                        new Channel("07700 900123", "", "", "", ""),
                                        ReceivedItem.NOT_SAID))))));
        pairs.put(
                Reminder.PERSON,
                List.of(
                        new Pair(
                                incident(plain ->
                                        plain.with(SuspectedPerson.of("", SuspectedPerson.Certainty.BELIEVED, ""))),
                                incident(plain -> plain.with(
                                        SuspectedPerson.of("Craig", SuspectedPerson.Certainty.BELIEVED, "")))),
                        new Pair(
                                recorded(
                                        CaseRecordKind.PERSON,
                                        PersonResponsible.CERTAINTY,
                                        new FieldValue.Code("known")),
                                recorded(
                                        CaseRecordKind.PERSON,
                                        PersonResponsible.CERTAINTY,
                                        new FieldValue.Code("unknown")))));
        pairs.put(
                Reminder.WITNESS,
                List.of(
                        new Pair(
                                incident(plain -> witnessed(plain, "Sunita", "")),
                                incident(plain -> witnessed(plain, "Sunita", "07700 900123"))),
                        new Pair(
                                incident(plain -> witnessed(plain, "Sunita", "")),
                                maker -> maker.add(witnessed(plain(maker), "Sunita", ""))
                                        .add(maker.caseRecord(
                                                        CaseRecordKind.WITNESS,
                                                        CaseWitness.NAME,
                                                        new FieldValue.Text(" sunita"))
                                                .with(CaseWitness.CONTACT, new FieldValue.Text("next door")))),
                        new Pair(
                                recorded(CaseRecordKind.WITNESS, CaseWitness.NAME, new FieldValue.Text("Sunita")),
                                incident(plain -> plain))));
        pairs.put(
                Reminder.REPORTED,
                List.of(new Pair(
                        incident(plain -> plain),
                        incident(plain -> plain.with(new ActionTaken(
                                "", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.NO, List.of())))))));
        pairs.put(
                Reminder.REFERENCE,
                List.of(
                        new Pair(
                                incident(plain -> plain.with(reported(police(ReportReferences.NOT_SAID)))),
                                incident(plain -> plain.with(reported(police(new ReportReferences("12", "")))))),
                        new Pair(
                                incident(plain -> plain.with(reported())),
                                incident(plain -> plain.with(reported(BareReport.to(ReportRecipient.EMPLOYER))))),
                        new Pair(incident(plain -> plain.with(reported(police(ReportReferences.NOT_SAID)))), maker -> {
                            Incident told = plain(maker).with(reported(police(ReportReferences.NOT_SAID)));
                            maker.add(told)
                                    .add(maker.caseRecord(
                                            CaseRecordKind.REFERENCE,
                                            CrimeReference.ABOUT,
                                            new FieldValue.Links(List.of(told.id()))));
                        })));
        pairs.put(
                Reminder.OFFICER,
                List.of(
                        new Pair(
                                contact("101", Map.of()),
                                contact("101", Map.of(AgencyContact.COLLAR, new FieldValue.Text("1234")))),
                        new Pair(contact("999", Map.of()), contact("meeting", Map.of()))));
        pairs.put(
                Reminder.CONTACT_REFERENCE,
                List.of(new Pair(
                        contact("101", Map.of()),
                        contact("101", Map.of(AgencyContact.CRIME, new FieldValue.Text("20/1"))))));
        FieldValue past = new FieldValue.Day(CaseMaker.TODAY.minusDays(1));
        pairs.put(
                Reminder.PROMISE,
                List.of(
                        new Pair(
                                contact("101", Map.of(AgencyContact.PROMISED_BY, past)),
                                contact(
                                        "101",
                                        Map.of(
                                                AgencyContact.PROMISED_BY,
                                                past,
                                                AgencyContact.DONE,
                                                new FieldValue.Code("yes")))),
                        new Pair(
                                contact(
                                        "101",
                                        Map.of(
                                                AgencyContact.PROMISED_BY,
                                                past,
                                                AgencyContact.DONE,
                                                new FieldValue.Code("no"))),
                                contact(
                                        "101",
                                        Map.of(AgencyContact.PROMISED_BY, new FieldValue.Day(CaseMaker.TODAY))))));
        pairs.put(
                Reminder.ORDER_TERMS,
                List.of(new Pair(
                        order(Map.of()),
                        maker -> order(Map.of(
                                        CourtOrder.TERMS,
                                        new FieldValue.Terms(List.of(new OrderTerm(maker.id(), "Not to come near")))))
                                .accept(maker))));
        pairs.put(
                Reminder.ORDER_SERVED,
                List.of(new Pair(
                        order(Map.of()), order(Map.of(CourtOrder.SERVED, new FieldValue.Day(CaseMaker.DAY))))));
        pairs.put(
                Reminder.ORDER_EXPIRES,
                List.of(
                        new Pair(order(Map.of()), order(Map.of(CourtOrder.EXPIRES, new FieldValue.Day(CaseMaker.DAY)))),
                        new Pair(order(Map.of()), order(Map.of(CourtOrder.ENDED, new FieldValue.Day(CaseMaker.DAY))))));
        pairs.put(
                Reminder.ORIGINAL,
                List.of(
                        new Pair(
                                maker -> maker.add(plain(maker)).add(file(maker)),
                                maker -> maker.add(plain(maker))
                                        .add(file(maker).with(new Provenance("", "", "On my telephone")))),
                        new Pair(
                                maker -> maker.add(plain(maker)).add(file(maker)),
                                maker -> maker.add(plain(maker)).add(description(maker, "")))));
        pairs.put(
                Reminder.KEPT,
                List.of(
                        new Pair(
                                incident(plain -> plain.with(received("Flowers", ""))),
                                incident(plain -> plain.with(received("Flowers", "In the shed")))),
                        new Pair(
                                maker -> maker.add(plain(maker)).add(description(maker, "")),
                                maker -> maker.add(plain(maker)).add(description(maker, "In the shed"))),
                        new Pair(incident(plain -> plain.with(received("Flowers", ""))), maker -> {
                            Incident gift = plain(maker).with(received("Flowers", ""));
                            maker.add(gift)
                                    .add(description(maker, "In the shed")
                                            .with(new ExhibitLinks(List.of(gift.id()), List.of())));
                        })));
        pairs.put(
                Reminder.CHECKLIST,
                List.of(new Pair(
                        incident(plain -> plain),
                        recorded(
                                CaseRecordKind.CHECKLIST, RiskChecklist.DONE_BY, new FieldValue.Text("An advocate")))));
        pairs.put(
                Reminder.EFFECT,
                List.of(
                        new Pair(
                                incident(plain -> plain),
                                recorded(CaseRecordKind.EFFECT, DailyEffect.WORDS, new FieldValue.Text("I walk less"))),
                        new Pair(
                                incident(plain -> plain),
                                incident(plain -> plain.with(IncidentEffect.of("", "I walk less"))))));
        return pairs;
    }

    private static Exhibit file(CaseMaker maker) {
        return Exhibit.of(maker.id(), 1, FileMetadata.named("a.jpg"));
    }

    private static Exhibit description(CaseMaker maker, String keptAt) {
        return Exhibit.of(maker.id(), 1, new PhysicalItem("", "", keptAt, List.of()));
    }

    private static Stream<Arguments> all() {
        return pairs().entrySet().stream()
                .flatMap(pair -> pair.getValue().stream().map(one -> arguments(pair.getKey(), one.lacking, one.whole)));
    }

    private static List<Reminder> reminders(Step step) {
        CaseMaker maker = new CaseMaker();
        step.accept(maker);
        return maker.completeness().missing().stream()
                .map(MissingInformation::reminder)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isThereWhereItIsMissingAndGoneWhereItIsNot(Reminder reminder, Step lacking, Step whole) {
        assertThat(reminders(lacking)).contains(reminder);
        assertThat(reminders(whole)).doesNotContain(reminder);
    }

    @ParameterizedTest
    @EnumSource(Reminder.class)
    void eachHasItsPairOfCases(Reminder reminder) {
        assertThat(pairs()).containsKey(reminder);
        assertThat(Reminder.values())
                .filteredOn(other -> other.code().equals(reminder.code()))
                .containsExactly(reminder);
    }

    @Test
    void anEmptyCaseLacksNothing() {
        assertThat(new CaseMaker().completeness().missing()).isEmpty();
    }

    @Test
    void withdrawnRecordsLackNothing() {
        CaseMaker maker = new CaseMaker();
        Incident gone = plain(maker, IncidentType.THREAT_TO_ME);
        CaseRecord order = maker.caseRecord(CaseRecordKind.ORDER, CourtOrder.COURT, new FieldValue.Text("Dudley"));
        maker.add(plain(maker)).add(gone).withdraw(gone).add(order).withdraw(order);
        assertThat(maker.completeness().missing())
                .extracting(MissingInformation::reminder)
                .doesNotContain(Reminder.THREAT_WORDS, Reminder.ORDER_TERMS);
    }

    @Test
    void saysWhatItConcerns() {
        CaseMaker maker = new CaseMaker();
        Incident incident = witnessed(plain(maker), "Sunita", "");
        maker.add(incident)
                .add(maker.caseRecord(CaseRecordKind.WITNESS, CaseWitness.NAME, new FieldValue.Text("Ania")));
        MissingInformation missing = maker.completeness().missing().stream()
                .filter(one -> one.reminder() == Reminder.WITNESS)
                .findFirst()
                .orElseThrow();
        assertThat(missing.incidents().ids()).containsExactly(incident.id());
        assertThat(missing.caseRecords()).hasSize(1);
        assertThat(missing.count()).isEqualTo(2);
    }

    @Nested
    class Hidden {
        private final CaseMaker maker = new CaseMaker();

        @Test
        void whatIsHiddenIsKnownButNotInTheList() {
            maker.add(plain(maker)).hide(Reminder.PLACE.code(), "of-a-newer-version");
            Completeness completeness = maker.completeness();
            assertThat(completeness.missing())
                    .extracting(MissingInformation::reminder)
                    .doesNotContain(Reminder.PLACE);
            assertThat(completeness.hidden())
                    .extracting(MissingInformation::reminder)
                    .containsExactly(Reminder.PLACE);
            assertThat(completeness.isHiddenAsAWhole()).isFalse();
        }

        @Test
        void theListCanBeHiddenAsAWhole() {
            maker.add(plain(maker)).hide(Completeness.WHOLE);
            assertThat(maker.completeness().isHiddenAsAWhole()).isTrue();
        }

        @Test
        void theNewestChoiceHolds() {
            maker.add(plain(maker)).hide(Reminder.PLACE.code()).hide();
            assertThat(maker.completeness().hidden()).isEmpty();
        }

        @Test
        void hidingOneMoreKeepsTheOthers() {
            Set<String> more = Completeness.with(Set.of("of-a-newer-version"), "place");
            assertThat(more).containsExactlyInAnyOrder("of-a-newer-version", "place");
            assertThat(Completeness.without(more, "place")).containsExactly("of-a-newer-version");
        }
    }
}
