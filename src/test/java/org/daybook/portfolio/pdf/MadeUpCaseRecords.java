package org.daybook.portfolio.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.ImpactNote;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RetentionDate;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.SafetyPlan;
import org.daybook.caserecord.SafetyStep;
import org.daybook.caserecord.SharedInformation;
import org.daybook.caserecord.StopRequest;
import org.daybook.caserecord.Supporter;
import org.daybook.caserecord.TherapyNote;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentContext;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/** An invented case with case records of every kind for tests, some of them amended or withdrawn. */
public final class MadeUpCaseRecords {
    static final Id<OrderTerm> NO_CONTACT = new Id<>("%032x".formatted(7001));
    static final Id<OrderTerm> NO_STREET = new Id<>("%032x".formatted(7002));
    static final Id<OrderTerm> FORMER = new Id<>("%032x".formatted(7003));

    private static final PortfolioContent EXHIBITS = exhibits();
    private static final Map<Integer, PortfolioContent> CONTENTS = new ConcurrentHashMap<>();

    private final List<CaseRecordSheet> sheets = new ArrayList<>();
    private final Map<CaseRecordKind, Integer> numbers = new EnumMap<>(CaseRecordKind.class);

    private MadeUpCaseRecords() {}

    /** A case of {@code incidents} with case records of every kind and some exhibits, made once for each number. */
    public static PortfolioContent content(int incidents) {
        return CONTENTS.computeIfAbsent(incidents, MadeUpCaseRecords::make);
    }

