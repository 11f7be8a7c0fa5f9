package org.daybook.portfolio.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPart;
import org.junit.jupiter.api.Test;

class MessageRedactionTest {
    private static final String NUMBER = "07700 900123";

    private static MessageRedaction redaction(DisclosureOptions discretion) {
        return new MessageRedaction(Redactions.of(discretion), Set.of("craig", "mullen"), "[name]");
    }

    private static MessageRedaction without(PortfolioPart part) {
        return redaction(DisclosureOptions.OPEN.without(EnumSet.of(part)));
    }

    private static Message from(String sender, MessageType type) {
        return new Message(
                SourceLocation.lines("", 1, 1),
                type,
                MessageTime.NONE,
                sender,
                NUMBER,
                MessageDirection.RECEIVED,
                "where are you",
                List.of(),
                Set.of(),
                List.of(new MessageDetail("subject", "private")));
    }

    @Test
    void givesNoNumberOfSomebodyWhoIsNotNamed() {
        MessageRedaction lettered = redaction(DisclosureOptions.OPEN.withWitnesses(false));
        Message other = lettered.of(from("Aunt Mary", MessageType.MESSAGE));
        assertThat(other.sender()).isEqualTo("[name]");
        assertThat(other.address()).isEmpty();
        assertThat(lettered.of("Aunt Mary")).isEqualTo("[name]");
        assertThat(lettered.of("Craig Mullen")).isEqualTo("Craig Mullen");
    }

    @Test
    void givesNameAndNumberOfThePersonResponsibleAndTheNumberOfAnUnknownSender() {
        MessageRedaction lettered = redaction(DisclosureOptions.OPEN.withWitnesses(false));
        assertThat(lettered.of(from("Craig Mullen", MessageType.MESSAGE)))
                .extracting(Message::sender, Message::address)
                .containsExactly("Craig Mullen", NUMBER);
        assertThat(lettered.of(from("", MessageType.MESSAGE)))
                .extracting(Message::sender, Message::address)
                .containsExactly("", NUMBER);
    }

    @Test
    void leavesOutWhoAndTheirNumbersWithTheseParts() {
        assertThat(without(PortfolioPart.WHO).of(from("Craig", MessageType.MESSAGE)))
                .extracting(Message::sender, Message::address)
                .containsExactly("", "");
        assertThat(without(PortfolioPart.CHANNEL).of(from("Craig", MessageType.MESSAGE)))
                .extracting(Message::sender, Message::address)
                .containsExactly("Craig", "");
    }

    @Test
    void leavesOutEverythingWithExactWordsAndWhereSheWasWithTheAddress() {
        assertThat(without(PortfolioPart.EXACT_WORDS).isNothing()).isTrue();
        MessageRedaction guarded = redaction(DisclosureOptions.OPEN.withAddress(false));
        assertThat(guarded.isLeftOut(from("", MessageType.WHEREABOUTS))).isTrue();
        assertThat(guarded.isLeftOut(from("", MessageType.LOGIN))).isTrue();
        assertThat(guarded.isLeftOut(from("", MessageType.MESSAGE))).isFalse();
        assertThat(redaction(DisclosureOptions.OPEN).isLeftOut(from("", MessageType.LOGIN)))
                .isFalse();
    }

    @Test
    void givesNoDetailsThatAreNotPrinted() {
        assertThat(redaction(DisclosureOptions.OPEN)
                        .of(from("Craig", MessageType.MESSAGE))
                        .details())
                .isEmpty();
    }
}
