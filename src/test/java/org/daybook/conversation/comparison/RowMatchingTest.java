package org.daybook.conversation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** By what a row of one export is the same as a row of another. */
class RowMatchingTest {
    private static Message message(String time, MessageTimePrecision precision) {
        return Message.of(
                SourceLocation.lines("", 1, 1),
                MessageType.MESSAGE,
                MessageTime.stated(time, OffsetDateTime.parse("2026-11-13T" + time), precision));
    }

    private static Message saying(String words) {
        return message("20:00:00Z", MessageTimePrecision.MINUTE).saying(words);
    }

    private static Attachment file(String name) {
        return new Attachment(name, "image/jpeg", Attachment.AttachmentState.PRESENT, SourceLocation.whole(name));
    }

    private static List<MessageRow> rows(MessageTimePrecision... precisions) {
        return List.of(precisions).stream()
                .map(precision -> new MessageRow(0, 1, message("20:00:00Z", precision)))
                .toList();
    }

    private static void areAlike(RowMatching likeness, Message one, Message other) {
        assertThat(likeness.content(one)).isEqualTo(likeness.content(other));
    }

    private static void differ(RowMatching likeness, Message one, Message other) {
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
        void exportsAreComparedByTheMinuteIfOnlyOneHasSeconds(
                MessageTimePrecision before, MessageTimePrecision after, boolean byMinute) {
            assertThat(RowMatching.of(rows(before), rows(after)).isByMinute()).isEqualTo(byMinute);
        }

        @Test
        void oneRowWithASecondSaysThatTheExportHasThem() {
            assertThat(RowMatching.of(
                            rows(MessageTimePrecision.MINUTE, MessageTimePrecision.SECOND),
                            rows(MessageTimePrecision.SECOND)))
                    .isEqualTo(RowMatching.EXACT);
            assertThat(RowMatching.of(
                            rows(MessageTimePrecision.NONE, MessageTimePrecision.MINUTE),
                            rows(MessageTimePrecision.NONE, MessageTimePrecision.SECOND)))
                    .isEqualTo(RowMatching.BY_MINUTE);
        }

        @Test
        void anExportWithoutRowsDecidesNothing() {
            assertThat(RowMatching.of(List.of(), rows(MessageTimePrecision.SECOND)))
                    .isEqualTo(RowMatching.EXACT);
            assertThat(RowMatching.of(rows(MessageTimePrecision.MINUTE), List.of()))
                    .isEqualTo(RowMatching.EXACT);
        }
    }

    @Nested
    class Time {
        @Test
        void theSecondCountsOnlyWhereBothHaveIt() {
            Message early = message("20:00:04Z", MessageTimePrecision.SECOND);
            Message late = message("20:00:59Z", MessageTimePrecision.SECOND);
            assertThat(RowMatching.EXACT.time(early)).isNotEqualTo(RowMatching.EXACT.time(late));
            assertThat(RowMatching.BY_MINUTE.time(early)).isEqualTo(RowMatching.BY_MINUTE.time(late));
            assertThat(RowMatching.BY_MINUTE.time(early))
                    .isNotEqualTo(RowMatching.BY_MINUTE.time(message("20:01:00Z", MessageTimePrecision.SECOND)));
        }

        @Test
        void aTimeIsTheSameInEveryZone() {
            Message here = message("20:00:04Z", MessageTimePrecision.SECOND);
            Message there = message("21:00:04+01:00", MessageTimePrecision.SECOND);
            assertThat(RowMatching.EXACT.time(here)).isEqualTo(RowMatching.EXACT.time(there));
            assertThat(RowMatching.BY_MINUTE.time(here)).isEqualTo(RowMatching.BY_MINUTE.time(there));
        }

        @Test
        void aTimeThatCannotBeReadIsComparedAsItIsWritten() {
            Message message = Message.of(
                    SourceLocation.lines("", 1, 1), MessageType.MESSAGE, MessageTime.unreadable("31/02/2026"));
            assertThat(RowMatching.EXACT.time(message)).isEqualTo("31/02/2026");
            assertThat(RowMatching.BY_MINUTE.time(message)).isEqualTo("31/02/2026");
        }
    }

    @Nested
    class Content {
        @Test
        void wordsOfAPersonCountToTheLetter() {
            for (RowMatching likeness : List.of(RowMatching.EXACT, RowMatching.BY_MINUTE)) {
                areAlike(likeness, saying("where are you"), saying("where are you"));
                differ(likeness, saying("where are you"), saying("Where are you"));
                differ(likeness, saying("a"), saying("a").with(MessageType.NOTICE));
            }
        }

        @Test
        void whoSentItIsNoPartOfIt() {
            areAlike(RowMatching.EXACT, saying("a").from("Dan", ""), saying("a").from("Do not answer", "07700900123"));
        }

        @Test
        void filesCountByTheirNamesOrByTheirNumber() {
            Message phone = saying("").with(file("IMG-20261113-WA0001.jpg"));
            Message other = saying("").with(file("00000004-PHOTO.jpg"));
            differ(RowMatching.EXACT, phone, other);
            areAlike(RowMatching.BY_MINUTE, phone, other);
            differ(RowMatching.BY_MINUTE, phone, phone.with(file("b.jpg")));
            differ(RowMatching.BY_MINUTE, phone, saying(""));
        }

        @ParameterizedTest
        @EnumSource(
                value = MessageRemark.class,
                names = {"PROGRAM_WORDS", "BY_WORDS_ALONE"})
        void wordsOfTheProgramDifferFromPhoneToPhone(MessageRemark mark) {
            Message phone = saying("<Media omitted>").marked(mark);
            Message other = saying("image omitted").marked(mark);
            differ(RowMatching.EXACT, phone, other);
            areAlike(RowMatching.BY_MINUTE, phone, other);
        }

        @Test
        void aCallIsDescribedInTheWordsOfTheProgram() {
            Message phone = saying("Missed voice call").with(MessageType.CALL);
            Message other = saying("Missed call").with(MessageType.CALL);
            areAlike(RowMatching.BY_MINUTE, phone, other);
            differ(RowMatching.BY_MINUTE, saying("Missed voice call"), saying("Missed call"));
        }

        @ParameterizedTest
        @EnumSource(
                value = MessageRemark.class,
                names = {"DELETED", "UNSENT"})
        void whatIsGoneIsNotLikeWhatIsThere(MessageRemark gone) {
            Message there = saying("image omitted").marked(MessageRemark.PROGRAM_WORDS);
            Message deleted = saying("image omitted").marked(MessageRemark.PROGRAM_WORDS, gone);
            differ(RowMatching.BY_MINUTE, there, deleted);
            assertThat(RowMatching.isGone(deleted)).isTrue();
            assertThat(RowMatching.isGone(there)).isFalse();
        }

        @Test
        void whatWasEditedOrForwardedIsStillThere() {
            assertThat(RowMatching.isGone(saying("a").marked(MessageRemark.EDITED, MessageRemark.FORWARDED)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "DAY, false", "MINUTE, false", "SECOND, true", "MILLISECOND, true"})
    void aRowHasItsSecondIfItsSourceGivesIt(MessageTimePrecision precision, boolean has) {
        assertThat(RowMatching.hasSecond(message("20:00:04Z", precision))).isEqualTo(has);
    }
}
