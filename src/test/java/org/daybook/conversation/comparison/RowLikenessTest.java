package org.daybook.conversation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageMark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.Precision;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** By what a row of one export is the same as a row of another. */
class RowLikenessTest {
    private static Message message(String time, Precision precision) {
        return Message.of(
                SourceLocation.lines("", 1, 1),
                MessageType.MESSAGE,
                MessageTime.stated(time, OffsetDateTime.parse("2026-11-13T" + time), precision));
    }

    private static Message saying(String words) {
        return message("20:00:00Z", Precision.MINUTE).saying(words);
    }

    private static Attachment file(String name) {
        return new Attachment(name, "image/jpeg", Attachment.State.PRESENT, SourceLocation.whole(name));
    }

    private static List<MessageRow> rows(Precision... precisions) {
        return List.of(precisions).stream()
                .map(precision -> new MessageRow(0, 1, message("20:00:00Z", precision)))
                .toList();
    }

    private static void areAlike(RowLikeness likeness, Message one, Message other) {
        assertThat(likeness.content(one)).isEqualTo(likeness.content(other));
    }

    private static void differ(RowLikeness likeness, Message one, Message other) {
        assertThat(likeness.content(one)).isNotEqualTo(likeness.content(other));
    }

    @Nested
    class Choice {
        @ParameterizedTest
        @CsvSource({
            "MINUTE, SECOND, true",
            "MINUTE, MILLISECOND, true",
            "SECOND, MINUTE, true",
            "SECOND, SECOND, false",
            "MINUTE, MINUTE, false",
            "DAY, SECOND, false",
            "NONE, SECOND, false",
            "SECOND, DAY, false",
        })
        void exportsAreComparedByTheMinuteIfOnlyOneHasSeconds(Precision before, Precision after, boolean byMinute) {
            assertThat(RowLikeness.of(rows(before), rows(after)).isByMinute()).isEqualTo(byMinute);
        }

        @Test
        void oneRowWithASecondSaysThatTheExportHasThem() {
            assertThat(RowLikeness.of(rows(Precision.MINUTE, Precision.SECOND), rows(Precision.SECOND)))
                    .isEqualTo(RowLikeness.EXACT);
            assertThat(RowLikeness.of(rows(Precision.NONE, Precision.MINUTE), rows(Precision.NONE, Precision.SECOND)))
                    .isEqualTo(RowLikeness.BY_MINUTE);
        }

        @Test
        void anExportWithoutRowsDecidesNothing() {
            assertThat(RowLikeness.of(List.of(), rows(Precision.SECOND))).isEqualTo(RowLikeness.EXACT);
            assertThat(RowLikeness.of(rows(Precision.MINUTE), List.of())).isEqualTo(RowLikeness.EXACT);
        }
    }

    @Nested
    class Time {
        @Test
        void theSecondCountsOnlyWhereBothHaveIt() {
            Message early = message("20:00:04Z", Precision.SECOND);
            Message late = message("20:00:59Z", Precision.SECOND);
            assertThat(RowLikeness.EXACT.time(early)).isNotEqualTo(RowLikeness.EXACT.time(late));
            assertThat(RowLikeness.BY_MINUTE.time(early)).isEqualTo(RowLikeness.BY_MINUTE.time(late));
            assertThat(RowLikeness.BY_MINUTE.time(early))
                    .isNotEqualTo(RowLikeness.BY_MINUTE.time(message("20:01:00Z", Precision.SECOND)));
        }

        @Test
        void aTimeIsTheSameInEveryZone() {
            Message here = message("20:00:04Z", Precision.SECOND);
            Message there = message("21:00:04+01:00", Precision.SECOND);
            assertThat(RowLikeness.EXACT.time(here)).isEqualTo(RowLikeness.EXACT.time(there));
            assertThat(RowLikeness.BY_MINUTE.time(here)).isEqualTo(RowLikeness.BY_MINUTE.time(there));
        }

        @Test
        void aTimeThatCannotBeReadIsComparedAsItIsWritten() {
            Message message = Message.of(
                    SourceLocation.lines("", 1, 1), MessageType.MESSAGE, MessageTime.unreadable("31/02/2026"));
            assertThat(RowLikeness.EXACT.time(message)).isEqualTo("31/02/2026");
            assertThat(RowLikeness.BY_MINUTE.time(message)).isEqualTo("31/02/2026");
        }
    }

    @Nested
    class Content {
        @Test
        void wordsOfAPersonCountToTheLetter() {
            for (RowLikeness likeness : List.of(RowLikeness.EXACT, RowLikeness.BY_MINUTE)) {
                areAlike(likeness, saying("where are you"), saying("where are you"));
                differ(likeness, saying("where are you"), saying("Where are you"));
                differ(likeness, saying("a"), saying("a").with(MessageType.NOTICE));
            }
        }

        @Test
        void whoSentItIsNoPartOfIt() {
            areAlike(RowLikeness.EXACT, saying("a").from("Dan", ""), saying("a").from("Do not answer", "07700900123"));
        }

        @Test
        void filesCountByTheirNamesOrByTheirNumber() {
            Message phone = saying("").with(file("IMG-20261113-WA0001.jpg"));
            Message other = saying("").with(file("00000004-PHOTO.jpg"));
            differ(RowLikeness.EXACT, phone, other);
            areAlike(RowLikeness.BY_MINUTE, phone, other);
            differ(RowLikeness.BY_MINUTE, phone, phone.with(file("b.jpg")));
            differ(RowLikeness.BY_MINUTE, phone, saying(""));
        }

        @ParameterizedTest
        @EnumSource(
                value = MessageMark.class,
                names = {"PROGRAM_WORDS", "BY_WORDS_ALONE"})
        void wordsOfTheProgramDifferFromPhoneToPhone(MessageMark mark) {
            Message phone = saying("<Media omitted>").marked(mark);
            Message other = saying("image omitted").marked(mark);
            differ(RowLikeness.EXACT, phone, other);
            areAlike(RowLikeness.BY_MINUTE, phone, other);
        }

        @Test
        void aCallIsDescribedInTheWordsOfTheProgram() {
            Message phone = saying("Missed voice call").with(MessageType.CALL);
            Message other = saying("Missed call").with(MessageType.CALL);
            areAlike(RowLikeness.BY_MINUTE, phone, other);
            differ(RowLikeness.BY_MINUTE, saying("Missed voice call"), saying("Missed call"));
        }

        @ParameterizedTest
        @EnumSource(
                value = MessageMark.class,
                names = {"DELETED", "UNSENT"})
        void whatIsGoneIsNotLikeWhatIsThere(MessageMark gone) {
            Message there = saying("image omitted").marked(MessageMark.PROGRAM_WORDS);
            Message deleted = saying("image omitted").marked(MessageMark.PROGRAM_WORDS, gone);
            differ(RowLikeness.BY_MINUTE, there, deleted);
            assertThat(RowLikeness.isGone(deleted)).isTrue();
            assertThat(RowLikeness.isGone(there)).isFalse();
        }

        @Test
        void whatWasEditedOrForwardedIsStillThere() {
            assertThat(RowLikeness.isGone(saying("a").marked(MessageMark.EDITED, MessageMark.FORWARDED)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "DAY, false", "MINUTE, false", "SECOND, true", "MILLISECOND, true"})
    void aRowHasItsSecondIfItsSourceGivesIt(Precision precision, boolean has) {
        assertThat(RowLikeness.hasSecond(message("20:00:04Z", precision))).isEqualTo(has);
    }
}
