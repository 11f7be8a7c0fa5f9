package org.daybook.dates;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.dates.EventTimeQuestion.EventTimeAnswer;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;

/**
 * Decides what she is asked about a time: what she means by ambiguous words, which of two times is right, and whether
 * she means a time that has not come yet.
 */
public final class EventTimeQuestions {
    private final Messages messages;
    private final EventTimeReadback shown;
    private final EventTimeReader reader;

    public EventTimeQuestions(Messages messages, EventTimeReader reader) {
        this.messages = messages;
        this.shown = new EventTimeReadback(messages);
        this.reader = reader;
    }

    public EventTimeQuestion of(EventTimeInput input, ZonedDateTime now) {
        TimeInterpretation understood = reader.understood(input, now);
        if (!input.hasParts()) {
            return reader.ago(input, now).map(then -> ago(input, then, now)).orElseGet(() -> doubts(input, understood));
        }
        EventTime given = reader.given(input, now).when();
        if (given == null) {
            return EventTimeQuestion.NONE;
        }
        if (input.typedOn() != null && !understood.agreesWith(given)) {
            return whichIsRight(input, understood, given);
        }
        return !input.kept() && given.isToCome(now.toInstant())
                ? didYouMean(input, understood, given, now)
                : EventTimeQuestion.NONE;
    }

    // The words become the time: 'an hour ago' says nothing to whoever reads it later.
    private EventTimeQuestion ago(EventTimeInput input, EventTime then, ZonedDateTime now) {
        String label = shown.shown(then);
        EventTimeInput taken = input.withParts(then, messages.formats()).withWords(label, now.toLocalDate());
        return new EventTimeQuestion(messages.get("when.ago"), List.of(new EventTimeAnswer(label, taken)));
    }

    private EventTimeQuestion doubts(EventTimeInput input, TimeInterpretation understood) {
        String doubts = words(understood.doubts().stream());
        List<EventTime> offers = understood.offers();
        return new EventTimeQuestion(
                offers.isEmpty() ? doubts : doubts + " " + messages.get("when.offers"),
                offers.stream().map(offer -> taken(input, offer)).toList());
    }

    private EventTimeQuestion whichIsRight(EventTimeInput input, TimeInterpretation understood, EventTime given) {
        String doubts = words(understood.doubts().stream().filter(PhraseProblem::isOfTime));
        List<EventTime> readings = understood.readings();
        String question = messages.get(readings.isEmpty() ? "when.keep-given" : "when.which-is-right");
        List<EventTimeAnswer> answers = new ArrayList<>();
        readings.forEach(reading -> answers.add(taken(input, reading)));
        answers.add(new EventTimeAnswer(
                shown.shown(given), input.withWords(understood.isOnlyTime() ? "" : input.words(), null)));
        return new EventTimeQuestion((doubts + " " + question).strip(), answers);
    }

    private EventTimeQuestion didYouMean(
            EventTimeInput input, TimeInterpretation understood, EventTime given, ZonedDateTime now) {
        List<EventTime> earlier = EarlierTimeSuggestions.of(given, now.toInstant());
        boolean laterToday = now.withZoneSameInstant(given.zone()).toLocalDate().equals(given.date());
        String asked = messages.get(laterToday ? "when.not-come-time" : "when.not-come-day");
        List<EventTimeAnswer> answers = new ArrayList<>();
        for (EventTime time : earlier) {
            String label = shown.shown(time);
            EventTimeInput other = input.withParts(time, messages.formats());
            answers.add(new EventTimeAnswer(
                    label,
                    understood.isOnlyTime()
                            ? other.withWords(label, now.toLocalDate())
                            : other.withWords(input.words(), null)));
        }
        answers.add(new EventTimeAnswer(messages.get("when.keep", shown.shown(given)), input.withKept()));
        return new EventTimeQuestion(
                earlier.isEmpty() ? asked : asked + " " + messages.get("when.did-you-mean"), answers);
    }

    private EventTimeAnswer taken(EventTimeInput input, EventTime time) {
        return new EventTimeAnswer(shown.shown(time), input.withParts(time, messages.formats()));
    }

    private String words(Stream<PhraseProblem> doubts) {
        return doubts.map(doubt -> doubt.words(messages)).collect(Collectors.joining(" "));
    }
}
