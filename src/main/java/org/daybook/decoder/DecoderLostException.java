package org.daybook.decoder;

import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.pdf.PdfFailure;

/** A decoder that no longer answers: it was killed, died, broke the protocol, or was given nothing. */
final class DecoderLostException extends Exception {
    private static final long serialVersionUID = 1;

    /** How it was lost. */
    enum LossReason {
        /** It was killed because the caller cancelled, or everything ended. */
        CANCELLED,
        /** It was killed because it took too long, or the computer had no room to start it. */
        OVER,
        /** It ended by itself, as after a fault in what decodes, or its answer was none. */
        DIED,
        /** It was not closed off from the computer, although this system can do that. */
        NOT_CLOSED_OFF
    }

    private final LossReason reason;

    DecoderLostException(LossReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    PictureFailure picture() {
        return switch (reason) {
            case CANCELLED -> new PictureFailure.Cancelled();
            case OVER -> new PictureFailure.TooLarge(0, 0);
            case DIED -> new PictureFailure.BrokenPicture();
            case NOT_CLOSED_OFF -> new PictureFailure.NotClosedOff();
        };
    }

    PdfFailure document() {
        return switch (reason) {
            case CANCELLED -> new PdfFailure.Cancelled();
            case OVER -> new PdfFailure.TooLarge();
            case DIED -> new PdfFailure.NotReadable();
            case NOT_CLOSED_OFF -> new PdfFailure.NotClosedOff();
        };
    }

    RecordingFailure recording() {
        return switch (reason) {
            case CANCELLED -> new RecordingFailure.Cancelled();
            case OVER -> new RecordingFailure.TooLarge();
            case DIED -> new RecordingFailure.BrokenRecording();
            case NOT_CLOSED_OFF -> new RecordingFailure.NotClosedOff();
        };
    }
}
