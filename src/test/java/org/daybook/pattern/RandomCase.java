package org.daybook.pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.BareReport;
import org.daybook.incident.Channel;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.Reporting;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectPresence;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.incident.Witness;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;

/**
 * A case drawn by lot: zones far apart, nights on which clocks change, vague dates, spans over such nights, unknown
 * ones, amendments, withdrawals, and names written this way and that.
 */
public final class RandomCase {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Australia/Lord_Howe"));

    /** In London: an hour that is not there, one that is there twice; in Apia: a day that is not there. */
    private static final List<LocalDate> ODD_DAYS = List.of(
            LocalDate.of(2025, 3, 30),
            LocalDate.of(2025, 10, 26),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2011, 12, 30));

    private static final List<String> NAMES =
            List.of("", "", "Craig", "craig ", "CRAIG", "A  Stranger", "a stranger", "\u0130smail", "ismail");

    private static final List<String> CHANNELS = List.of(
            "",
            "07700 900123",
            "07700  900123",
            "Withheld",
            "sam@example.com",
            "SAM@example.com",
            "No name shown",
            "Craig");

    private final Random random;
    private final CaseMaker maker = new CaseMaker();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Id<OrderTerm>> terms = new ArrayList<>();

    public RandomCase(long seed) {
        random = new Random(seed);
    }

    /** Makes it; once. */
    public CaseFile make() {
        maker.in(pick(Arrays.asList(Jurisdiction.values())));
        for (int orders = random.nextInt(3); orders > 0; orders--) {
            order();
        }
        for (int many = random.nextInt(40); many > 0; many--) {
            Incident incident = filled(maker.incident(when(), types()));
            incidents.add(incident);
            boolean readable = random.nextInt(10) > 0;
            if (readable) {
                maker.add(new Entry.IncidentRecorded(incident), written(incident.when()));
            }
            if (!readable || random.nextInt(5) == 0) {
                maker.add(new Entry.IncidentAmended(filled(incident.with(when())), "remembered"));
            }
            if (random.nextInt(8) == 0) {
                maker.withdraw(incident);
            }
        }
        for (int beside = random.nextInt(8); beside > 0; beside--) {
            CaseRecord caseRecord = switch (random.nextInt(3)) {
                case 0 -> request();
                case 1 -> contact();
                default -> cost();
            };
            maker.add(caseRecord);
            if (random.nextInt(4) == 0) {
                maker.withdraw(caseRecord);
            }
        }
        return maker.caseFile();
    }

    private void order() {
        List<OrderTerm> own =
                List.of(new OrderTerm(maker.id(), "Not to contact her"), new OrderTerm(maker.id(), "Not to come near"));
        own.forEach(term -> terms.add(term.id()));
        CaseRecord order = maker.caseRecord(CaseRecordKind.ORDER, CourtOrder.TERMS, new FieldValue.Terms(own));
        if (random.nextBoolean()) {
            order = order.with(CourtOrder.MADE, new FieldValue.Day(day()));
        }
        if (random.nextBoolean()) {
            order = order.with(CourtOrder.SERVED, new FieldValue.Day(day()));
        }
        maker.add(order);
        if (random.nextInt(3) == 0) {
            List<OrderTerm> fewer = List.of(own.getLast());
            maker.add(new Entry.CaseRecordAmended(order.with(CourtOrder.TERMS, new FieldValue.Terms(fewer)), "varied"));
        }
        if (random.nextInt(4) == 0) {
            maker.withdraw(order);
        }
    }

    private CaseRecord request() {
        return maker.caseRecord(
                CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, new FieldValue.Time(when().inWords("then")));
    }

    private CaseRecord contact() {
        List<Id<Incident>> about = incidents.stream()
                .filter(_ -> random.nextInt(4) == 0)
                .map(Incident::id)
                .toList();
        return maker.caseRecord(CaseRecordKind.CONTACT, AgencyContact.ABOUT, new FieldValue.Links(about))
                .with(AgencyContact.WAY, new FieldValue.Code("101"));
    }

    private CaseRecord cost() {
        CaseRecord cost = maker.caseRecord(CaseRecordKind.COST, Cost.WHAT, new FieldValue.Text("A lock"));
        cost = random.nextInt(4) == 0 ? cost : cost.with(Cost.AMOUNT, pounds());
        cost = random.nextInt(3) == 0 ? cost.with(Cost.REPAID, pounds()) : cost;
        return random.nextInt(3) == 0 ? cost.with(Cost.PAID_BACK, new FieldValue.Text("The landlord")) : cost;
    }

    private FieldValue.Amount pounds() {
        return new FieldValue.Amount(BigDecimal.valueOf(random.nextInt(1, 50_000), 2));
    }

    private Incident filled(Incident incident) {
        IncidentDescription what = incident.what();
        return incident.with(new IncidentDescription(
                        what.types(),
                        what.happened(),
                        "",
                        new IncidentExtent(random.nextInt(4) == 0 ? random.nextInt(50) : 0, ""),
                        new Channel(pick(CHANNELS), pick(CHANNELS), pick(CHANNELS), name(), name()),
                        ReceivedItem.NOT_SAID))
                .with(new IncidentLocation(name(), pick(Arrays.asList(PlaceKind.values()))))
                .with(new SuspectedPerson(
                        name(),
                        pick(Arrays.asList(SuspectedPerson.Certainty.values())),
                        "",
                        new Sighting(pick(Arrays.asList(SuspectPresence.values())), "", "", Vehicle.NOT_SAID, "")))
                .with(new PeoplePresent(
                        List.of(new Witness(name(), "", YesNoAnswer.NOT_SAID, "")), YesNoAnswer.NOT_SAID, ""))
                .with(new ActionTaken("", asked(), reporting()))
                .with(effect())
                .with(new IncidentContext(
                        random.nextInt(4) == 0 ? answer() : YesNoAnswer.NOT_SAID,
                        "",
                        broken(),
                        List.of(),
                        RecordOrigin.HERE));
    }

    private StopRequestAnswer asked() {
        return new StopRequestAnswer(answer(), random.nextBoolean() ? day() : null, "");
    }

    private Reporting reporting() {
        return new Reporting(
                answer(), random.nextInt(3) == 0 ? List.of(BareReport.to(ReportRecipient.POLICE_101)) : List.of());
    }

    private IncidentEffect effect() {
        List<DailyChange> changes = Arrays.stream(DailyChange.values())
                .filter(_ -> random.nextInt(6) == 0)
                .toList();
        return new IncidentEffect(
                "",
                pick(Arrays.asList(Distress.values())),
                answer(),
                changes,
                name(),
                new Harm(name(), name(), name(), name()));
    }

    private List<Id<OrderTerm>> broken() {
        return terms.isEmpty() || random.nextInt(3) > 0 ? List.of() : List.of(pick(terms));
    }

    private IncidentType[] types() {
        if (random.nextInt(8) == 0) {
            return new IncidentType[] {IncidentType.SOMETHING_ELSE};
        }
        return Arrays.stream(IncidentType.values())
                .filter(_ -> random.nextInt(25) == 0)
                .toArray(IncidentType[]::new);
    }

    private EventTime when() {
        ZoneId zone = pick(ZONES);
        LocalDate day = day();
        LocalTime time = random.nextInt(3) == 0 ? null : time();
        return switch (random.nextInt(8)) {
            case 0 -> EventTime.unknown(zone);
            case 1 -> EventTime.about(day, time, zone);
            case 2 -> EventTime.between(day, day.plusDays(random.nextInt(40)), zone);
            case 3 ->
                new EventTime(
                        EventTime.EventTimePrecision.BETWEEN,
                        day,
                        LocalTime.of(22, 0),
                        day.plusDays(1),
                        LocalTime.of(7, 0),
                        zone,
                        "");
            default -> EventTime.exactly(day, time, zone);
        };
    }

    private LocalDate day() {
        return random.nextInt(5) == 0
                ? pick(ODD_DAYS)
                : CaseMaker.TODAY.minusDays(random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(900));
    }

    private LocalTime time() {
        return random.nextInt(4) == 0 ? LocalTime.of(1, 30) : LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    /** On the same day on the clock where it was, or later, or earlier than its own date. */
    private OffsetDateTime written(EventTime when) {
        LocalDate last = when.lastDate();
        LocalDate day = last == null ? CaseMaker.TODAY : last.plusDays(random.nextInt(12) - 1);
        return day.atTime(time()).atZone(pick(ZONES)).toOffsetDateTime();
    }

    private YesNoAnswer answer() {
        return pick(Arrays.asList(YesNoAnswer.values()));
    }

    private String name() {
        return pick(NAMES);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
