package org.daybook.decoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.daybook.decoder.sandbox.Sandbox;
import org.daybook.evidence.picture.AnimationReader;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.picture.PictureReader;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.RenderedPage;
import org.jspecify.annotations.Nullable;

/**
 * The decoder's own side: a program that reads strangers' files, handed to it over its standard input, and gives back
 * pixels and samples. It is started by {@link Decoder} alone, holds nothing of the diary but what it is given to
 * decode, and ends with its input.
 */
public final class DecoderProgram {
    private final DecoderMessagePipe messages;
    private final PictureReader pictures = new PictureReader();
    private final AnimationReader animations = new AnimationReader(pictures);
    private final RecordingRequestHandler recordings;
    private @Nullable PageRenderer document;

    DecoderProgram(InputStream in, OutputStream out) {
        this.messages = new DecoderMessagePipe(in, out);
        this.recordings = new RecordingRequestHandler(messages);
    }

    /**
     * Warms up and serves requests from its input.
     *
     * @param args the most writable memory, in bytes
     */
    public static void main(String[] args) throws IOException {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), DecoderMessagePipe.LONGEST);
        OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), DecoderMessagePipe.LONGEST);
        // Output of a library must not be taken for an answer.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        DecoderProgram program = new DecoderProgram(in, out);
        new DecoderWarmUp(program.pictures, program.animations, program.recordings).run();
        program.serve(Sandbox.enter(Long.parseLong(args[0])));
        // Library threads must not keep the process alive.
        Runtime.getRuntime().halt(0);
    }

    /** Serves requests until its input ends. */
    void serve(Sandbox sandbox) throws IOException {
        messages.send(DecoderMessage.of(
                DecoderMessageKind.READY, DecoderMessagePipe.VERSION, (byte) (sandbox.isTight() ? 1 : 0)));
        try {
            while (true) {
                DecoderMessage asked = messages.receive();
                ByteBuffer body = asked.body();
                switch (asked.kind()) {
                    case PICTURE -> picture(body.getLong(), new PictureBounds(body.getInt(), body.getInt()));
                    case ANIMATION ->
                        animation(body.getLong(), body.getInt(), new PictureBounds(body.getInt(), body.getInt()));
                    case DOCUMENT -> open(body.getLong());
                    case PAGE -> page(body.getInt(), body.getInt());
                    case RECORDING -> {
                        close();
                        recordings.open(content(body.getLong()));
                    }
                    case SOUND -> recordings.sound(body.getLong());
                    case FRAME -> recordings.frame(body.get(), body.getLong(), body.getInt());
                    case CLOSE -> close();
                    default -> throw new DecoderMessagePipe.Misunderstood();
                }
            }
        } catch (EOFException e) {
            close();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new DecoderMessagePipe.Misunderstood();
        }
    }

    private RemoteFileChannel content(long length) {
        return new RemoteFileChannel(this::range, length);
    }

    private ByteBuffer range(long from, int count) throws IOException {
        messages.send(DecoderMessage.of(DecoderMessageKind.READ, from, count));
        DecoderMessage answer = messages.receive();
        if (answer.kind() == DecoderMessageKind.UNREADABLE) {
            throw new RefusedContent();
        }
        if (answer.kind() != DecoderMessageKind.BYTES || answer.body().remaining() > count) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        return answer.body();
    }

    /** The program cannot read the content, and reports why to the caller. */
    static final class RefusedContent extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void picture(long length, PictureBounds bounds) throws IOException {
        answer(() -> messages.send(pictures.read(content(length), bounds)));
    }

    private void animation(long length, int number, PictureBounds bounds) throws IOException {
        answer(() -> {
            AnimationStep step = animations.read(content(length), number, bounds, () -> false);
            messages.send(step.picture(), step.time(), step.number(), step.count());
        });
    }

    private interface PictureAnswer {
        void give() throws PictureFailure, IOException;
    }

    private void answer(PictureAnswer answer) throws IOException {
        try {
            answer.give();
        } catch (PictureFailure e) {
            messages.send(DecoderFailureReason.of(e));
        } catch (StackOverflowError | OutOfMemoryError e) {
            messages.send(DecoderFailureReason.of(new PictureFailure.TooLarge(0, 0)));
        } catch (RefusedContent | RuntimeException e) {
            messages.send(DecoderFailureReason.of(new PictureFailure.BrokenPicture()));
        }
    }

    private void open(long length) throws IOException {
        close();
        try {
            PageRenderer opened = new PageRenderer(content(length), () -> false);
            document = opened;
            messages.send(DecoderMessage.of(DecoderMessageKind.PAGES, opened.pages()));
        } catch (PdfFailure e) {
            messages.send(DecoderFailureReason.of(e));
        } catch (RefusedContent | RuntimeException e) {
            messages.send(DecoderFailureReason.of(new PdfFailure.NotReadable()));
        }
    }

    private void page(int number, int longestSide) throws IOException {
        PageRenderer open = document;
        if (open == null) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        try {
            RenderedPage page = open.renderWithin(number, longestSide);
            messages.send(new Picture(page.width(), page.height(), page.pixels()));
        } catch (PdfFailure e) {
            messages.send(DecoderFailureReason.of(e));
        } catch (RefusedContent | RuntimeException e) {
            messages.send(DecoderFailureReason.of(new PdfFailure.NotReadable()));
        }
    }

    private void close() throws IOException {
        PageRenderer open = document;
        document = null;
        recordings.close();
        if (open != null) {
            open.close();
        }
    }
}
