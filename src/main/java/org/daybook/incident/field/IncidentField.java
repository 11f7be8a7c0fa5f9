package org.daybook.incident.field;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Channel;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Reporting;
import org.daybook.incident.Sighting;
import org.daybook.incident.SuspectPresence;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.Vehicle;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an incident, in the order in which they are read. Each is defined here for the form, stored entries,
 * search, masks, screens and sheets; {@link IncidentValues} builds an incident from them. Time, origin and handling
 * are separate.
 */
public enum IncidentField {
    TYPES(FieldGroup.WHAT, ticks("types", IncidentType.values()), what -> codes(what.types())),
    TIMES(FieldGroup.WHAT, Field.of("times", FieldKind.COUNT), what -> count(what.extent())),
    HAPPENED(FieldGroup.WHAT, Field.words("happened"), what -> text(what.happened())),
    EXACT_WORDS(FieldGroup.EXACT_WORDS, Field.words("exact-words"), what -> text(what.exactWords())),
    LASTED(FieldGroup.DURATION, "lasted", IncidentExtent::lasted),
    NUMBER(FieldGroup.CHANNEL, "number", Channel::number),
    EMAIL(FieldGroup.CHANNEL, "email", Channel::email),
    HANDLE(FieldGroup.CHANNEL, "handle", Channel::handle),
    PLATFORM(FieldGroup.CHANNEL, "platform", Channel::platform),
    URL(FieldGroup.CHANNEL, "url", Channel::url),
    RECEIVED_ITEM(FieldGroup.RECEIVED, "thing", Field.line("received"), received -> text(received.description())),
    DELIVERY(FieldGroup.RECEIVED, "delivery", ReceivedItem::delivery),
    WRAPPER(FieldGroup.RECEIVED, "wrapper", ReceivedItem::wrapper),
    OPENED(FieldGroup.RECEIVED, answer("opened"), received -> code(received.opened())),
    HANDLED_BY(FieldGroup.RECEIVED, "handled-by", ReceivedItem::handledBy),
    KEPT_AT(FieldGroup.RECEIVED, "kept-at", ReceivedItem::keptAt),
    PLACE(FieldGroup.WHERE, "place", Field.line("where"), where -> text(where.place())),
    PLACE_KIND(FieldGroup.WHERE, "kind", choice("place-kind", PlaceKind.NOT_SAID), where -> code(where.kind())),
    PERSON(FieldGroup.WHO, "person", SuspectedPerson::person),
    CERTAINTY(FieldGroup.WHO, choice("certainty", Certainty.NOT_SAID), who -> code(who.certainty())),
    REASON(FieldGroup.WHO, "reason", Field.line("who-reason"), who -> text(who.reason())),
    WAS_THERE(FieldGroup.SIGHTING, choice("was-there", SuspectPresence.NOT_SAID), sighting -> code(sighting.there())),
    COMPANIONS(FieldGroup.SIGHTING, "companions", Sighting::companions),
    APPEARANCE(FieldGroup.SIGHTING, "appearance", Sighting::appearance),
    VEHICLE_MAKE(FieldGroup.VEHICLE, "vehicle-make", Vehicle::make),
    VEHICLE_COLOUR(FieldGroup.VEHICLE, "vehicle-colour", Vehicle::colour),
    VEHICLE_REGISTRATION(FieldGroup.VEHICLE, "vehicle-registration", Vehicle::registration),
    DIRECTION(FieldGroup.SIGHTING, "direction", Sighting::direction),
    WITNESSES(FieldGroup.WITNESSES, "witnesses", Field.rows("witness", WitnessColumns.ALL), IncidentField::witnesses),
    CHILDREN(FieldGroup.CHILDREN, answer("children"), presence -> code(presence.children())),
    CHILDREN_NOTE(FieldGroup.CHILDREN, "children-note", PeoplePresent::childrenNote),
    DID(FieldGroup.RESPONSE, Field.words("did"), response -> text(response.did())),
    ASKED(FieldGroup.STOP_REQUEST, "askedToStop", answer("asked"), asked -> code(asked.answer())),
    ASKED_ON(FieldGroup.STOP_REQUEST, "askedToStopOn", day("asked-on"), asked -> day(asked.on())),
    ASKED_HOW(FieldGroup.STOP_REQUEST, "askedToStopHow", Field.line("asked-how"), asked -> text(asked.how())),
    REPORTED(FieldGroup.REPORTING, answer("reported"), reporting -> code(reporting.answer())),
    REPORTS(FieldGroup.REPORTING, "reports", Field.rows("report", ReportColumns.ALL), IncidentField::reports),
    FEELINGS(FieldGroup.FEELINGS, Field.words("feelings"), effect -> text(effect.feelings())),
    DISTRESS(FieldGroup.FEELINGS, choice("distress", Distress.NOT_SAID), effect -> code(effect.distress())),
    FEAR(FieldGroup.FEELINGS, "fearOfViolence", answer("fear"), effect -> code(effect.fearOfViolence())),
    CHANGES(FieldGroup.DAY_TO_DAY, ticks("changes", DailyChange.values()), effect -> codes(effect.changes())),
    DAY_TO_DAY(FieldGroup.DAY_TO_DAY, Field.words("day-to-day"), effect -> text(effect.dayToDay())),
    INJURY(FieldGroup.HARM, "injury", Harm::injury),
    TREATMENT(FieldGroup.HARM, "treatment", Harm::treatment),
    DAMAGE(FieldGroup.HARM, "damage", Harm::damage),
    COST(FieldGroup.HARM, "cost", Harm::cost),
    ORDER_BROKEN(FieldGroup.ORDER, answer("order-broken"), background -> code(background.orderBroken())),
    ORDER_TERM(FieldGroup.ORDER, "order-term", IncidentContext::orderTerm),
    BROKEN_TERMS(
            FieldGroup.ORDER,
            Field.of("broken-terms", FieldKind.BROKEN_TERMS),
            background -> links(background.brokenTerms())),
    LINKED(FieldGroup.LINKS, links("linked"), background -> links(background.linked()));

