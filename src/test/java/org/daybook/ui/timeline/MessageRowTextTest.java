package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.daybook.conversation.MessageTime;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.message.MessageHit;
import org.daybook.query.InterpretedQuery;
import org.daybook.query.KnownNames;
import org.daybook.query.QueryPart;
import org.daybook.query.QueryReader;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A found message as a row, and what the filters show of a search. */
class MessageRowTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-13T20:40:00Z");
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final MessageRowText rows = new MessageRowText(MESSAGES);

    private static MessageTime time(@Nullable OffsetDateTime at, MessageTime.MessageTimePrecision precision) {
        return new MessageTime("Friday, some time", at, precision, MessageTime.NONE.zone());
    }

    private static MessageHit hit(String title, MessageTime time, String sender, String text, String... attachments) {
        return new MessageHit(
                new Id<>("%032x".formatted(1)), 0, 7, title, time, sender, "", text, List.of(attachments), false);
    }

    private TimelineRowText row(String sender, String text, String... attachments) {
        return rows.of(hit("Craig", time(AT, MessageTime.MessageTimePrecision.MINUTE), sender, text, attachments));
    }

    @Test
    void itsWordsAreOnOneLineAndItsAttachmentsStandForThemIfItHasNone() {
        assertThat(row("Craig", "where are\n  you").excerpt()).isEqualTo("where are you");
        assertThat(row("Craig", " ", "a.jpg", "b.pdf").excerpt()).isEqualTo("a.jpg, b.pdf");
        assertThat(row("Craig", "").excerpt()).isEmpty();
    }

    @Test
    void nothingThatAStrangerWroteTurnsTheRowAround() {
        TimelineRowText row = rows.of(hit(
                "Cra\u202eig",
                time(AT, MessageTime.MessageTimePrecision.MINUTE),
                "Mu\u202elly",
                "where \u202eare you"));
        assertThat(row.spoken()).doesNotContain("\u202e").contains("<U+202E>");
        assertThat(row("Craig", "", "photo\u202egpj.exe").excerpt()).isEqualTo("photo<U+202E>gpj.exe");
    }

    @Test
    void itsSenderIsNamedOrSaidToBeUnknown() {
        assertThat(row("Craig Mullen", "x").kind()).isEqualTo("Craig Mullen");
        assertThat(row("", "x").kind()).isEqualTo(MESSAGES.get("timeline.no-sender"));
    }

    @Test
    void itsTimeIsNoMoreExactThanTheSourceHasIt() {
        MessageTime minute = time(AT, MessageTime.MessageTimePrecision.MINUTE);
        MessageTime day = time(AT, MessageTime.MessageTimePrecision.DAY);
        assertThat(rows.of(hit("", minute, "", "x")).when().spoken()).isEqualTo("13/11/2026, 20:40");
        assertThat(rows.of(hit("", day, "", "x")).when().spoken()).isEqualTo("13/11/2026");
        assertThat(rows.of(hit("", day, "", "x")).when().rest()).isEqualTo("2026");
        assertThat(rows.of(hit("", time(null, MessageTime.MessageTimePrecision.MINUTE), "", "x"))
                        .when()
                        .spoken())
                .isEqualTo("Friday, some time");
        assertThat(rows.of(hit("", MessageTime.NONE, "", "x")).when().spoken())
                .isEqualTo(MESSAGES.get("messages.no-time"));
    }

    @Test
    void itsConversationIsNamedAndThatItWasImportedBefore() {
        assertThat(row("Craig", "x").marks()).containsExactly(MESSAGES.get("timeline.in-conversation", "Craig"));
        assertThat(rows.of(hit("", MessageTime.NONE, "", "x")).marks()).isEmpty();
        MessageHit earlier = new MessageHit(
                new Id<>("%032x".formatted(1)), 0, 7, "", MessageTime.NONE, "", "", "x", List.of(), true);
        assertThat(rows.of(earlier).marks()).containsExactly(MESSAGES.get("timeline.in-earlier-copy"));
    }

    @Nested
    class TheFilters {
        private final QueryFilters filters = new QueryFilters(MESSAGES.formats());
        private final QueryReader reader = new QueryReader(
                MESSAGES, new KnownNames(List.of(List.of("Craig Hollis", "gull_77")), List.of("Kestrel Gym"), 2025));

        private InterpretedQuery read(String typed) {
            return reader.read(typed, TODAY);
        }

        private QueryPart part(String typed) {
            return read(typed).meant().getFirst();
        }

        @ParameterizedTest
        @CsvSource({
            "'', '', ''",
            "since 3/9/2025, 03/09/2025, ''",
            "until 3/9/2025, '', 03/09/2025",
            "since 3/9/2025 until 5/9/2025, 03/09/2025, 05/09/2025",
            "3/9/2025, 03/09/2025, 03/09/2025",
            "3/9/2025 5/9/2025, '', ''",
            "May, May, May"
        })
        void showADayOnlyIfThereIsOne(String typed, String first, String last) {
            assertThat(filters.first(read(typed))).isEqualTo(first);
            assertThat(filters.last(read(typed))).isEqualTo(last);
        }

        @Test
        void showPersonPlaceAuthorAndKinds() {
            InterpretedQuery read = read("calls gull_77 place \"Kestrel Gym\" written by Anna");
            assertThat(filters.person(read)).isEqualTo("Craig Hollis");
            assertThat(filters.place(read)).isEqualTo("Kestrel Gym");
            assertThat(filters.author(read)).isEqualTo("Anna");
            assertThat(filters.kinds(read)).contains(IncidentType.CALLS);
            assertThat(filters.flags(read)).isEmpty();
        }

        @Test
        void showNothingOfASearchForWords() {
            InterpretedQuery read = read("red van");
            assertThat(filters.person(read) + filters.place(read) + filters.author(read))
                    .isEmpty();
            assertThat(filters.kinds(read)).isEmpty();
        }

        @Test
        void showAllProperties() {
            assertThat(filters.flags(read("not reported with photos")))
                    .isEqualTo(EnumSet.of(ItemFlag.NOT_REPORTED, ItemFlag.HAS_EXHIBIT));
        }

        @Test
        void replaceOnlyPartsOfTheirOwnSort() {
            assertThat(QueryFilters.isKinds(part("calls"))).isTrue();
            assertThat(QueryFilters.isDays(part("yesterday"))).isTrue();
            assertThat(QueryFilters.isPerson(part("Craig"))).isTrue();
            assertThat(QueryFilters.isPlace(part("Kestrel"))).isTrue();
            assertThat(QueryFilters.isAuthor(part("written by Anna"))).isTrue();
            assertThat(QueryFilters.isReported(part("reported"))).isTrue();
            assertThat(QueryFilters.isReported(part("not reported"))).isTrue();
            assertThat(QueryFilters.isReported(part("amended"))).isFalse();
            assertThat(QueryFilters.isKinds(part("yesterday"))).isFalse();
            assertThat(QueryFilters.isPerson(part("written by Anna"))).isFalse();
        }
    }
}
