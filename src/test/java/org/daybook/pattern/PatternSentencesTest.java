package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.casefile.CaseFile;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentType;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** Every number of every sentence is counted once more by plain loops, and opens the incidents that it counts. */
class PatternSentencesTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final LocalDate DAY = CaseMaker.DAY;

    private final CaseMaker maker = new CaseMaker();

    @Property(tries = 100)
    void anyCaseIsToldAsCountedByHand(@ForAll long seed) {
        agrees(new RandomCase(seed).make());
    }

    @Test
    void theSampleCaseIsToldAsCountedByHand() {
        agrees(CaseMaker.ofTheSample());
    }

    @Test
    void oneOfAThingIsSaidInTheSingular() {
        maker.add(maker.caseRecord(CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, time(CaseMaker.on(DAY))));
        maker.add(maker.incident(CaseMaker.on(DAY.plusDays(1)), IncidentType.CALLS));
        assertThat(words())
                .contains("You have recorded 1 incident, dated " + words(DAY.plusDays(1)) + ".")
                .contains(
                        "The request to stop on " + words(DAY) + " was followed by 1 incident, the first 1 day later.")
                .contains("Of 1 incident, you recorded 0 as reported and 0 as not reported. For 1 you have not said.");
    }

    @Test
    void eachOrderAndEachContactWithThePoliceIsFollowedByWhatCameAfterIt() {
        maker.add(maker.caseRecord(CaseRecordKind.ORDER, CourtOrder.MADE, new FieldValue.Day(DAY)));
        maker.add(maker.caseRecord(CaseRecordKind.CONTACT, AgencyContact.WAY, new FieldValue.Code("101"))
                .with(AgencyContact.WHEN, time(CaseMaker.on(DAY.plusDays(2)))));
        maker.add(maker.caseRecord(CaseRecordKind.CONTACT, AgencyContact.AGENCY, new FieldValue.Code("doctor"))
                .with(AgencyContact.WHEN, time(CaseMaker.on(DAY.plusDays(1)))));
        maker.add(maker.incident(CaseMaker.on(DAY.plusDays(2)), IncidentType.CALLS));
        assertThat(words())
                .contains("The order made on " + words(DAY) + " was followed by 1 incident, the first 2 days later.")
                .contains("Contact with the police on " + words(DAY.plusDays(2))
                        + " was not followed by any incident with a date.")
                .noneMatch(sentence -> sentence.contains(words(DAY.plusDays(1))));
    }

    @Test
    void aDayThatIsNotKnownForCertainIsNotReckonedFrom() {
        maker.add(maker.caseRecord(
                CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, time(EventTime.about(DAY, null, Diary.ZONE))));
        maker.add(maker.incident(CaseMaker.on(DAY.plusDays(5)), IncidentType.CALLS));
        assertThat(words()).contains("The request to stop about " + words(DAY) + " was followed by 1 incident.");
    }

    @Test
    void ofManyThatAreEquallyFrequentNoneIsCalledTheMostFrequent() {
        LocalDate day = DAY;
        for (IncidentType type : List.of(
                IncidentType.CALLS, IncidentType.DAMAGE, IncidentType.KNOWS_TOO_MUCH, IncidentType.ORDER_BREACHED)) {
            LocalTime time = LocalTime.of(6 * (int) DAY.until(day, ChronoUnit.DAYS), 0);
            maker.add(maker.incident(EventTime.exactly(day, time, Diary.ZONE), type));
            day = day.plusDays(1);
        }
        assertThat(words()).noneMatch(sentence -> sentence.contains("with the most incidents"));
    }

    private List<String> words() {
        return sentences(maker.caseFile()).map(PatternSentence::words).toList();
    }

    private static void agrees(CaseFile caseFile) {
        assertThat(sentences(caseFile).map(PatternSentencesTest::traced))
                .containsExactlyElementsOf(new SentenceRecount(caseFile, CaseMaker.TODAY, MESSAGES).sentences());
    }

    private static Stream<PatternSentence> sentences(CaseFile caseFile) {
        PatternSentences sentences = new PatternSentences(
                Patterns.of(CaseSnapshot.of(caseFile, CaseMaker.TODAY).countInput()), MESSAGES);
        return Stream.of(sentences.lead(), sentences.orders(), sentences.times(), sentences.ways())
                .flatMap(List::stream);
    }

    private static String traced(PatternSentence sentence) {
        return sentence.parts().stream()
                .map(part -> part.figure() == null
                        ? part.words()
                        : part.words() + " " + part.figure().numbers())
                .collect(Collectors.joining());
    }

    private static FieldValue time(EventTime when) {
        return new FieldValue.Time(when.inWords("then"));
    }

    private static String words(LocalDate day) {
        return MESSAGES.get("format.month", day.getDayOfMonth() + " November", String.valueOf(day.getYear()));
    }
}
