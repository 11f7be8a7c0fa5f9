package org.daybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Envelope;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Octets;
import org.daybook.casefile.Recorded;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.session.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIndexTest {
    private static final LocalDate DAY = Diary.DAY;

    private final CaseIndex index = new CaseIndex();

    @AfterEach
    void close() {
        index.close();
    }

    private static ThingId id(int number) {
        return new ThingId("%032x".formatted(number));
    }

    private static Incident incident(int number, When when, String words) {
        return Incident.of(id(number), number, when, What.of(List.of(), words, ""));
    }

    private static IncidentHistory history(Incident... versions) {
        List<IncidentHistory.Version> list = new ArrayList<>();
        for (Incident incident : versions) {
            Envelope envelope = new Envelope(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test");
            Octets none = Octets.of(new byte[32]);
            list.add(new IncidentHistory.Version(
                    incident, "", new Recorded(1, envelope, new Entry.IncidentRecorded(incident), none, none)));
        }
        return new IncidentHistory(list, null);
    }

    private void put(int number, When when) {
        index.apply(history(incident(number, when, "x")));
    }

    private void put(int number, String words) {
        index.apply(history(incident(number, When.exactly(DAY, null, Diary.ZONE), words)));
        index.catchUp(100);
    }

    private List<ThingId> found(String words) {
        return index.search(new SearchQuery(words, 100));
    }

    @Nested
    class Timeline {
        @Test
        void theNewestEventComesFirstAndThoseWithoutADateLast() {
            put(1, When.unknown(Diary.ZONE));
            put(2, When.exactly(DAY.minusYears(60), null, Diary.ZONE));
            put(3, When.exactly(DAY, null, Diary.ZONE));
            put(4, When.about(DAY.minusDays(1), null, Diary.ZONE));
            put(5, When.between(DAY.minusDays(2), DAY.plusDays(1), Diary.ZONE));
            assertThat(index.page(0, 10).incidents()).containsExactly(id(3), id(4), id(5), id(2), id(1));
        }

        @Test
        void onOneDayTheLaterTimeComesFirstThenThoseWithoutATimeByNumber() {
            put(1, When.exactly(DAY, null, Diary.ZONE));
            put(2, When.exactly(DAY, LocalTime.of(9, 0), Diary.ZONE));
            put(3, When.exactly(DAY, LocalTime.of(21, 0), Diary.ZONE));
            put(4, When.exactly(DAY, null, Diary.ZONE));
            put(5, When.exactly(DAY, LocalTime.of(9, 0), Diary.ZONE));
            assertThat(index.page(0, 10).incidents()).containsExactly(id(3), id(5), id(2), id(4), id(1));
        }

        @Test
        void pagesJoinUpAndTellTheTotal() {
            for (int number = 1; number <= 7; number++) {
                put(number, When.exactly(DAY.plusDays(number), null, Diary.ZONE));
            }
            assertThat(index.page(0, 3)).isEqualTo(new TimelinePage(List.of(id(7), id(6), id(5)), 7));
            assertThat(index.page(3, 3)).isEqualTo(new TimelinePage(List.of(id(4), id(3), id(2)), 7));
            assertThat(index.page(6, 3)).isEqualTo(new TimelinePage(List.of(id(1)), 7));
            assertThat(index.page(9, 3)).isEqualTo(new TimelinePage(List.of(), 7));
        }

        @Test
        void anAmendedDateMovesTheIncident() {
            put(1, When.exactly(DAY, null, Diary.ZONE));
            put(2, When.exactly(DAY.plusDays(1), null, Diary.ZONE));
            put(1, When.exactly(DAY.plusDays(2), null, Diary.ZONE));
            assertThat(index.page(0, 10)).isEqualTo(new TimelinePage(List.of(id(1), id(2)), 2));
        }
    }

    @Nested
    class Searching {
        @ParameterizedTest
        @CsvSource({
            "\u00c7a\u011fla \u015f\u00f6yle dedi, cagla",
            "He waited at the caf\u00e9, cafe",
            "\u039f \u039a\u03cd\u03c1\u03b9\u03bf\u03c2, \u03ba\u03cd\u03c1\u03b9\u03bf\u03c2",
            "\u041e\u043d \u0436\u0434\u0430\u043b \u0443 \u0434\u043e\u043c\u0430, \u0416\u0414\u0410\u041b",
            "\u05d4\u05d5\u05d0 \u05d7\u05d9\u05db\u05d4, \u05d7\u05d9\u05db\u05d4",
            "\u0627\u0646\u062a\u0638\u0631 \u0623\u0645\u0627\u0645, \u0627\u0646\u062a\u0638\u0631",
            "\u0ba8\u0bbe\u0baf\u0bcd \u0b95\u0bc1\u0bb0\u0bc8\u0ba4\u0bcd\u0ba4\u0ba4\u0bc1, \u0b95\u0bc1\u0bb0\u0bc8",
            "\u4ed6\u5728\u6211\u5bb6\u95e8\u53e3\u7b49\u6211, \u5bb6\u95e8\u53e3",
            "\u5f7c\u306f\u5bb6\u306e\u524d\u3067\u5f85\u3063\u3066\u3044\u305f, \u306e\u524d\u3067",
            "\ud55c\uad6d\uc5b4\ub85c \uc37c\ub2e4, \ud55c\uad6d\uc5b4",
            "\u0e40\u0e02\u0e32\u0e23\u0e2d\u0e2d\u0e22\u0e39\u0e48\u0e2b\u0e19\u0e49\u0e32\u0e1a\u0e49\u0e32\u0e19,"
                    + " \u0e2b\u0e19\u0e49\u0e32\u0e1a"
        })
        void wordsAreFoundInEveryScriptWithoutCaseOrAccents(String text, String query) {
            put(1, text);
            put(2, "something else");
            assertThat(found(query)).containsExactly(id(1));
        }

        @Test
        void theBeginningOfAWordIsEnough() {
            put(1, "He followed me");
            assertThat(found("fol")).containsExactly(id(1));
            assertThat(found("f")).containsExactly(id(1));
        }

        @Test
        void everyWordMustOccurInAnyOrder() {
            put(1, "blue van outside");
            put(2, "blue car outside");
            assertThat(found("outside blue van")).containsExactly(id(1));
            assertThat(found("blue bicycle")).isEmpty();
        }

        @Test
        void textIsFoundInEveryFieldAndEveryVersion() {
            Incident before = Diary.incident(id(1), "before", DAY);
            Incident after = Diary.incident(id(1), "after", DAY);
            index.apply(history(before, after));
            index.catchUp(100);
            for (String field : List.of(
                    "when", "happened", "exact", "place", "person", "reason", "feelings", "effect", "private")) {
                assertThat(found("before " + field)).containsExactly(id(1));
                assertThat(found("after " + field)).containsExactly(id(1));
            }
        }

        @Test
        void theNewestEventComesFirstUpToTheLimit() {
            for (int number = 1; number <= 3; number++) {
                index.apply(history(incident(number, When.exactly(DAY.plusDays(number), null, Diary.ZONE), "van")));
            }
            index.catchUp(100);
            assertThat(index.search(new SearchQuery("van", 2))).containsExactly(id(3), id(2));
        }

        @Test
        void anIncidentIsSearchableOnceItIsCaughtUpWith() {
            index.apply(history(incident(1, When.unknown(Diary.ZONE), "van")));
            index.apply(history(incident(2, When.unknown(Diary.ZONE), "van")));
            assertThat(found("van")).isEmpty();
            assertThat(index.catchUp(1)).isTrue();
            assertThat(found("van")).hasSize(1);
            assertThat(index.catchUp(1)).isFalse();
            assertThat(found("van")).hasSize(2);
        }

        @Test
        void aRemovedIncidentIsFoundNowhere() {
            put(1, "van");
            put(2, "van");
            index.remove(id(1));
            assertThat(found("van")).containsExactly(id(2));
            assertThat(index.page(0, 10)).isEqualTo(new TimelinePage(List.of(id(2)), 1));
        }

        @Test
        void oneRemovedBeforeItIsCaughtUpWithIsFoundNowhere() {
            index.apply(history(incident(1, When.unknown(Diary.ZONE), "van")));
            index.remove(id(1));
            index.catchUp(100);
            assertThat(found("van")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\"",
                    "\"van",
                    "*",
                    "van OR",
                    "NOT van",
                    "text:van",
                    "^van",
                    "(van",
                    "van)",
                    "{van",
                    "van*",
                    "-van",
                    "+",
                    "NEAR(van",
                    "\u0000",
                    "van\u0000",
                    "'; DROP TABLE incident; --",
                    "\uD83D"
                })
        void syntaxIsHarmless(String query) {
            put(1, "van");
            found(query);
            assertThat(index.page(0, 10).total()).isEqualTo(1);
        }
    }

    /** The index is asked itself, since its connection is in memory and nobody else can see it. */
    @Test
    void temporaryTablesStayInMemory() throws Exception {
        var field = CaseIndex.class.getDeclaredField("connection");
        field.setAccessible(true);
        try (var statement = ((java.sql.Connection) field.get(index)).createStatement();
                var row = statement.executeQuery("PRAGMA temp_store")) {
            assertThat(row.getInt(1)).isEqualTo(2);
        }
    }

    @Property
    void anyQueryOverAnyTextIsAnsweredWithoutFailing(@ForAll String text, @ForAll String query) {
        try (CaseIndex fresh = new CaseIndex()) {
            fresh.apply(history(incident(1, When.unknown(Diary.ZONE), text)));
            fresh.catchUp(1);
            assertThat(fresh.search(new SearchQuery(query, 10))).hasSizeLessThan(2);
        }
    }
}
