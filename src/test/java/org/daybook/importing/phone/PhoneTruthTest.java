package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.daybook.conversation.ContactAddress;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A phone with many rows at random, of which each must be as the script that wrote them says. */
class PhoneTruthTest {
    private static final int MESSAGES = 1_000;
    private static final int CALLS = 300;
    private static final int PEOPLE = 9;
    private static final List<String> WORDS =
            List.of("Where are you?", "ä 🙂", "line\nline", "\"quoted\" \\", "x".repeat(300), "{\"row\":1}", "");

    private final Random chance = new Random(41);
    private final List<String> truth = new ArrayList<>();

    private static String number(int person) {
        return person == 0 ? "sam@example.org" : "+44770090012" + person;
    }

    private static String line(
            String what, long row, Instant at, MessageDirection direction, String address, String words) {
        return String.join(" | ", what, Long.toString(row), at.toString(), direction.code(), address, words);
    }

    private static String line(Message message) {
        String row = message.details().stream()
                .filter(detail -> detail.name().equals("row"))
                .findFirst()
                .orElseThrow()
                .value();
        String what = message.type() != MessageType.CALL
                ? "message"
                : message.marks().contains(MessageRemark.VOICEMAIL) ? "voicemail" : "call";
        return line(
                what,
                Long.parseLong(row),
                message.time().at().toInstant(),
                message.direction(),
                message.address(),
                message.text());
    }

    private Instant moment(ChronoUnit unit) {
        return Instant.ofEpochMilli(1_700_000_000_000L + chance.nextLong(60_000_000_000L))
                .truncatedTo(unit);
    }

    private MemoryPhone phone(PhoneLayout layout) throws Exception {
        PhoneScript script = new PhoneScript(layout);
        for (int person = 0; person < PEOPLE; person++) {
            script.row(PhoneDatabase.MESSAGES, "handle", "ROWID", person + 1, "id", number(person))
                    .row(
                            PhoneDatabase.MESSAGES,
                            "chat",
                            "ROWID",
                            person + 1,
                            "guid",
                            "any;-;" + number(person),
                            "style",
                            45,
                            "chat_identifier",
                            number(person))
                    .row(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", person + 1, "handle_id", person + 1);
        }
        for (int row = 1; row <= MESSAGES; row += 1 + chance.nextInt(3)) {
            int person = chance.nextInt(PEOPLE);
            boolean isSent = chance.nextBoolean();
            String words = WORDS.get(chance.nextInt(WORDS.size()));
            Instant at = moment(layout.second == 1 ? ChronoUnit.SECONDS : ChronoUnit.MILLIS);
            script.message(row, person + 1, person + 1, at, words, "is_from_me", isSent ? 1 : 0);
            note("message", row, at, isSent, person, words);
        }
        for (int row = 1; row <= CALLS; row++) {
            int person = chance.nextInt(PEOPLE);
            boolean isSent = chance.nextBoolean();
            Instant at = moment(ChronoUnit.MILLIS);
            script.row(
                    PhoneDatabase.CALLS,
                    "ZCALLRECORD",
                    "Z_PK",
                    row,
                    "ZDATE",
                    PhoneScript.callTime(at),
                    "ZORIGINATED",
                    isSent ? 1 : 0,
                    "ZADDRESS",
                    layout.hasEdits ? number(person) : number(person).getBytes(StandardCharsets.UTF_8));
            note("call", row, at, isSent, person, "");
            Instant left = moment(ChronoUnit.SECONDS);
            script.row(PhoneDatabase.VOICEMAILS, "voicemail", "date", left.getEpochSecond(), "sender", number(person));
            note("voicemail", row, left, false, person, "");
        }
        return script.phone();
    }

    /** Persons with an even number are chosen. */
    private void note(String what, int row, Instant at, boolean isSent, int person, String words) {
        if (person % 2 == 0) {
            truth.add(line(
                    what,
                    row,
                    at,
                    isSent ? MessageDirection.SENT : MessageDirection.RECEIVED,
                    isSent ? "" : number(person),
                    words));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRowOfThoseChosenIsAsItWasWritten(PhoneLayout layout) throws Exception {
        MemoryPhone phone = phone(layout);
        List<Message> read = SealedPhone.of(phone, number(0), number(2), number(4), number(6), number(8))
                .messages();
        assertThat(read).extracting(PhoneTruthTest::line).containsExactlyInAnyOrderElementsOf(truth);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsListedWithTheirCounts(PhoneLayout layout) throws Exception {
        MemoryPhone phone = phone(layout);
        List<PhonePerson> people = PhonePeople.in(phone);
        assertThat(people).hasSize(PEOPLE);
        assertThat(people)
                .isSortedAccordingTo(
                        Comparator.comparingInt(person -> -person.messages() - person.calls() - person.voicemails()));
        for (int person = 0; person < PEOPLE; person += 2) {
            ContactAddress address = ContactAddress.of(number(person));
            List<Message> read = SealedPhone.of(phone, number(person)).messages();
            List<Instant> times = read.stream()
                    .map(message -> message.time().at().toInstant())
                    .sorted()
                    .toList();
            PhonePerson listed = people.stream()
                    .filter(one -> one.address().isSame(address))
                    .findFirst()
                    .orElseThrow();
            assertThat(listed.messages() + listed.calls() + listed.voicemails()).isEqualTo(read.size());
            assertThat(listed.first()).contains(times.getFirst());
            assertThat(listed.last()).contains(times.getLast());
        }
    }
}
