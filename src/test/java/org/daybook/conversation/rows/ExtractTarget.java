package org.daybook.conversation.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.ByteSequence;
import org.daybook.fuzz.FuzzTarget;

/** Some messages of a file with the proof that they belong to it, as they lie in a bundle. */
public final class ExtractTarget implements FuzzTarget {
    @Override
    public List<byte[]> seeds() throws IOException {
        RowMerkleTree tree = new RowMerkleTree(ByteSequence.of(new byte[32]));
        for (int number = 1; number <= 5; number++) {
            tree.add(row(number, "seen " + number));
        }
        String extract = String.join(
                "\n",
                RowMerkleTree.begin("SB1", tree.root()),
                tree.begin(3),
                tree.line(1, row(2, "seen 2"), row(2, "struck out").message()),
                tree.line(4, row(5, "seen 5"), row(5, "seen 5").message()),
                "");
        return List.of(extract.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageRow row(int number, String text) {
        SourceLocation place = SourceLocation.lines("chat.txt", number, number);
        return new MessageRow(
                0,
                number,
                Message.of(place, MessageType.MESSAGE, MessageTime.unreadable("then"))
                        .saying(text));
    }

    @Override
    public void read(byte[] input) throws IOException {
        try {
            ExtractReader.read(new ByteArrayInputStream(input));
        } catch (ExtractReader.NotOfTheOriginal e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries what stood in the file");
        }
    }
}
