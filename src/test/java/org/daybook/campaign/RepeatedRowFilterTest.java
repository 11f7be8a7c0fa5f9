package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That no message counts twice, however often its conversation was imported. */
class RepeatedRowFilterTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-13T20:00:00Z");
    private static final Identity SENDER =
            Identity.of(IdentityKind.NUMBER, "07700 900123", "").orElseThrow();

    private static IdentifiedMessage row(int in, String title, int number, int minute, String words) {
        OffsetDateTime at = START.plusMinutes(minute);
        Message message = Message.of(
                        SourceLocation.lines("", number, number),
                        MessageType.MESSAGE,
                        MessageTime.stated(at.toString(), at, MessageTime.MessageTimePrecision.MINUTE))
                .saying(words);
        return new IdentifiedMessage(
                id(in),
                0,
                number,
                SENDER,
                ContactMethod.MESSAGE,
                message.time(),
                MessageMatchKey.of("whatsapp", title, message));
    }

    private static IdentifiedMessage row(
            int in, String title, String name, String time, String words, String... files) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-13T" + time + "Z");
        boolean hasSecond = time.length() > "20:00".length();
        Message message = Message.of(
                        SourceLocation.lines("", 1, 1),
                        MessageType.MESSAGE,
                        MessageTime.stated(
                                time,
                                at,
                                hasSecond
                                        ? MessageTime.MessageTimePrecision.SECOND
                                        : MessageTime.MessageTimePrecision.MINUTE))
                .saying(words);
        for (String file : files) {
            message = message.with(
                    new Attachment(file, "image/jpeg", Attachment.AttachmentState.PRESENT, SourceLocation.whole(file)));
        }
        return new IdentifiedMessage(
                id(in),
                0,
                1,
                of(IdentityKind.NAME, name),
                ContactMethod.MESSAGE,
                message.time(),
                MessageMatchKey.of("whatsapp", title, message));
    }

    @Test
    void exportsOfTwoPhonesCountOnceThoughOneHasNoSecondsAndOtherNames() {
        List<IdentifiedMessage> phone = List.of(
                row(1, "Dan", "Dan", "20:00", "where are you"),
                row(1, "Dan", "Dan", "20:00", "?"),
                row(1, "Dan", "Dan", "20:00", "?"),
                row(1, "Dan", "Dan", "20:41", "", "IMG-20261113-WA0001.jpg"),
                row(1, "Dan", "Dan", "20:42", "answer me"));
        List<IdentifiedMessage> other = List.of(
                row(2, "D. Holm", "D. Holm", "20:00:04", "where are you"),
                row(2, "D. Holm", "D. Holm", "20:00:09", "?"),
                row(2, "D. Holm", "D. Holm", "20:00:11", "?"),
                row(2, "D. Holm", "D. Holm", "20:00:50", "?"),
                row(2, "D. Holm", "D. Holm", "20:41:30", "", "00000004-PHOTO-2026-11-13-20-41-30.jpg"),
                row(2, "D. Holm", "D. Holm", "20:43:00", "answer me"));
        for (List<List<IdentifiedMessage>> order : List.of(List.of(phone, other), List.of(other, phone))) {
            assertThat(RepeatedRowFilter.without(
                            order.stream().flatMap(List::stream).toList()))
                    .hasSize(7);
        }
    }

    @Test
    void twoExportsThatBothHaveSecondsAreComparedByTheSecond() {
        assertThat(RepeatedRowFilter.without(
                        List.of(row(1, "Dan", "Dan", "20:00:04", "?"), row(2, "Daniel", "Dan", "20:00:50", "?"))))
                .hasSize(2);
    }

    @Test
    void whatWasEditedSinceInAConversationThatIsCalledOtherwiseNowCountsOnce() {
        List<IdentifiedMessage> rows = new ArrayList<>();
        for (int in = 1; in <= 3; in++) {
            String title = in == 1 ? "Dan" : "Do not answer";
            rows.add(row(in, title, title, "20:00", "where are you"));
            rows.add(row(in, title, title, "20:01", "answer me"));
            rows.add(row(in, title, title, "20:02", in == 3 ? "This message was deleted" : "I will find you"));
        }
        assertThat(RepeatedRowFilter.without(rows)).hasSize(3);
    }

    @Test
    void differentMessagesOfADayWithoutTimesAreNotTakenForEditedOnes() {
        MessageTime day = MessageTime.stated("", START, MessageTime.MessageTimePrecision.DAY);
        assertThat(RepeatedRowFilter.without(List.of(
                        call(1, "table", SENDER, day, MessageType.MESSAGE, "why"),
                        call(2, "table", SENDER, day, MessageType.MESSAGE, "answer me"))))
                .hasSize(2);
    }

    private static Id<MessageImport> id(int in) {
        byte[] bytes = new byte[16];
        bytes[0] = (byte) in;
        return Id.of(bytes);
    }

    @Test
    void aMessageOfTwoExportsCountsOnce() {
        assertThat(RepeatedRowFilter.without(List.of(
                        row(1, "Dan", 1, 0, "hello"),
                        row(1, "Dan", 2, 1, "answer me"),
                        row(2, "Dan", 1, 1, "answer me"),
                        row(2, "Dan", 2, 5, "last chance"))))
                .extracting(IdentifiedMessage::number)
                .containsExactly(1, 2, 2);
    }

    @Test
    void twoAlikeInOneExportCountTwice() {
        List<IdentifiedMessage> rows = List.of(row(1, "Dan", 1, 0, "?"), row(1, "Dan", 2, 0, "?"));
        assertThat(RepeatedRowFilter.without(rows)).hasSize(2);
        List<IdentifiedMessage> twice = new ArrayList<>(rows);
        twice.addAll(List.of(row(2, "Dan", 1, 0, "?"), row(2, "Dan", 2, 0, "?"), row(2, "Dan", 3, 0, "?")));
        assertThat(RepeatedRowFilter.without(twice)).hasSize(3);
    }

    @Test
    void oneThatWasDeletedOrEditedSinceIsTheSame() {
        assertThat(RepeatedRowFilter.without(List.of(
                        row(1, "Dan", 1, 0, "I will find you"), row(2, "Dan", 1, 0, "This message was deleted"))))
                .singleElement()
                .extracting(IdentifiedMessage::messages)
                .isEqualTo(id(1));
    }

    @Test
    void aConversationThatIsCalledOtherwiseNowIsFoundByTheWords() {
        assertThat(RepeatedRowFilter.without(List.of(
                        row(1, "Dan", 1, 0, "I will find you"), row(2, "DO NOT ANSWER", 1, 0, "I will find you"))))
                .hasSize(1);
        assertThat(RepeatedRowFilter.without(
                        List.of(row(1, "Dan", 1, 0, "I will find you"), row(2, "Unknown", 1, 0, "and your mother"))))
                .hasSize(2);
    }

    private static IdentifiedMessage from(int in, Identity sender, MessageType type, int minute, String words) {
        OffsetDateTime at = START.plusMinutes(minute);
        Message message = Message.of(
                        SourceLocation.lines("", 1, 1),
                        type,
                        MessageTime.stated(at.toString(), at, MessageTime.MessageTimePrecision.MINUTE))
                .saying(words);
        return new IdentifiedMessage(
                id(in),
                0,
                1,
                sender,
                ContactMethod.MESSAGE,
                message.time(),
                MessageMatchKey.of("table", "Dan", message));
    }

    private static Identity of(IdentityKind kind, String text) {
        return Identity.of(kind, text, "").orElseThrow();
    }

    @Test
    void paymentsAndCallsWithOtherWordsAreNotEdited() {
        for (MessageType type : List.of(MessageType.PAYMENT, MessageType.CALL)) {
            assertThat(RepeatedRowFilter.without(
                            List.of(from(1, SENDER, type, 0, "why"), from(2, SENDER, type, 0, "answer me"))))
                    .hasSize(2);
            assertThat(RepeatedRowFilter.without(
                            List.of(from(1, SENDER, type, 0, "why"), from(2, SENDER, type, 0, "why"))))
                    .hasSize(1);
        }
    }

    private static IdentifiedMessage call(int in, String format, Identity sender, OffsetDateTime at, String words) {
        return call(
                in,
                format,
                sender,
                MessageTime.stated(at.toString(), at, MessageTime.MessageTimePrecision.SECOND),
                words);
    }

    private static IdentifiedMessage call(int in, String format, Identity sender, MessageTime time, String words) {
        return call(in, format, sender, time, MessageType.CALL, words);
    }

    private static IdentifiedMessage call(
            int in, String format, Identity sender, MessageTime time, MessageType type, String words) {
        Message message = Message.of(SourceLocation.lines("", 1, 1), type, time).saying(words);
        return new IdentifiedMessage(
                id(in), 0, 1, sender, ContactMethod.CALL, message.time(), MessageMatchKey.of(format, "", message));
    }

    @Test
    void aCallInABackupAndInABillCountsOnce() {
        assertThat(RepeatedRowFilter.without(List.of(
                        call(1, "sms-backup-restore", SENDER, START.plusSeconds(4), ""),
                        call(1, "sms-backup-restore", SENDER, START.plusSeconds(40), ""),
                        call(1, "sms-backup-restore", SENDER, START.plusMinutes(9), ""),
                        call(2, "table", SENDER, START, "incoming"),
                        call(2, "table", SENDER, START.plusMinutes(9), "incoming"),
                        call(2, "table", SENDER, START.plusMinutes(9).plusSeconds(30), "incoming"),
                        call(2, "table", SENDER, START.plusMinutes(20), "incoming"))))
                .hasSize(5);
    }

    @Test
    void callsThatMayBeOthersCountBesideEachOther() {
        Identity second = of(IdentityKind.NUMBER, "07700 900124");
        Identity name = of(IdentityKind.NAME, "Dan");
        OffsetDateTime midnight = START.plusHours(4);
        assertThat(RepeatedRowFilter.without(List.of(
                        call(1, "sms-backup-restore", SENDER, START, ""),
                        call(2, "table", second, START, ""),
                        call(3, "whatsapp", SENDER, START, ""),
                        call(1, "sms-backup-restore", name, START, ""),
                        call(2, "table", name, START, ""),
                        call(1, "sms-backup-restore", SENDER, midnight, ""),
                        call(
                                2,
                                "table",
                                SENDER,
                                MessageTime.stated("", midnight, MessageTime.MessageTimePrecision.DAY),
                                ""))))
                .hasSize(7);
    }

    @Test
    void aCallAtMidnightInABackupAndInABillCountsOnce() {
        OffsetDateTime midnight = START.plusHours(4);
        assertThat(midnight.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(RepeatedRowFilter.without(List.of(
                        call(1, "sms-backup-restore", SENDER, midnight.plusSeconds(7), ""),
                        call(
                                2,
                                "table",
                                SENDER,
                                MessageTime.stated("", midnight, MessageTime.MessageTimePrecision.MINUTE),
                                "incoming"))))
                .hasSize(1);
    }

    @Test
    void theSameWordsAtOneTimeFromTwoNumbersAreTwoMessages() {
        Identity second = of(IdentityKind.NUMBER, "07700 900124");
        assertThat(RepeatedRowFilter.without(List.of(
                        from(1, SENDER, MessageType.MESSAGE, 0, "answer me"),
                        from(1, SENDER, MessageType.MESSAGE, 1, "now"),
                        from(2, second, MessageType.MESSAGE, 0, "answer me"),
                        from(2, second, MessageType.MESSAGE, 1, "now"))))
                .hasSize(4);
        assertThat(RepeatedRowFilter.without(List.of(
                        from(1, SENDER, MessageType.MESSAGE, 0, "answer me"),
                        from(2, second, MessageType.MESSAGE, 0, "stop it"))))
                .hasSize(2);
    }

    @Test
    void aContactWithAnotherNameIsTheSameSenderIfMostIsInBoth() {
        for (Identity later : List.of(of(IdentityKind.NAME, "Do not answer"), SENDER)) {
            assertThat(RepeatedRowFilter.without(List.of(
                            from(1, of(IdentityKind.NAME, "Dan"), MessageType.MESSAGE, 0, "I will find you"),
                            from(1, of(IdentityKind.NAME, "Dan"), MessageType.MESSAGE, 1, "now"),
                            from(2, later, MessageType.MESSAGE, 0, "I will find you"),
                            from(2, later, MessageType.MESSAGE, 1, "now"),
                            from(2, later, MessageType.MESSAGE, 2, "answer me"))))
                    .hasSize(3);
        }
    }

    @Test
    void twoNamesWithLittleInCommonAreTwoSenders() {
        List<IdentifiedMessage> rows = new ArrayList<>();
        for (int minute = 0; minute < 6; minute++) {
            boolean isInBoth = minute < 2;
            rows.add(from(
                    1, of(IdentityKind.NAME, "Dan"), MessageType.MESSAGE, minute, isInBoth ? "ok" : "first " + minute));
            rows.add(from(
                    2, of(IdentityKind.NAME, "Lee"), MessageType.MESSAGE, minute, isInBoth ? "ok" : "other " + minute));
        }
        rows.sort(Comparator.comparing(row -> row.messages().toString()));
        assertThat(RepeatedRowFilter.without(rows)).hasSize(12);
    }

    /** Exports of one conversation, each with some of its messages, count as all that any of them has. */
    @Property
    void exportsOfOneConversationCountAsAllThatAnyHas(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> minutes,
            @ForAll @IntRange(min = 1, max = 4) int exports,
            @ForAll Random random) {
        List<IdentifiedMessage> rows = new ArrayList<>();
        Map<Integer, Integer> most = new HashMap<>();
        for (int in = 1; in <= exports; in++) {
            Map<Integer, Integer> own = new HashMap<>();
            for (int i = 0; i < minutes.size(); i++) {
                if (random.nextInt(3) > 0) {
                    rows.add(row(in, "Dan", i + 1, minutes.get(i), "words " + minutes.get(i)));
                    own.merge(minutes.get(i), 1, Integer::sum);
                }
            }
            own.forEach((minute, count) -> most.merge(minute, count, Math::max));
        }
        assertThat(RepeatedRowFilter.without(rows))
                .hasSize(most.values().stream().mapToInt(count -> count).sum());
    }

    @Test
    @Timeout(120)
    void manyAlikeInTwoExportsTakeNoQuadraticTime() {
        List<IdentifiedMessage> rows = new ArrayList<>(Collections.nCopies(50_000, row(1, "Dan", 1, 0, "?")).stream()
                .map(row -> row(1, "Dan", row.number(), 0, "?"))
                .toList());
        rows.addAll(Collections.nCopies(50_000, 0).stream()
                .map(_ -> row(2, "Dan", 1, 0, "?"))
                .toList());
        assertThat(RepeatedRowFilter.without(rows)).hasSize(50_000);
    }
}
