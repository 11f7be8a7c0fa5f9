package org.daybook.portfolio.pdf.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.Officer;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is named for certain who is not. */
class SectionWordingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final SectionWording wording = new SectionWording(MESSAGES);

    @Nested
    class WhoItWas {
        @ParameterizedTest
        @CsvSource({
            "Craig, KNOWN, Craig, 'Craig, known'",
            "Craig, BELIEVED, Craig (believed), 'Craig, believed'",
            "Craig, UNKNOWN, Craig (not known), 'Craig, not known who'",
            "Craig, NOT_SAID, Craig, 'Craig, how sure is not said'"
        })
        void saysHowSureSheIs(String person, Certainty certainty, String brief, String full) {
            assertThat(wording.who(person, certainty)).isEqualTo(brief);
            assertThat(wording.whoAndHowSure(SuspectedPerson.of(person, certainty, "")))
                    .isEqualTo(full);
        }

        @Test
        void isSaidToBeNotKnownOnlyIfSheSaysSo() {
            assertThat(wording.who("", Certainty.UNKNOWN)).isEqualTo(MESSAGES.get("field.certainty-unknown"));
            assertThat(wording.who(" ", Certainty.BELIEVED)).isEqualTo("Nobody named (believed)");
            assertThat(wording.whoAndHowSure(SuspectedPerson.NOT_SAID)).isEmpty();
            assertThat(wording.whoAndHowSure(SuspectedPerson.of(" ", Certainty.KNOWN, "")))
                    .isEqualTo("Nobody named (known)");
        }

        @Test
        void isCountedByHowSureSheIsTheSurestFirst() {
            List<Incident> several = List.of(
                    incident(1).by("", Certainty.UNKNOWN).made(),
                    incident(2).by("Craig", Certainty.KNOWN).made(),
                    incident(3).by("Craig", Certainty.KNOWN).made(),
                    incident(4).made());
            assertThat(wording.howSure(several, "; ")).isEqualTo("Known: 2; Not known: 1; Not said: 1");
            assertThat(wording.howSure(several.subList(3, 4), "; ")).isEmpty();
        }
    }

    @Nested
    class WhoWroteIt {
        @ParameterizedTest
        @CsvSource({
            "'', '', ''",
            "Ann, '', Ann",
            "Ann, Joan, 'Ann, on behalf of Joan'",
            "'', Joan, 'The owner of the diary, on behalf of Joan'"
        })
        void isNamedWithWhomItIsFor(String author, String onBehalfOf, String said) {
            assertThat(wording.by(new Authorship(author, onBehalfOf))).isEqualTo(said);
        }
    }

    @Nested
    class AReport {
        private String report(@Nullable LocalDate on, ReportRecipient to, String log, String crime) {
            return wording.report(
                    new IncidentReport(to, on, null, Officer.NOT_SAID, new ReportReferences(log, crime), "", "", ""));
        }

        @Test
        void hasItsDayItsRecipientAndItsReferencesAsFarAsTheyAreKnown() {
            String police = MESSAGES.get("field.report-to-101");
            assertThat(report(DAY, ReportRecipient.POLICE_101, "640", "CR/1"))
                    .isEqualTo("03/11/2026, " + police + ": 640, CR/1");
            assertThat(report(null, ReportRecipient.POLICE_101, "", "CR/1")).isEqualTo(police + ": CR/1");
            assertThat(report(DAY, ReportRecipient.NOT_SAID, "", "")).isEqualTo("03/11/2026");
            assertThat(report(null, ReportRecipient.NOT_SAID, "640", "")).isEqualTo("640");
            assertThat(report(null, ReportRecipient.NOT_SAID, "", "")).isEmpty();
        }

        @Test
        void hasNoMoreThanTheBeginningOfALongReference() {
            assertThat(report(null, ReportRecipient.NOT_SAID, "x".repeat(100), ""))
                    .isEqualTo("x".repeat(40) + " …");
        }
    }

    @ParameterizedTest
    @CsvSource({"قال لي, Arabic", "Он сказал, Cyrillic", "彼は言った, 'Hiragana, Han'", "12:05 😀, ''", "'', ''"})
    void wordsInOtherLettersThanLatinOnesNameTheirScript(String words, String scripts) {
        String label = MESSAGES.get("field.exact-words");
        assertThat(wording.exactWordsLabel("He said قال")).isEqualTo(label + " (partly Arabic script)");
        if (scripts.isEmpty()) {
            assertThat(SectionWording.otherScript(words)).isEmpty();
            assertThat(wording.exactWordsLabel(words)).isEqualTo(label);
        } else {
            assertThat(SectionWording.otherScript(words).split(", ", -1))
                    .containsExactlyInAnyOrder(scripts.split(", ", -1));
            assertThat(wording.exactWordsLabel(words)).startsWith(label + " (").endsWith(" script)");
        }
    }

    @Property(tries = 50)
    void numbersInARowAreARangeOfWhichNoneIsMissing(
            @ForAll @Size(max = 30) Set<@IntRange(min = 1, max = 60) Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        String ranges = WithheldFormatter.ranges(sorted);
        List<Integer> read = new ArrayList<>();
        for (String range : ranges.isEmpty() ? new String[0] : ranges.split(", ", -1)) {
            String[] ends = range.split("–", -1);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            assertThat(ends.length == 1 || last >= first + 2).isTrue();
            for (int number = first; number <= last; number++) {
                read.add(number);
            }
        }
        assertThat(read).isEqualTo(sorted);
    }
}
