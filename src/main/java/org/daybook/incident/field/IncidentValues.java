package org.daybook.incident.field;

import static org.daybook.incident.field.IncidentField.*;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Channel;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentHandling;
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
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectPresence;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.incident.Witness;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;

/** The values of an incident's fields, and the incident built from them. Immutable. */
public final class IncidentValues {
    private final EnumMap<IncidentField, FieldValue> values;

    /** @param values the values; blank fields are omitted */
    public IncidentValues(Map<IncidentField, FieldValue> values) {
        this.values = new EnumMap<>(IncidentField.class);
        this.values.putAll(values);
    }

    public static IncidentValues of(Incident incident) {
        Map<IncidentField, FieldValue> said = new EnumMap<>(IncidentField.class);
        IncidentField.forEach(incident, said::put);
        return new IncidentValues(said);
    }

    /** Every text of an incident that somebody typed, including the private note; for the search. */
    public static List<String> texts(Incident incident) {
        List<String> texts = new ArrayList<>();
        texts.add(incident.when().words());
        IncidentField.forEach(incident, (_, value) -> texts.addAll(value.texts()));
        texts.add(incident.handling().leaveOutReason());
        texts.add(incident.handling().privateNote());
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** A copy with other values. */
    public IncidentValues mapped(UnaryOperator<FieldValue> other) {
        Map<IncidentField, FieldValue> said = new EnumMap<>(IncidentField.class);
        values.forEach((field, value) -> said.put(field, other.apply(value)));
        return new IncidentValues(said);
    }

    /** A copy without the values of some fields. */
    public IncidentValues without(Predicate<IncidentField> leftOut) {
        Map<IncidentField, FieldValue> said = new EnumMap<>(values);
        said.keySet().removeIf(leftOut);
        return new IncidentValues(said);
    }

    /** A copy in which some fields have this text in place of their own. */
    public IncidentValues replaced(Predicate<IncidentField> which, String text) {
        Map<IncidentField, FieldValue> said = new EnumMap<>(values);
        said.replaceAll((field, value) -> which.test(field) ? new FieldValue.Text(text) : value);
        return new IncidentValues(said);
    }

    /** An incident with these values; its id, number, time, origin and handling are those of {@code start}. */
    public Incident in(Incident start) {
        return incident(
                start.id(),
                start.number(),
                start.when(),
                start.background().origin(),
                start.handling(),
                start.unknown());
    }

    /** An incident with these values and what is not a field. */
    public Incident incident(
            Id<Incident> id,
            int number,
            EventTime when,
            RecordOrigin origin,
            IncidentHandling handling,
            UnknownFields unknown) {
        return new Incident(
                id,
                number,
                when,
                what(),
                where(),
                who(),
                presence(),
                response(),
                effect(),
                background(origin),
                handling,
                unknown);
    }

    private IncidentDescription what() {
        return new IncidentDescription(
                all(TYPES, IncidentType.class),
                text(HAPPENED),
                text(EXACT_WORDS),
                !isSaid(TIMES) && !isSaid(LASTED)
                        ? IncidentExtent.NOT_SAID
                        : new IncidentExtent(count(TIMES), text(LASTED)),
                says(FieldGroup.CHANNEL)
                        ? new Channel(text(NUMBER), text(EMAIL), text(HANDLE), text(PLATFORM), text(URL))
                        : Channel.NOT_SAID,
                says(FieldGroup.RECEIVED)
                        ? new ReceivedItem(
                                text(RECEIVED_ITEM),
                                text(DELIVERY),
                                text(WRAPPER),
                                answer(OPENED),
                                text(HANDLED_BY),
                                text(KEPT_AT))
                        : ReceivedItem.NOT_SAID);
    }

    private IncidentLocation where() {
        return says(FieldGroup.WHERE)
                ? new IncidentLocation(text(PLACE), coded(PLACE_KIND, PlaceKind.NOT_SAID))
                : IncidentLocation.NOT_SAID;
    }

    private SuspectedPerson who() {
        return new SuspectedPerson(
                text(PERSON), coded(CERTAINTY, SuspectedPerson.Certainty.NOT_SAID), text(REASON), sighting());
    }

    private Sighting sighting() {
        if (!says(FieldGroup.SIGHTING, FieldGroup.VEHICLE)) {
            return Sighting.NOT_SAID;
        }
        Vehicle vehicle = says(FieldGroup.VEHICLE)
                ? new Vehicle(text(VEHICLE_MAKE), text(VEHICLE_COLOUR), text(VEHICLE_REGISTRATION))
                : Vehicle.NOT_SAID;
        return new Sighting(
                coded(WAS_THERE, SuspectPresence.NOT_SAID),
                text(COMPANIONS),
                text(APPEARANCE),
                vehicle,
                text(DIRECTION));
    }

    private PeoplePresent presence() {
        return says(FieldGroup.WITNESSES, FieldGroup.CHILDREN)
                ? new PeoplePresent(rows(WITNESSES, IncidentValues::witness), answer(CHILDREN), text(CHILDREN_NOTE))
                : PeoplePresent.NOT_SAID;
    }

    private ActionTaken response() {
        if (!says(FieldGroup.RESPONSE, FieldGroup.STOP_REQUEST, FieldGroup.REPORTING)) {
            return ActionTaken.NOT_SAID;
        }
        return new ActionTaken(
                text(DID),
                says(FieldGroup.STOP_REQUEST)
                        ? new StopRequestAnswer(answer(ASKED), FieldValue.day(values.get(ASKED_ON)), text(ASKED_HOW))
                        : StopRequestAnswer.NOT_SAID,
                says(FieldGroup.REPORTING)
                        ? new Reporting(answer(REPORTED), rows(REPORTS, IncidentValues::report))
                        : Reporting.NOT_SAID);
    }

    private IncidentEffect effect() {
        if (!says(FieldGroup.FEELINGS, FieldGroup.DAY_TO_DAY, FieldGroup.HARM)) {
            return IncidentEffect.NOT_SAID;
        }
        return new IncidentEffect(
                text(FEELINGS),
                coded(DISTRESS, Distress.NOT_SAID),
                answer(FEAR),
                all(CHANGES, DailyChange.class),
                text(DAY_TO_DAY),
                says(FieldGroup.HARM)
                        ? new Harm(text(INJURY), text(TREATMENT), text(DAMAGE), text(COST))
                        : Harm.NOT_SAID);
    }

    private IncidentContext background(RecordOrigin origin) {
        return says(FieldGroup.ORDER, FieldGroup.LINKS) || !origin.equals(RecordOrigin.HERE)
                ? new IncidentContext(
                        answer(ORDER_BROKEN), text(ORDER_TERM), links(BROKEN_TERMS), links(LINKED), origin)
                : IncidentContext.NOT_SAID;
    }

    private static Witness witness(Map<Field, FieldValue> row) {
        return new Witness(
                FieldValue.text(row.get(WitnessColumns.NAME)),
                FieldValue.text(row.get(WitnessColumns.SAW)),
                Coded.of(FieldValue.code(row.get(WitnessColumns.WILLING)), YesNoAnswer.NOT_SAID),
                FieldValue.text(row.get(WitnessColumns.CONTACT)));
    }

    private static IncidentReport report(Map<Field, FieldValue> row) {
        LocalTime at = row.get(ReportColumns.AT) instanceof FieldValue.TimeOfDay time ? time.time() : null;
        return new IncidentReport(
                Coded.of(FieldValue.code(row.get(ReportColumns.TO)), ReportRecipient.NOT_SAID),
                FieldValue.day(row.get(ReportColumns.ON)),
                at,
                new Officer(
                        FieldValue.text(row.get(ReportColumns.OFFICER)),
                        FieldValue.text(row.get(ReportColumns.COLLAR_NUMBER)),
                        FieldValue.text(row.get(ReportColumns.FORCE)),
                        FieldValue.text(row.get(ReportColumns.STATION))),
                new ReportReferences(
                        FieldValue.text(row.get(ReportColumns.LOG)), FieldValue.text(row.get(ReportColumns.CRIME))),
                FieldValue.text(row.get(ReportColumns.SAID)),
                FieldValue.text(row.get(ReportColumns.PROMISED)),
                FieldValue.text(row.get(ReportColumns.OUTCOME)));
    }

    /**
     * Whether any field of these groups has a value. A part of which nothing is said is one shared object: most parts
     * of most incidents are, and all are held while a diary is open.
     */
    private boolean says(FieldGroup<?>... groups) {
        for (IncidentField field : values.keySet()) {
            for (FieldGroup<?> group : groups) {
                if (field.isIn(group) && isSaid(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSaid(IncidentField field) {
        FieldValue value = values.get(field);
        return value != null && !IncidentField.isNothing(value);
    }

    private String text(IncidentField field) {
        return FieldValue.text(values.get(field));
    }

    private int count(IncidentField field) {
        return values.get(field) instanceof FieldValue.Count count ? count.number() : 0;
    }

    private YesNoAnswer answer(IncidentField field) {
        return coded(field, YesNoAnswer.NOT_SAID);
    }

    private <E extends Enum<E> & Coded> E coded(IncidentField field, E nothing) {
        return Coded.of(FieldValue.code(values.get(field)), nothing);
    }

    private <E extends Enum<E> & Coded> List<E> all(IncidentField field, Class<E> type) {
        return FieldValue.codes(values.get(field)).stream()
                .flatMap(code -> Coded.find(type, code).stream())
                .toList();
    }

    private <T> List<Id<T>> links(IncidentField field) {
        return FieldValue.links(values.get(field));
    }

    private <R> List<R> rows(IncidentField field, Function<Map<Field, FieldValue>, R> record) {
        return values.get(field) instanceof FieldValue.Rows rows
                ? rows.rows().stream().map(record).toList()
                : List.of();
    }
}