    private static final List<IncidentField> BY_PART = Arrays.stream(values())
            .sorted(Comparator.comparing(IncidentField::part))
            .toList();

    private static final Map<FieldGroup<?>, List<IncidentField>> BY_GROUP = Arrays.stream(values())
            .collect(Collectors.groupingBy(field -> field.group, LinkedHashMap::new, Collectors.toList()));

    private static final FieldValue NOTHING = new FieldValue.Text("");

    private final FieldGroup<?> group;
    private final String wireName;
    private final Field field;
    private final Function<Object, FieldValue> value;

    @SuppressWarnings("unchecked") // Takes the part of the record that its group gets.
    <R> IncidentField(FieldGroup<R> group, String wireName, Field field, Function<R, FieldValue> value) {
        this.group = group;
        this.wireName = wireName;
        this.field = field;
        this.value = (Function<Object, FieldValue>) (Function<?, FieldValue>) value;
    }

    <R> IncidentField(FieldGroup<R> group, Field field, Function<R, FieldValue> value) {
        this(group, field.camelCaseName(), field, value);
    }

    /** A line of text. */
    <R> IncidentField(FieldGroup<R> group, String name, Function<R, String> value) {
        this(group, Field.line(name), value.andThen(IncidentField::text));
    }

    /** Passes {@code said} every field that has a value, with the value; in most incidents most groups are empty. */
    static void forEach(Incident incident, BiConsumer<IncidentField, FieldValue> said) {
        BY_GROUP.forEach((group, fields) -> {
            Object record = group.of().apply(incident);
            if (record != group.nothing()) {
                for (IncidentField field : fields) {
                    FieldValue value = field.value.apply(record);
                    if (!isNothing(value)) {
                        said.accept(field, value);
                    }
                }
            }
        });
    }

