package org.daybook.importing.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.crypto.Hashes;

/** Detects rows that occur twice in a backup or in two backups, with a bounded number of bytes. For one thread. */
final class RepeatedRows {
    private static final int MOST = 2_000_000;

    private final Set<Long> seen = new HashSet<>();

    /** Whether a row with the same numbers, time, kind, words and media has been seen before. */
    boolean isRepeated(String addresses, String element, String kind, Message row) {
        StringBuilder attachments = new StringBuilder();
        for (Attachment attachment : row.attachments()) {
            attachments
                    .append(attachment.mediaType())
                    .append('/')
                    .append(attachment.name())
                    .append('\n');
        }
        String[] values = {addresses, element, kind, row.time().written(), row.text(), attachments.toString()};
        byte[][] parts = Stream.of(values)
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        long shortened = ByteBuffer.wrap(Hashes.framed("repeated-row", parts)).getLong();
        return seen.size() < MOST ? !seen.add(shortened) : seen.contains(shortened);
    }
}
