package org.daybook.incident.field;

import java.util.List;
import java.util.function.Function;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Channel;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Reporting;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.record.EventTime;
import org.daybook.record.Id;

/**
 * Fields of an incident that are stored, shown and printed together.
 *
 * @param <R> the part of the record in which they are
 * @param object the JSON object in which they are stored, after its parent object and a dot if it has one; never
 * changed once released
 * @param part the part of the form with which they are expanded, printed or left out
 * @param of gets the part of the record
 * @param nothing the part of the record when nothing is said
 */
record FieldGroup<R>(String object, IncidentPart part, Function<Incident, R> of, R nothing) {
    private static final Incident SAYS_NOTHING = Incident.of(
            Id.of(new byte[16]), 1, EventTime.unknown(EventTime.HOME), IncidentDescription.of(List.of(), "", ""));

    private static final String IN_WHAT = "what";
    private static final String IN_WHO = "who";
    private static final String IN_PRESENCE = "presence";
    private static final String IN_RESPONSE = "response";
    private static final String IN_EFFECT = "effect";
    private static final String IN_BACKGROUND = "background";

    private FieldGroup(String object, IncidentPart part, Function<Incident, R> of) {
        this(object, part, of, of.apply(SAYS_NOTHING));
    }

    static final FieldGroup<IncidentDescription> WHAT = new FieldGroup<>(IN_WHAT, IncidentPart.WHAT, Incident::what);
    static final FieldGroup<IncidentDescription> EXACT_WORDS =
            new FieldGroup<>(IN_WHAT, IncidentPart.EXACT_WORDS, Incident::what);
    static final FieldGroup<IncidentExtent> DURATION =
            new FieldGroup<>(IN_WHAT, IncidentPart.WHEN, WHAT.of.andThen(IncidentDescription::extent));
    static final FieldGroup<Channel> CHANNEL =
            new FieldGroup<>("what.channel", IncidentPart.CHANNEL, WHAT.of.andThen(IncidentDescription::channel));
    static final FieldGroup<ReceivedItem> RECEIVED =
            new FieldGroup<>("what.received", IncidentPart.RECEIVED, WHAT.of.andThen(IncidentDescription::received));
    static final FieldGroup<IncidentLocation> WHERE = new FieldGroup<>("where", IncidentPart.WHERE, Incident::where);
    static final FieldGroup<SuspectedPerson> WHO = new FieldGroup<>(IN_WHO, IncidentPart.WHO, Incident::who);
    static final FieldGroup<Sighting> SIGHTING =
            new FieldGroup<>(IN_WHO, IncidentPart.WHO, WHO.of.andThen(SuspectedPerson::sighting));
    static final FieldGroup<Vehicle> VEHICLE =
            new FieldGroup<>(IN_WHO, IncidentPart.WHO, SIGHTING.of.andThen(Sighting::vehicle));
    static final FieldGroup<PeoplePresent> WITNESSES =
            new FieldGroup<>(IN_PRESENCE, IncidentPart.WITNESSES, Incident::presence);
    static final FieldGroup<PeoplePresent> CHILDREN =
            new FieldGroup<>(IN_PRESENCE, IncidentPart.CHILDREN, Incident::presence);
    static final FieldGroup<ActionTaken> RESPONSE =
            new FieldGroup<>(IN_RESPONSE, IncidentPart.RESPONSE, Incident::response);
    static final FieldGroup<StopRequestAnswer> STOP_REQUEST =
            new FieldGroup<>(IN_RESPONSE, IncidentPart.RESPONSE, RESPONSE.of.andThen(ActionTaken::askedToStop));
    static final FieldGroup<Reporting> REPORTING =
            new FieldGroup<>(IN_RESPONSE, IncidentPart.REPORTS, RESPONSE.of.andThen(ActionTaken::reporting));
    static final FieldGroup<IncidentEffect> FEELINGS =
            new FieldGroup<>(IN_EFFECT, IncidentPart.FEELINGS, Incident::effect);
    static final FieldGroup<IncidentEffect> DAY_TO_DAY =
            new FieldGroup<>(IN_EFFECT, IncidentPart.DAY_TO_DAY, Incident::effect);
    static final FieldGroup<Harm> HARM =
            new FieldGroup<>(IN_EFFECT, IncidentPart.HARM, FEELINGS.of.andThen(IncidentEffect::harm));
    static final FieldGroup<IncidentContext> ORDER =
            new FieldGroup<>(IN_BACKGROUND, IncidentPart.ORDER, Incident::background);
    static final FieldGroup<IncidentContext> LINKS =
            new FieldGroup<>(IN_BACKGROUND, IncidentPart.LINKS, Incident::background);
}
