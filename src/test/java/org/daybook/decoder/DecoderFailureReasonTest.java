package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.pdf.PdfFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a stranger's file cannot be shown is the same on both ends of the pipe, whatever comes out of it. */
@SuppressWarnings("EnumOrdinal") // what is sent over the pipe
class DecoderFailureReasonTest {
    @Test
    void aPictureThatIsTooLargeSaysHowLargeItIs() throws Exception {
        PictureFailure read =
                DecoderFailureReason.picture(DecoderFailureReason.of(new PictureFailure.TooLarge(1L << 40, 3))
                        .body());
        assertThat(read).isInstanceOfSatisfying(PictureFailure.TooLarge.class, large -> {
            assertThat(large.width()).isEqualTo(1L << 40);
            assertThat(large.height()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPictureOfAKindThatIsNotSupportedSaysWhich(FileKind kind) throws Exception {
        PictureFailure read = DecoderFailureReason.picture(
                DecoderFailureReason.of(new PictureFailure.NotSupported(kind)).body());
        assertThat(read)
                .isInstanceOfSatisfying(
                        PictureFailure.NotSupported.class,
                        other -> assertThat(other.kind()).isEqualTo(kind));
    }

    @Test
    void everyOtherFailureOfAPictureArrivesAsWhatItIs() throws Exception {
        Map<PictureFailure, Class<?>> expected = Map.of(
                new PictureFailure.NotAPicture(), PictureFailure.NotAPicture.class,
                new PictureFailure.BrokenPicture(), PictureFailure.BrokenPicture.class,
                new PictureFailure.Cancelled(), PictureFailure.BrokenPicture.class);
        for (Map.Entry<PictureFailure, Class<?>> one : expected.entrySet()) {
            assertThat(DecoderFailureReason.picture(
                            DecoderFailureReason.of(one.getKey()).body()))
                    .isInstanceOf(one.getValue());
        }
    }

    @Test
    void everyFailureOfADocumentArrivesAsWhatItIs() throws Exception {
        Map<PdfFailure, Class<?>> expected = Map.of(
                new PdfFailure.TooLarge(), PdfFailure.TooLarge.class,
                new PdfFailure.Encrypted(), PdfFailure.Encrypted.class,
                new PdfFailure.NotReadable(), PdfFailure.NotReadable.class,
                new PdfFailure.Cancelled(), PdfFailure.NotReadable.class,
                new PdfFailure.WriteFailed(new IOException("full")), PdfFailure.NotReadable.class);
        for (Map.Entry<PdfFailure, Class<?>> one : expected.entrySet()) {
            assertThat(DecoderFailureReason.document(
                            DecoderFailureReason.of(one.getKey()).body()))
                    .isInstanceOf(one.getValue());
        }
    }

    @Test
    void everyFailureOfARecordingArrivesAsWhatItIs() throws Exception {
        Map<RecordingFailure, Class<?>> expected = Map.of(
                new RecordingFailure.TooLarge(), RecordingFailure.TooLarge.class,
                new RecordingFailure.NotSupported(), RecordingFailure.NotSupported.class,
                new RecordingFailure.CodecNotAllowed(), RecordingFailure.CodecNotAllowed.class,
                new RecordingFailure.NotAllowedHere(), RecordingFailure.NotAllowedHere.class,
                new RecordingFailure.NotClosedOff(), RecordingFailure.BrokenRecording.class,
                new RecordingFailure.BrokenRecording(), RecordingFailure.BrokenRecording.class,
                new RecordingFailure.Unsteady(), RecordingFailure.BrokenRecording.class,
                new RecordingFailure.Cancelled(), RecordingFailure.BrokenRecording.class);
        for (Map.Entry<RecordingFailure, Class<?>> one : expected.entrySet()) {
            assertThat(DecoderFailureReason.recording(
                            DecoderFailureReason.of(one.getKey()).body()))
                    .isInstanceOf(one.getValue());
        }
    }

    @Test
    void aReasonForOneKindOfFileIsUnderstoodForAnyOther() throws Exception {
        for (DecoderFailureReason reason : DecoderFailureReason.values()) {
            byte code = (byte) reason.ordinal();
            assertThat(DecoderFailureReason.picture(said(code, 0, 0, (byte) 0))).isNotNull();
            assertThat(DecoderFailureReason.document(said(code, 0, 0, (byte) 0)))
                    .isNotNull();
            assertThat(DecoderFailureReason.recording(said(code, 0, 0, (byte) 0)))
                    .isNotNull();
        }
    }

    private static ByteBuffer said(byte reason, long width, long height, byte kind) {
        return DecoderMessage.of(DecoderMessageKind.FAILURE, reason, width, height, kind)
                .body();
    }

    @Test
    void aProcessThatWasTakenOverCannotSayWhatIsNoReason() {
        for (byte none : new byte[] {-1, 7, 99, Byte.MAX_VALUE, Byte.MIN_VALUE}) {
            assertThatThrownBy(() -> DecoderFailureReason.picture(said(none, 0, 0, (byte) 0)))
                    .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
            assertThatThrownBy(() -> DecoderFailureReason.document(said(none, 0, 0, (byte) 0)))
                    .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
            assertThatThrownBy(() -> DecoderFailureReason.recording(said(none, 0, 0, (byte) 0)))
                    .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
        }
        byte notSupported = (byte) DecoderFailureReason.NOT_SUPPORTED.ordinal();
        for (byte none : new byte[] {-1, (byte) FileKind.values().length}) {
            assertThatThrownBy(() -> DecoderFailureReason.picture(said(notSupported, 0, 0, none)))
                    .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
        }
    }

    @Test
    void aMessageThatEndsTooEarlyIsNotUnderstood() {
        for (int length = 0; length < 17; length++) {
            ByteBuffer cut = ByteBuffer.allocate(length);
            assertThatThrownBy(() -> DecoderFailureReason.picture(cut))
                    .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
        }
        assertThatThrownBy(() -> DecoderFailureReason.document(ByteBuffer.allocate(0)))
                .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
        assertThatThrownBy(() -> DecoderFailureReason.recording(ByteBuffer.allocate(0)))
                .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
    }

    @Test
    void aSizeBelowNothingIsNothing() throws Exception {
        PictureFailure read = DecoderFailureReason.picture(said((byte) 0, -5, Long.MIN_VALUE, (byte) 0));
        assertThat(read).isInstanceOfSatisfying(PictureFailure.TooLarge.class, large -> {
            assertThat(large.width()).isZero();
            assertThat(large.height()).isZero();
        });
    }
}
