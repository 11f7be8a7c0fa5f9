package org.daybook.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Talks to one decoder process about one file: sends it questions and provides the bytes that it requests. Every
 * answer is checked before it is used. For one thread.
 */
record DecoderClient(DecoderMessagePipe messages, SeekableByteChannel content, BooleanSupplier cancelled) {
    /** The longest side of a whole picture. */
    private static final int LONGEST_WHOLE = 1 << 24;

    /** The pixels from a decoder, with their size, and what it says of them beside it. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    record DecodedPixels(
            int width, int height, int wholeWidth, int wholeHeight, boolean whole, ByteBuffer more, int[] argb) {
        Picture picture() {
            return new Picture(width, height, argb, wholeWidth, wholeHeight, whole);
        }
    }

    /** Waits until a decoder that was started is warm; returns whether it says that it is closed off. */
    boolean greet() throws IOException {
        DecoderMessage greeting = messages.receive();
        if (greeting.kind() != DecoderMessageKind.READY || greeting.body().getInt() != DecoderMessagePipe.VERSION) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        return greeting.body().get() == 1;
    }

    /**
     * Sends a question and waits for the answer.
     *
     * @throws UnreadableContent if the content could not be read
     * @throws IOException if there is no answer
     */
    DecoderMessage ask(DecoderMessage question) throws IOException {
        messages.send(question);
        IOException unreadable = null;
        while (true) {
            DecoderMessage answer = messages.receive();
            if (answer.kind() == DecoderMessageKind.READ) {
                unreadable = give(answer.body(), unreadable);
            } else if (unreadable != null) {
                throw new UnreadableContent(unreadable);
            } else {
                return answer;
            }
        }
    }

    /** The content itself could not be read; the decoder is not affected. */
    static final class UnreadableContent extends IOException {
        private static final long serialVersionUID = 1;

        private final IOException ofContent;

        UnreadableContent(IOException ofContent) {
            super(ofContent);
            this.ofContent = ofContent;
        }

        IOException ofContent() {
            return ofContent;
        }
    }

    private @Nullable IOException give(ByteBuffer wanted, @Nullable IOException before) throws IOException {
        long from = wanted.getLong();
        int count = wanted.getInt();
        if (from < 0 || count < 1 || count > DecoderMessagePipe.LONGEST) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        try {
            content.position(from);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = content.read(bytes);
            }
        } catch (IOException e) {
            messages.send(DecoderMessage.of(DecoderMessageKind.UNREADABLE));
            return before == null ? e : before;
        }
        messages.send(new DecoderMessage(DecoderMessageKind.BYTES, bytes.flip()));
        return before;
    }

    /**
     * Receives pixels, no more than were requested.
     *
     * @param head the answer that says how many there are
     */
    DecodedPixels pixels(DecoderMessage head, int longestSide, long most) throws IOException {
        ByteBuffer said = head.body();
        int width = said.getInt();
        int height = said.getInt();
        int wholeWidth = said.getInt();
        int wholeHeight = said.getInt();
        boolean whole = said.get() == 1;
        boolean asAsked = width >= 1
                && height >= 1
                && Math.max(width, height) <= longestSide
                && (long) width * height <= most
                && wholeWidth >= width
                && wholeHeight >= height
                && Math.max(wholeWidth, wholeHeight) <= LONGEST_WHOLE;
        if (!asAsked) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        int[] argb = new int[width * height];
        messages.receive(argb);
        return new DecodedPixels(width, height, wholeWidth, wholeHeight, whole, said, argb);
    }

    /** Whether the question was cancelled. Any thread. */
    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