    private static PortfolioContent exhibits() {
        try {
            return MadeUpExhibits.ofEveryKind().content();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PortfolioContent make(int incidents) {
        List<IncidentSheet> broken = MadeUpContent.sheets(incidents).stream()
                .map(MadeUpCaseRecords::breaking)
                .toList();
        PortfolioContent exhibits = EXHIBITS;
        return with(
                MadeUpContent.of(broken),
                new CaseSheets(
                        broken,
                        exhibits.exhibits()
                                .subList(0, Math.min(12, exhibits.exhibits().size())),
                        ofEveryKind()));
    }

    /** The same portfolio with all this printed. */
    public static PortfolioContent with(PortfolioContent plain, CaseSheets printed) {
        return with(plain, plain.request(), printed);
    }

    public static PortfolioContent with(PortfolioContent plain, PortfolioRequest request, CaseSheets printed) {
        return new PortfolioContent(
                request,
                plain.madeAt(),
                plain.program(),
                plain.heading(),
                printed,
                PortfolioSummary.of(printed),
                plain.ledger(),
                Sheets.nothingWithheld(printed),
                PreviouslyPrintedRecords.NONE);
    }

    /** Every fourth breaks a term, one an order without a term, one a term that is no longer in the order. */
    private static IncidentSheet breaking(IncidentSheet sheet) {
        int number = sheet.number();
        List<Id<OrderTerm>> terms = number == 9
                ? List.of(FORMER)
                : number % 4 == 0 ? List.of(number % 8 == 0 ? NO_STREET : NO_CONTACT) : List.of();
        boolean untold = number == 7;
        if (terms.isEmpty() && !untold) {
            return sheet;
        }
        IncidentContext background = new IncidentContext(
                YesNoAnswer.YES,
                untold ? "The one from the court in Walsall" : "",
                terms,
                List.of(),
                RecordOrigin.HERE);
        return new IncidentSheet(
                sheet.versions().stream()
                        .map(version -> new RecordSheet.SheetVersion<>(
                                version.record().with(background), version.reason(), version.stamp()))
                        .toList(),
                sheet.withdrawal());
    }

    public static List<CaseRecordSheet> ofEveryKind() {
        return new MadeUpCaseRecords()
                .people().story().law().reports().effects().costs().sheets.stream()
                        .sorted(Comparator.comparing(CaseRecordSheet::kind).thenComparing(CaseRecordSheet::number))
                        .toList();
    }

    /** Those of kinds that are in a portfolio only if they are chosen one by one. */
    public static List<CaseRecordSheet> seldomPrinted() {
        MadeUpCaseRecords made = new MadeUpCaseRecords();
        made.add(
                CaseRecordKind.SAFETY_PLAN,
                values(SafetyPlan.SITUATION, text("Someone is at the door"), SafetyPlan.ACT, text("Leave it shut.")));
        made.add(
                CaseRecordKind.CONSENT,
                values(Consent.RECIPIENT, text("The conference"), Consent.ANSWER, code("given")));
        made.add(CaseRecordKind.SHARING, values(SharedInformation.RECIPIENT, text("The conference")));
        made.add(CaseRecordKind.RETENTION, values(RetentionDate.WHOSE, text("The service")));
        made.add(CaseRecordKind.THERAPY, values(TherapyNote.WORDS, text("The fourth hour.")));
        return made.sheets;
    }

    private MadeUpCaseRecords people() {
        add(
                CaseRecordKind.PERSON,
                values(
                        PersonResponsible.NAME, text("Sam Sample"),
                        PersonResponsible.ALIASES, texts("Sammy", "“The Fox”"),
                        PersonResponsible.CERTAINTY, code("known"),
                        PersonResponsible.BORN, text("About 36"),
                        PersonResponsible.DESCRIPTION,
                                text(
                                        "About 5 ft 11, slim, short brown hair, a scar over the left eyebrow. Usually wears a grey hooded coat and white trainers."),
                        PersonResponsible.PHOTOS, exhibits(1, 2),
                        PersonResponsible.RELATIONSHIP, text("Former partner"),
                        PersonResponsible.RELATIONSHIP_DATES, text("March 2023 to August 2025"),
                        PersonResponsible.ADDRESSES,
                                texts("14 Invented Road, Tipton", "Sometimes at his sister’s in Dudley"),
                        PersonResponsible.WORK, text("Fits kitchens; knows how to open locks."),
                        PersonResponsible.NUMBERS, texts("07700 900123", "07700 900456 (since May)"),
                        PersonResponsible.EMAILS, texts("sam.sample@example.org"),
                        PersonResponsible.HANDLES, texts("Instagram: sam_s_900", "Facebook: Sam Sample"),
                        PersonResponsible.VEHICLES, texts("Silver Ford Focus, AB12 CDE"),
                        PersonResponsible.FINDS_ME,
                                text("He knows my shifts, and he had my password for the calendar."),
                        PersonResponsible.ACCESS, text("He still has a key to the bicycle shed."),
                        PersonResponsible.WEAPONS, text("He has spoken of a knife."),
                        PersonResponsible.EARLIER_VICTIMS, text("Meena told me that he waited for her too.")));
        add(
                CaseRecordKind.PERSON,
                values(
                        PersonResponsible.NAME, text("The man in the blue van"),
                        PersonResponsible.CERTAINTY, code("unknown"),
                        PersonResponsible.VEHICLES, texts("Blue van, no windows at the back")));
        add(
                CaseRecordKind.WITNESS,
                values(
                        CaseWitness.NAME, text("Asha Begum"),
                        CaseWitness.RELATION, text("Neighbour at number 8"),
                        CaseWitness.SAW,
                                text(
                                        "She saw him on the landing twice and heard him knock for ten minutes. She spoke to him through the door, and he said that he was my brother."),
                        CaseWitness.ABOUT, incidents(3, 8, 12),
                        CaseWitness.WILLING, code("yes"),
                        CaseWitness.STATEMENT, code("yes"),
                        CaseWitness.STATEMENT_ON, day(60)));
        amended(
                CaseRecordKind.WITNESS,
                values(
                        CaseWitness.NAME, text("Tom Baker"),
                        CaseWitness.RELATION, text("Colleague"),
                        CaseWitness.SAW, text("The car outside work."),
                        CaseWitness.ABOUT, incidents(5)),
                CaseWitness.WILLING,
                code("no"),
                "He told me today.");
        add(
                CaseRecordKind.AFFECTED,
                values(
                        AffectedPerson.NAME, text("My sister, R. E."),
                        AffectedPerson.RELATION, text("Sister"),
                        AffectedPerson.CHILD, code("no"),
                        AffectedPerson.HOW, text("He wrote to her eleven times to find out where I was."),
                        AffectedPerson.ABOUT, incidents(2, 4),
                        AffectedPerson.REPORTED, code("yes")));
        add(
                CaseRecordKind.SUPPORTER,
                values(
                        Supporter.ROLE, code("advocate"),
                        Supporter.NAME, text("Jo Carer"),
                        Supporter.ORGANISATION, text("Example Women’s Aid"),
                        Supporter.REACH, text("Through the office, 01632 960871"),
                        Supporter.MAY_SHARE, code("yes"),
                        Supporter.SHARE_WHAT, text("The chronology, for the safety plan"),
                        Supporter.SHARE_UNTIL, day(400)));
        return this;
    }

    private MadeUpCaseRecords story() {
        add(
                CaseRecordKind.MEMORY,
                values(
                        EarlierEvent.WHEN,
                                new FieldValue.Time(
                                        EventTime.about(LocalDate.of(2023, 3, 1), null, MadeUpContent.ZONE)),
                        EarlierEvent.ABOUT, code("met"),
                        EarlierEvent.WORDS, text("We met at a friend’s wedding. He was kind, and he rang every day.")));
        add(
                CaseRecordKind.MEMORY,
                values(
                        EarlierEvent.WHEN, time(-190, null),
                        EarlierEvent.ABOUT, code("separation"),
                        EarlierEvent.WORDS,
                                text(
                                        "I ended it on the telephone because I did not dare to do it in the flat. He said: “You will see what comes of that.” The day after he stood in front of my work with flowers, and I did not yet think anything of it. My manager sent him away.\n\nFrom then on he was there every Monday."),
                        EarlierEvent.INCIDENTS, incidents(1, 2),
                        EarlierEvent.SHOWN_BY, exhibits(3)));
        add(
                CaseRecordKind.STOP_REQUEST,
                values(
                        StopRequest.WHEN, time(-20, LocalTime.of(20, 15)),
                        StopRequest.BY, code("me"),
                        StopRequest.TO, text("Sam Sample"),
                        StopRequest.WAY, code("message"),
                        StopRequest.EXACT_WORDS,
                                text(
                                        "Please do not contact me again, in any way. I do not want it. I will not answer any more."),
                        StopRequest.REPLY, text("Fourteen messages the same night."),
                        StopRequest.ABOUT, incidents(1),
                        StopRequest.SHOWN_BY, exhibits(3)));
        add(
                CaseRecordKind.STOP_REQUEST,
                values(
                        StopRequest.WHEN, time(48, null),
                        StopRequest.BY, code("police"),
                        StopRequest.TO, text("Sam Sample"),
                        StopRequest.WAY, code("telephone"),
                        StopRequest.REPLY, text("PC Other told me that he laughed.")));
        add(
                CaseRecordKind.DEVICE,
                values(
                        DeviceOrAccount.TYPE, code("tracker"),
                        DeviceOrAccount.NAME, text("Small white tag"),
                        DeviceOrAccount.OWNER, code("theirs"),
                        DeviceOrAccount.IDENTIFIER, text("Serial number ends in 4F2"),
                        DeviceOrAccount.PART, code("used"),
                        DeviceOrAccount.SINCE, text("Found in April, perhaps there since winter"),
                        DeviceOrAccount.NOTICED,
                                text(
                                        "My telephone said that a tag was moving with me. It was taped under the back seat of the car."),
                        DeviceOrAccount.DONE,
                                text("Photographed where it was, then given to the police in a paper bag."),
                        DeviceOrAccount.KEPT, text("With the police, property number 66/26"),
                        DeviceOrAccount.ABOUT, incidents(6),
                        DeviceOrAccount.SHOWN_BY, exhibits(4)));
        add(
                CaseRecordKind.DEVICE,
                values(
                        DeviceOrAccount.TYPE, code("email-account"),
                        DeviceOrAccount.NAME, text("My calendar and mail"),
                        DeviceOrAccount.OWNER, code("mine"),
                        DeviceOrAccount.PART, code("hit"),
                        DeviceOrAccount.DONE, text("New password, all other devices signed out.")));
        return this;
    }

    private MadeUpCaseRecords law() {
        OrderTerm former = new OrderTerm(FORMER, "Not to go within 50 metres of the library");
        FieldValue terms = new FieldValue.Terms(List.of(
                new OrderTerm(
                        NO_CONTACT,
                        "Not to contact Alex Example directly or indirectly by any means, including through any other person or on any social media"),
                new OrderTerm(NO_STREET, "Not to enter Example Road or Invented Street, Walsall"),
                new OrderTerm(
                        new Id<>("%032x".formatted(7004)),
                        "To surrender any device that can be used to track another person")));
        Map<Field, FieldValue> first = values(
                CourtOrder.TYPE, code("interim-stalking-protection"),
                CourtOrder.AGAINST, new FieldValue.Links(List.of(id(CaseRecordKind.PERSON, 1))),
                CourtOrder.COURT, text("Walsall Magistrates’ Court"),
                CourtOrder.REFERENCE, text("SPO 2026/0456"),
                CourtOrder.PROTECTS, text("Alex Example"),
                CourtOrder.APPLIED, day(50),
                CourtOrder.MADE, day(57),
                CourtOrder.SERVED, day(58),
                CourtOrder.EXPIRES, day(150),
                CourtOrder.TERMS, new FieldValue.Terms(List.of(former)),
                CourtOrder.PAPERS, exhibits(5, 99));
        amended(CaseRecordKind.ORDER, first, CourtOrder.TERMS, terms, "I now have the paper with all terms.");
        add(
                CaseRecordKind.ORDER,
                values(
                        CourtOrder.TYPE, code("bail"),
                        CourtOrder.COURT, text("Walsall police station"),
                        CourtOrder.MADE, day(45),
                        CourtOrder.ENDED, day(57)));
        add(
                CaseRecordKind.CHECKLIST,
                values(
                        RiskChecklist.WHEN, time(47, null),
                        RiskChecklist.WHICH, text("Risk checklist for stalking"),
                        RiskChecklist.DONE_BY, text("Jo Carer"),
                        RiskChecklist.ORGANISATION, text("Example Women’s Aid"),
                        RiskChecklist.TOLD, text("That the police would be told of it the same day."),
                        RiskChecklist.PAPERS, exhibits(6)));
        add(
                CaseRecordKind.REFERENCE,
                values(
                        CrimeReference.REFERENCE, text("20WM/12345/26"),
                        CrimeReference.GIVEN, day(20),
                        CrimeReference.FORCE, text("West Midlands Police"),
                        CrimeReference.ABOUT, incidents(3)));
        add(
                CaseRecordKind.REFERENCE,
                values(
                        CrimeReference.REFERENCE, text("20WM/23456/26"),
                        CrimeReference.MASTER, code("yes"),
                        CrimeReference.GIVEN, day(46),
                        CrimeReference.FORCE, text("West Midlands Police"),
                        CrimeReference.OFFICER, text("DC Ann Other"),
                        CrimeReference.COLLAR, text("4411"),
                        CrimeReference.STATION, text("Bloxwich, public protection unit"),
                        CrimeReference.REACH, text("101, extension 900"),
                        CrimeReference.CONTACT_POINT, text("DI Third"),
                        CrimeReference.ABOUT, incidents(3, 4, 5, 6, 7),
                        CrimeReference.STATUS, text("With the prosecution service since 12 May."),
                        CrimeReference.HEARING, day(400),
                        CrimeReference.COURT, text("Walsall Magistrates’ Court")));
        return this;
    }

    private MadeUpCaseRecords reports() {
        for (int i = 1; i <= 6; i++) {
            add(
                    CaseRecordKind.CONTACT,
                    values(
                            AgencyContact.WHEN, time(9 + 13 * i, LocalTime.of(9 + i, 5)),
                            AgencyContact.AGENCY, code(i == 4 ? "advocate" : "police"),
                            AgencyContact.WAY, code(i == 4 ? "meeting" : i % 2 == 0 ? "101" : "station"),
                            AgencyContact.FORCE, text(i == 4 ? "Example Women’s Aid" : "West Midlands Police"),
                            AgencyContact.PERSON, text(i == 4 ? "Jo Carer" : "PC Ann Other"),
                            AgencyContact.COLLAR, text(i == 4 ? "" : "4411"),
                            AgencyContact.LOG, text(i == 4 ? "" : "log " + (1100 + i)),
                            AgencyContact.CRIME, text(i == 3 ? "20WM/23456/26" : ""),
                            AgencyContact.ABOUT,
                                    i == 6 ? incidents(3, 6, 9, 12, 15, 18, 21, 24, 400) : incidents(i, i + 1),
                            AgencyContact.I_SAID, text("What happened, and that I want all of it joined together."),
                            AgencyContact.THEY_SAID,
                                    text("That it would be looked at as a whole and that I should keep everything."),
                            AgencyContact.PROMISED,
                                    text(i % 2 == 0 ? "To call me back and to say who deals with it." : ""),
                            AgencyContact.PROMISED_BY, i % 2 == 0 ? day(20 + 13 * i) : text0(),
                            AgencyContact.DONE, i % 2 == 0 ? code(i == 2 ? "no" : "yes") : text0(),
                            AgencyContact.OUTCOME, text(i == 2 ? "Nobody called." : "")));
        }
        Map<Field, FieldValue> mistaken = values(
                AgencyContact.WHEN, time(30, null),
                AgencyContact.AGENCY, code("police"),
                AgencyContact.WAY, code("999"));
        withdrawn(CaseRecordKind.CONTACT, mistaken, "I wrote it down twice.");
        return this;
    }

    private MadeUpCaseRecords effects() {
        add(
                CaseRecordKind.EFFECT,
                values(
                        DailyEffect.WHEN, time(10, null),
                        DailyEffect.CHANGES, new FieldValue.Codes(List.of("routes", "going-out")),
                        DailyEffect.WORDS,
                                text(
                                        "I take the bus from the other end of the road, and I have stopped going to the gym."),
                        DailyEffect.STILL, code("yes"),
                        DailyEffect.ABOUT, incidents(2, 3)));
        add(
                CaseRecordKind.EFFECT,
                values(
                        DailyEffect.WHEN, time(70, null),
                        DailyEffect.CHANGES, new FieldValue.Codes(List.of("home-security")),
                        DailyEffect.STILL, code("no")));
        add(
                CaseRecordKind.STEP,
                values(
                        SafetyStep.WHEN, time(12, null),
                        SafetyStep.STEP, code("locks"),
                        SafetyStep.WORDS, text("Both locks changed, and a chain fitted."),
                        SafetyStep.ADVISED, text("PC Ann Other"),
                        SafetyStep.ABOUT, incidents(4)));
        add(
                CaseRecordKind.HEALTH,
                values(
                        HealthNote.WHEN, time(25, null),
                        HealthNote.SEEN, code("doctor"),
                        HealthNote.WHERE, text("Example Surgery"),
                        HealthNote.WORDS, text("I could not sleep and was given tablets for two weeks."),
                        HealthNote.TIME_OFF, text("Four days"),
                        HealthNote.RECORDS, code("yes"),
                        HealthNote.ABOUT, incidents(4)));
        add(
                CaseRecordKind.IMPACT,
                values(
                        ImpactNote.WHEN, time(200, null),
                        ImpactNote.PHYSICAL, text("I sleep three hours. My hair is falling out."),
                        ImpactNote.EMOTIONAL,
                                text("I am afraid of my own front door. I do not trust anybody who is kind to me."),
                        ImpactNote.FINANCIAL, text("I have gone down to four days and lost the bonus."),
                        ImpactNote.OTHER, text("My sister has moved in with me and has left her own flat for it.")));
        return this;
    }

    private MadeUpCaseRecords costs() {
        String[] what = {"Two locks and a chain", "Doorbell with a camera", "Taxi instead of the bus", "New number"};
        String[] pounds = {"129.90", "84.5", "212", "10"};
        for (int i = 0; i < what.length; i++) {
            add(
                    CaseRecordKind.COST,
                    values(
                            Cost.WHEN, time(12 + 20 * i, null),
                            Cost.WHAT, text(what[i]),
                            Cost.AMOUNT, new FieldValue.Amount(new BigDecimal(pounds[i])),
                            Cost.PAID_BACK, text(i == 1 ? "By my landlord, half of it" : ""),
                            Cost.ABOUT, incidents(4 + i),
                            Cost.RECEIPTS, i < 2 ? exhibits(7 + i) : text0()));
        }
        withdrawn(
                CaseRecordKind.COST,
                values(Cost.WHAT, text("A mistake"), Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("999"))),
                "Not mine.");
        return this;
    }

    private MadeUpCaseRecords add(CaseRecordKind kind, Map<Field, FieldValue> values) {
        CaseRecord caseRecord = next(kind, values);
        return add(List.of(version(caseRecord, "", 0)), null);
    }

    private void amended(
            CaseRecordKind kind, Map<Field, FieldValue> values, Field field, FieldValue later, String reason) {
        CaseRecord before = next(kind, values);
        add(List.of(version(before, "", 0), version(before.with(field, later), reason, 9)), null);
    }

    private void withdrawn(CaseRecordKind kind, Map<Field, FieldValue> values, String reason) {
        add(
                List.of(version(next(kind, values), "", 0)),
                new RecordSheet.Withdrawal(reason, MadeUpContent.stamp(399, 130), null));
    }

    private MadeUpCaseRecords add(
            List<RecordSheet.SheetVersion<CaseRecord>> versions, RecordSheet.@Nullable Withdrawal withdrawal) {
        sheets.add(new CaseRecordSheet(versions, false, withdrawal));
        return this;
    }

    private CaseRecord next(CaseRecordKind kind, Map<Field, FieldValue> values) {
        int number = numbers.merge(kind, 1, Integer::sum);
        return CaseRecord.of(id(kind, number), kind).numbered(number).with(values);
    }

    private RecordSheet.SheetVersion<CaseRecord> version(CaseRecord caseRecord, String reason, int later) {
        return new RecordSheet.SheetVersion<>(
                caseRecord, reason, MadeUpContent.stamp(200L + sheets.size(), 80 + later));
    }

    static Id<CaseRecord> id(CaseRecordKind kind, int number) {
        return new Id<>("%032x".formatted(9000 + 100 * kind.ordinal() + number));
    }

    static Map<Field, FieldValue> values(Object... fieldsAndValues) {
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put((Field) fieldsAndValues[i], (FieldValue) fieldsAndValues[i + 1]);
        }
        values.values().removeIf(FieldValue::isBlank);
        return values;
    }

    static FieldValue text(String words) {
        return new FieldValue.Text(words);
    }

    private static FieldValue text0() {
        return new FieldValue.Text("");
    }

    private static FieldValue texts(String... lines) {
        return new FieldValue.Texts(List.of(lines));
    }

    static FieldValue code(String code) {
        return new FieldValue.Code(code);
    }

    static FieldValue day(int after) {
        return new FieldValue.Day(MadeUpContent.START.plusDays(after));
    }

    static FieldValue time(int after, @Nullable LocalTime at) {
        return new FieldValue.Time(EventTime.exactly(MadeUpContent.START.plusDays(after), at, MadeUpContent.ZONE));
    }

    static FieldValue incidents(int... numbers) {
        return new FieldValue.Links(
                Arrays.stream(numbers).mapToObj(MadeUpExhibits::incident).toList());
    }

    static FieldValue exhibits(int... numbers) {
        return new FieldValue.Links(
                Arrays.stream(numbers).mapToObj(MadeUpExhibits::id).toList());
    }
}
