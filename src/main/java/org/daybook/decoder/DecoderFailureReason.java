package org.daybook.decoder;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.pdf.PdfFailure;

/** Why the decoder cannot show a file, as sent over the pipe. */
@SuppressWarnings("EnumOrdinal") // both ends are of one program
enum DecoderFailureReason {
    TOO_LARGE,
    NOT_A_PICTURE,
    BROKEN,
    NOT_SUPPORTED,
    ENCRYPTED,
    NOT_ALLOWED,
    NOT_ALLOWED_HERE;

    static DecoderMessage of(PictureFailure failure) {
        return switch (failure) {
            case PictureFailure.TooLarge large -> said(TOO_LARGE, large.width(), large.height(), 0);
            case PictureFailure.NotAPicture _ -> said(NOT_A_PICTURE, 0, 0, 0);
            case PictureFailure.NotSupported other ->
                said(NOT_SUPPORTED, 0, 0, other.kind().ordinal());
            // Nobody tells a decoder to stop: it is killed.
            case PictureFailure.BrokenPicture _, PictureFailure.Cancelled _, PictureFailure.NotClosedOff _ ->
                said(BROKEN, 0, 0, 0);
        };
    }

    static DecoderMessage of(PdfFailure failure) {
        return switch (failure) {
            case PdfFailure.TooLarge _ -> said(TOO_LARGE, 0, 0, 0);
            case PdfFailure.Encrypted _ -> said(ENCRYPTED, 0, 0, 0);
            case PdfFailure.NotReadable _,
                    PdfFailure.Cancelled _,
                    PdfFailure.NotClosedOff _,
                    PdfFailure.WriteFailed _ -> said(BROKEN, 0, 0, 0);
        };
    }

    static DecoderMessage of(RecordingFailure failure) {
        return switch (failure) {
            case RecordingFailure.TooLarge _ -> said(TOO_LARGE, 0, 0, 0);
            case RecordingFailure.NotSupported _ -> said(NOT_SUPPORTED, 0, 0, 0);
            case RecordingFailure.CodecNotAllowed _ -> said(NOT_ALLOWED, 0, 0, 0);
            case RecordingFailure.NotAllowedHere _ -> said(NOT_ALLOWED_HERE, 0, 0, 0);
            case RecordingFailure.BrokenRecording _,
                    RecordingFailure.Unsteady _,
                    RecordingFailure.NotClosedOff _,
                    RecordingFailure.Cancelled _ -> said(BROKEN, 0, 0, 0);
        };
    }

    static RecordingFailure recording(ByteBuffer said) throws DecoderMessagePipe.Misunderstood {
        try {
            return switch (one(values(), said.get())) {
                case TOO_LARGE -> new RecordingFailure.TooLarge();
                case NOT_SUPPORTED -> new RecordingFailure.NotSupported();
                case NOT_ALLOWED -> new RecordingFailure.CodecNotAllowed();
                case NOT_ALLOWED_HERE -> new RecordingFailure.NotAllowedHere();
                case NOT_A_PICTURE, BROKEN, ENCRYPTED -> new RecordingFailure.BrokenRecording();
            };
        } catch (BufferUnderflowException e) {
            throw new DecoderMessagePipe.Misunderstood();
        }
    }

    static PictureFailure picture(ByteBuffer said) throws DecoderMessagePipe.Misunderstood {
        try {
            DecoderFailureReason reason = one(values(), said.get());
            long width = Math.max(0, said.getLong());
            long height = Math.max(0, said.getLong());
            return switch (reason) {
                case TOO_LARGE -> new PictureFailure.TooLarge(width, height);
                case NOT_A_PICTURE -> new PictureFailure.NotAPicture();
                case NOT_SUPPORTED -> new PictureFailure.NotSupported(one(FileKind.values(), said.get()));
                case BROKEN, ENCRYPTED, NOT_ALLOWED, NOT_ALLOWED_HERE -> new PictureFailure.BrokenPicture();
            };
        } catch (BufferUnderflowException e) {
            throw new DecoderMessagePipe.Misunderstood();
        }
    }

    static PdfFailure document(ByteBuffer said) throws DecoderMessagePipe.Misunderstood {
        try {
            return switch (one(values(), said.get())) {
                case TOO_LARGE -> new PdfFailure.TooLarge();
                case ENCRYPTED -> new PdfFailure.Encrypted();
                case NOT_A_PICTURE, BROKEN, NOT_SUPPORTED, NOT_ALLOWED, NOT_ALLOWED_HERE ->
                    new PdfFailure.NotReadable();
            };
        } catch (BufferUnderflowException e) {
            throw new DecoderMessagePipe.Misunderstood();
        }
    }

    private static DecoderMessage said(DecoderFailureReason reason, long width, long height, int kind) {
        return DecoderMessage.of(DecoderMessageKind.FAILURE, (byte) reason.ordinal(), width, height, (byte) kind);
    }

    private static <T> T one(T[] all, byte ordinal) throws DecoderMessagePipe.Misunderstood {
        if (ordinal < 0 || ordinal >= all.length) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        return all[ordinal];
    }
}
