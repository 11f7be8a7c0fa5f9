package org.daybook.conversation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.junit.jupiter.api.Test;

/** Rows are read back as they were written, whatever is in them. */
class MessageRowsTest {
    private static byte[] written(List<MessageRow> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(bytes)) {
            for (MessageRow row : rows) {
                writer.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static List<MessageRow> read(byte[] bytes) throws IOException {
        List<MessageRow> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(new ByteArrayInputStream(bytes))) {
            for (MessageRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Anything that is a char, halves of pairs and controls among them. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(12);
    }

    private static Arbitrary<SourceLocation> locations() {
        return Combinators.combine(texts(), Arbitraries.of(SourceLocation.Scheme.class), texts())
                .as(SourceLocation::new);
    }

    private static Arbitrary<MessageTime> times() {
        Arbitrary<OffsetDateTime> points = Combinators.combine(
                        Arbitraries.longs().between(-62_000_000_000L, 253_000_000_000L),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(-18 * 60, 18 * 60))
                .as((seconds, millis, offset) -> OffsetDateTime.ofInstant(
                        Instant.ofEpochSecond(seconds, millis * 1_000_000L), ZoneOffset.ofTotalSeconds(offset * 60)));
        return Arbitraries.oneOf(
                texts().map(MessageTime::unreadable),
                Combinators.combine(
                                texts(),
                                points,
                                Arbitraries.of(MessageTime.MessageTimePrecision.class),
                                Arbitraries.of(MessageTime.ZoneSource.class))
                        .as(MessageTime::new));
    }

    private static Arbitrary<Attachment> attachments() {
        return Combinators.combine(texts(), texts(), Arbitraries.of(Attachment.AttachmentState.class), locations())
                .as(Attachment::new);
    }

    @Provide
    static Arbitrary<List<MessageRow>> rows() {
        Arbitrary<Message> bare = Combinators.combine(
                        locations(),
                        Arbitraries.of(MessageType.class),
                        times(),
                        texts(),
                        texts(),
                        Arbitraries.of(MessageDirection.class),
                        texts())
                .as((place, type, time, sender, address, direction, text) -> Message.of(place, type, time)
                        .from(sender, address)
                        .with(direction)
                        .saying(text));
        return Combinators.combine(
                        bare,
                        attachments().list().ofMaxSize(2),
                        Arbitraries.of(MessageRemark.class).set().ofMaxSize(3),
                        Combinators.combine(texts(), texts())
                                .as(MessageDetail::new)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().greaterOrEqual(1))
                .as((message, attachments, marks, details, conversation, number) ->
                        new MessageRow(conversation, number, filled(message, attachments, marks, details)))
                .list()
                .ofMaxSize(4);
    }

    private static Message filled(
            Message bare, List<Attachment> attachments, Set<MessageRemark> marks, List<MessageDetail> details) {
        return new Message(
                bare.location(),
                bare.type(),
                bare.time(),
                bare.sender(),
                bare.address(),
                bare.direction(),
                bare.text(),
                attachments,
                marks,
                details);
    }

    @Property
    void rowsAreReadBackAsTheyWereWritten(@ForAll("rows") List<MessageRow> rows) throws IOException {
        byte[] bytes = written(rows);
        assertThat(read(bytes)).isEqualTo(rows);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(rows.size());
    }

    @Test
    void whatIsNoRowIsRefusedAsSuch() {
        for (String text : List.of("5", "[5]", "{", "{\"at\":\"yesterday\"}", "\u0000", "[".repeat(100_000))) {
            assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text.substring(0, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessage("not rows");
        }
    }

    @Test
    void codesOfANewerVersionAreReadAsWhatSaysTheLeast() throws IOException {
        String newer = "{\"type\":\"dream\",\"direction\":\"up\",\"marks\":[\"odd\",\"edited\"],\"text\":\"x\","
                + "\"location\":{\"scheme\":\"smell\",\"value\":\"1\"}}";
        Message message =
                read(newer.getBytes(StandardCharsets.UTF_8)).getFirst().message();
        assertThat(message.type()).isEqualTo(MessageType.OTHER);
        assertThat(message.direction()).isEqualTo(MessageDirection.NOT_SAID);
        assertThat(message.marks()).containsExactly(MessageRemark.EDITED);
        assertThat(message.text()).isEqualTo("x");
        assertThat(message.location().scheme()).isEqualTo(SourceLocation.Scheme.WHOLE);
    }
}