    /** All fields in the order of the form, part by part. */
    public static List<IncidentField> byPart() {
        return BY_PART;
    }

    /**
     * The JSON object in which it is stored, after its parent object and a dot if it has one; never changed once
     * released.
     */
    public String object() {
        return group.object();
    }

    /** Its name in that object, never changed once released. */
    public String wireName() {
        return wireName;
    }

    /** The part of the form with which it is expanded, printed or left out. */
    public IncidentPart part() {
        return group.part();
    }

    /** Its name and kind; the name is the one in drafts and in the bundles. */
    public Field field() {
        return field;
    }

    /** The value that an incident has in it; null if none. */
    public @Nullable FieldValue of(Incident incident) {
        FieldValue said = value.apply(group.of().apply(incident));
        return isNothing(said) ? null : said;
    }

    boolean isIn(FieldGroup<?> other) {
        return group == other;
    }

    // White space was typed by her, and is kept.
    static boolean isNothing(FieldValue value) {
        return value instanceof FieldValue.Text words ? words.text().isEmpty() : value.isBlank();
    }

    private static Field answer(String name) {
        return Field.of(name, FieldKind.ANSWER);
    }

    private static <E extends Enum<E> & Coded> Field choice(String name, E nothing) {
        return Field.choice(name, Coded.codesBut(nothing));
    }

    private static Field ticks(String name, Coded[] constants) {
        return Field.ticks(name, Coded.codes(List.of(constants)));
    }

    private static Field day(String name) {
        return Field.of(name, FieldKind.DAY);
    }

    private static Field links(String name) {
        return Field.of(name, FieldKind.INCIDENTS);
    }

    private static FieldValue text(String text) {
        return text.isEmpty() ? NOTHING : new FieldValue.Text(text);
    }

    private static <E extends Enum<E> & Coded> FieldValue code(E constant) {
        return constant.code().equals(Coded.NOT_SAID) ? NOTHING : new FieldValue.Code(constant.code());
    }

    private static FieldValue codes(List<? extends Coded> constants) {
        return new FieldValue.Codes(Coded.codes(constants));
    }

    private static FieldValue links(List<? extends Id<?>> ids) {
        return new FieldValue.Links(ids);
    }

    private static FieldValue count(IncidentExtent extent) {
        return new FieldValue.Count(extent.times());
    }

    private static FieldValue day(@Nullable LocalDate day) {
        return day == null ? NOTHING : new FieldValue.Day(day);
    }

    private static FieldValue time(@Nullable LocalTime time) {
        return time == null ? NOTHING : new FieldValue.TimeOfDay(time);
    }

    private static FieldValue witnesses(PeoplePresent presence) {
        return new FieldValue.Rows(presence.witnesses().stream()
                .map(witness -> row(
                        WitnessColumns.ALL,
                        text(witness.name()),
                        text(witness.saw()),
                        code(witness.willing()),
                        text(witness.contact())))
                .toList());
    }

    private static FieldValue reports(Reporting reporting) {
        return new FieldValue.Rows(
                reporting.reports().stream().map(IncidentField::row).toList());
    }

    private static Map<Field, FieldValue> row(IncidentReport report) {
        return row(
                ReportColumns.ALL,
                code(report.to()),
                day(report.on()),
                time(report.at()),
                text(report.officer().name()),
                text(report.officer().collarNumber()),
                text(report.officer().force()),
                text(report.officer().station()),
                text(report.references().log()),
                text(report.references().crime()),
                text(report.said()),
                text(report.promised()),
                text(report.outcome()));
    }

    private static Map<Field, FieldValue> row(List<Field> columns, FieldValue... values) {
        Map<Field, FieldValue> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!isNothing(values[i])) {
                row.put(columns.get(i), values[i]);
            }
        }
        return row;
    }
}
