package org.daybook.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.crypto.Hashes;

/**
 * By what a row is found again in another export of the same conversation, besides its time. Its words are only here as
 * a digest, so that a million rows have room.
 *
 * @param format the code of the importer
 * @param title the title of the conversation
 * @param type the type of the row
 * @param high the first half of the digest
 * @param low the second half
 */
record MessageMatchKey(String format, String title, MessageType type, long high, long low) {

    static MessageMatchKey of(String format, String title, Message message) {
        ByteBuffer digest = ByteBuffer.wrap(Hashes.framed("row", content(message)));
        return new MessageMatchKey(format, title, message.type(), digest.getLong(), digest.getLong());
    }

    /** The key of a row that no other import can have. */
    static MessageMatchKey ofOnlyImport(String format, MessageType type) {
        return new MessageMatchKey(format, "", type, 0, 0);
    }

    /** Details tell payments of one day apart; of other rows an export may add or lose some. */
    private static byte[] content(Message message) {
        Stream<String> details = message.type() == MessageType.PAYMENT
                ? message.details().stream().flatMap(detail -> Stream.of(detail.name(), detail.value()))
                : Stream.empty();
        // A time that cannot be read is only known by how it is written.
        Stream<String> written =
                message.time().at() == null ? Stream.of(message.time().written()) : Stream.empty();
        List<String> texts = Stream.of(
                        Stream.of(message.text()),
                        written,
                        message.attachments().stream().map(Attachment::name),
                        details)
                .flatMap(Function.identity())
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        texts.forEach(text -> {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        });
        return bytes.toByteArray();
    }
}
