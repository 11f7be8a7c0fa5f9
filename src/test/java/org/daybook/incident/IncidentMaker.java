package org.daybook.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;

/** Makes an incident that says only what a test is about. */
public final class IncidentMaker {
    private Incident made;

    private IncidentMaker(int number) {
        made = Incident.of(
                id(number),
                number,
                EventTime.unknown(EventTime.HOME),
                IncidentDescription.of(List.of(), "It happened.", ""));
    }

    /** The id of the incident with a number. */
    public static Id<Incident> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    /** An incident of no kind and without a date. */
    public static IncidentMaker incident(int number) {
        return new IncidentMaker(number);
    }

    public IncidentMaker on(LocalDate day) {
        return when(EventTime.exactly(day, null, EventTime.HOME));
    }

    public IncidentMaker at(LocalDate day, LocalTime time) {
        return when(EventTime.exactly(day, time, EventTime.HOME));
    }

    public IncidentMaker when(EventTime when) {
        made = made.with(when);
        return this;
    }

    public IncidentMaker of(IncidentType... types) {
        made = made.with(IncidentDescription.of(
                List.of(types), made.what().happened(), made.what().exactWords()));
        return this;
    }

    public IncidentMaker saying(String happened) {
        made = made.with(IncidentDescription.of(
                made.what().types(), happened, made.what().exactWords()));
        return this;
    }

    public IncidentMaker quoting(String exactWords) {
        made = made.with(IncidentDescription.of(made.what().types(), made.what().happened(), exactWords));
        return this;
    }

    public IncidentMaker at(String place, PlaceKind kind) {
        made = made.with(new IncidentLocation(place, kind));
        return this;
    }

    public IncidentMaker by(String person, Certainty certainty) {
        made = made.with(SuspectedPerson.of(person, certainty, ""));
        return this;
    }

    /** After they were told to stop. */
    public IncidentMaker afterTheyWereTold() {
        made = made.with(new ActionTaken("", new StopRequestAnswer(YesNoAnswer.YES, null, ""), Reporting.NOT_SAID));
        return this;
    }

    /** She was afraid of violence. */
    public IncidentMaker inFear() {
        made = made.with(new IncidentEffect(
                "", Distress.NOT_SAID, YesNoAnswer.YES, List.of(), made.effect().dayToDay(), Harm.NOT_SAID));
        return this;
    }

    public IncidentMaker changing(String dayToDay) {
        made = made.with(IncidentEffect.of("", dayToDay));
        return this;
    }

    public IncidentMaker ifThere(SuspectPresence there) {
        made = made.with(
                new SuspectedPerson("", Certainty.NOT_SAID, "", new Sighting(there, "", "", Vehicle.NOT_SAID, "")));
        return this;
    }

    /** It broke an order. */
    public IncidentMaker hurting(String injury) {
        made = made.with(new IncidentEffect(
                "", Distress.NOT_SAID, YesNoAnswer.NOT_SAID, List.of(), "", new Harm(injury, "", "", "")));
        return this;
    }

    public IncidentMaker breakingAnOrder() {
        IncidentContext background = made.background();
        made = made.with(new IncidentContext(
                YesNoAnswer.YES, "", background.brokenTerms(), background.linked(), background.origin()));
        return this;
    }

    public IncidentMaker linkedWith(int... others) {
        made = made.with(made.background()
                .linkedWith(Arrays.stream(others).mapToObj(IncidentMaker::id).toList()));
        return this;
    }

    /** Not meant for portfolios. */
    public IncidentMaker keptBack() {
        made = made.with(new IncidentHandling(false, "", ""));
        return this;
    }

    public Incident made() {
        return made;
    }
}
