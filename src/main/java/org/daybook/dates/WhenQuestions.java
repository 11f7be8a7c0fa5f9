package org.daybook.dates;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.dates.WhenQuestion.Answer;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;

/**
 * Decides what she is asked about a time: what she means by ambiguous words, which of two times is right, and whether
 * she means a time that has not come yet.
 */
public final class WhenQuestions {
    private final Messages messages;
    private final WhenWords shown;
    private final WhenReader reader;

    public WhenQuestions(Messages messages, WhenReader reader) {
        this.messages = messages;
        this.shown = new WhenWords(messages);
        this.reader = reader;
    }

    public WhenQuestion of(WhenInput input, ZonedDateTime now) {
        TimeReading understood = reader.understood(input, now);
        if (!input.hasParts()) {
            return reader.ago(input, now).map(then -> ago(input, then, now)).orElseGet(() -> doubts(input, understood));
        }
        EventTime given = reader.given(input, now).when();
        if (given == null) {
            return WhenQuestion.NONE;
        }
        if (input.typedOn() != null && !understood.agreesWith(given)) {
            return whichIsRight(input, understood, given);
        }
        return !input.kept() && given.isToCome(now.toInstant())
                ? didYouMean(input, understood, given, now)
                : WhenQuestion.NONE;
    }

    // The words become the time: 'an hour ago' says nothing to whoever reads it later.
    private WhenQuestion ago(WhenInput input, EventTime then, ZonedDateTime now) {
        String label = shown.shown(then);
        WhenInput taken = input.withParts(then, messages.formats()).withWords(label, now.toLocalDate());
        return new WhenQuestion(messages.get("when.ago"), List.of(new Answer(label, taken)));
    }

    private WhenQuestion doubts(WhenInput input, TimeReading understood) {
        String doubts = words(understood.doubts().stream());
        List<EventTime> offers = understood.offers();
        return new WhenQuestion(
                offers.isEmpty() ? doubts : doubts + " " + messages.get("when.offers"),
                offers.stream().map(offer -> taken(input, offer)).toList());
    }

    private WhenQuestion whichIsRight(WhenInput input, TimeReading understood, EventTime given) {
        String doubts = words(understood.doubts().stream().filter(PhraseProblem::isOfTime));
        List<EventTime> readings = understood.readings();
        String question = messages.get(readings.isEmpty() ? "when.keep-given" : "when.which-is-right");
        List<Answer> answers = new ArrayList<>();
        readings.forEach(reading -> answers.add(taken(input, reading)));
        answers.add(
                new Answer(shown.shown(given), input.withWords(understood.isOnlyTime() ? "" : input.words(), null)));
        return new WhenQuestion((doubts + " " + question).strip(), answers);
    }

    private WhenQuestion didYouMean(WhenInput input, TimeReading understood, EventTime given, ZonedDateTime now) {
        List<EventTime> earlier = EarlierTimes.of(given, now.toInstant());
        boolean laterToday = now.withZoneSameInstant(given.zone()).toLocalDate().equals(given.date());
        String asked = messages.get(laterToday ? "when.not-come-time" : "when.not-come-day");
        List<Answer> answers = new ArrayList<>();
        for (EventTime time : earlier) {
            String label = shown.shown(time);
            WhenInput other = input.withParts(time, messages.formats());
            answers.add(new Answer(
                    label,
                    understood.isOnlyTime()
                            ? other.withWords(label, now.toLocalDate())
                            : other.withWords(input.words(), null)));
        }
        answers.add(new Answer(messages.get("when.keep", shown.shown(given)), input.withKept()));
        return new WhenQuestion(earlier.isEmpty() ? asked : asked + " " + messages.get("when.did-you-mean"), answers);
    }

    private Answer taken(WhenInput input, EventTime time) {
        return new Answer(shown.shown(time), input.withParts(time, messages.formats()));
    }

    private String words(Stream<PhraseProblem> doubts) {
        return doubts.map(doubt -> doubt.words(messages)).collect(Collectors.joining(" "));
    }
}
