package org.daybook.ui.exhibits;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedDocument;
import org.daybook.decoder.DecodedRecording;
import org.daybook.document.DocumentReader;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TextReader;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.files.MemoryChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.mail.MailContent;
import org.daybook.importing.mail.MailReader;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.portfolio.MemoryBuffer;
import org.daybook.ui.toolkit.context.DiaryContext;

/**
 * Reads what an exhibit's file shows or says, for its preview. Blocking; any thread but the interface's and the
 * diary's.
 */
record PreviewReader(DiaryContext context) {
    private static final int LONGEST_SIDE = 2000;
    private static final int MOST_LETTERS = 100_000;
    private static final int MOST_OF_A_DOCUMENT = 300_000;
    private static final long LARGEST_PICTURE = 32L << 20;

    /** A picture within bounds; where a small one was enough for these, the whole is still to come. */
    PreviewState picture(ExhibitHistory of, PictureBounds bounds, BooleanSupplier unwanted)
            throws EvidenceFailure, PictureFailure, IOException {
        Picture picture = context.session().files().picture(of, bounds, unwanted);
        return pixels(picture, 0, 0, -1, picture.isReduced() && bounds.equals(PictureBounds.THUMBNAIL), true);
    }

    /** One of the pictures of an animated file, from 1. */
    PreviewState step(ExhibitHistory of, int number, BooleanSupplier unwanted)
            throws EvidenceFailure, PictureFailure, IOException {
        AnimationStep step = context.session().files().animation(of, number, PictureBounds.SCREEN, unwanted);
        boolean isWhole = step.picture().whole();
        return step.count() == 1
                ? pixels(step.picture(), 0, 0, -1, false, isWhole)
                : pixels(step.picture(), step.number(), step.count(), step.time(), false, isWhole);
    }

    private static PreviewState.PicturePreview pixels(
            Picture picture, int number, int count, long time, boolean isComing, boolean isWhole) {
        return new PreviewState.PicturePreview(
                picture.width(),
                picture.height(),
                picture.argb(),
                picture.originalWidth(),
                picture.originalHeight(),
                number,
                count,
                time,
                isComing,
                isWhole);
    }

    /** A page of a document, from 1. */
    static PreviewState page(DecodedDocument open, int number) throws PdfFailure, IOException {
        RenderedPage page = open.render(number, LONGEST_SIDE);
        return new PreviewState.PicturePreview(
                page.width(),
                page.height(),
                page.pixels(),
                page.width(),
                page.height(),
                number,
                open.pages(),
                -1,
                false,
                true);
    }

    /** A text as it is. */
    PreviewState words(ExhibitHistory of) throws EvidenceFailure, IOException {
        try (SeekableByteChannel content = context.session().files().open(of)) {
            return new TextReader()
                    .read(content, MOST_LETTERS)
                    .<PreviewState>map(text -> new PreviewState.WordsPreview(text, true, true))
                    .orElseGet(() -> nothing("exhibit.look-no-text"));
        }
    }

    /**
     * What a document says.
     *
     * @param unwanted polled; true ends the reading
     */
    PreviewState document(ExhibitHistory of, FileKind kind, BooleanSupplier unwanted)
            throws EvidenceFailure, IOException {
        try {
            return new DocumentReader(MOST_OF_A_DOCUMENT, unwanted)
                    .read(kind, context.session().files().open(of))
                    .<PreviewState>map(
                            read -> new PreviewState.WordsPreview(read.text(), read.isTable(), read.isWhole()))
                    .orElseGet(() -> nothing("exhibit.look-no-words"));
        } catch (ImportFailure.PasswordProtected e) {
            return nothing("exhibit.look-locked");
        } catch (ImportFailure.TooLarge e) {
            return nothing("exhibit.look-too-large");
        } catch (ImportFailure e) {
            return nothing("exhibit.look-broken");
        }
    }

    private PreviewState nothing(String key) {
        return new PreviewState.NoPreview(context.messages().get(key));
    }

    PreviewState mail(ExhibitHistory of) throws EvidenceFailure, IOException {
        try (SeekableByteChannel content = context.session().files().open(of)) {
            MailContent mail = new MailReader().read(Channels.newInputStream(content), content.size());
            String text = mail.text();
            boolean more = text.length() > MOST_OF_A_DOCUMENT;
            return new PreviewState.MailPreview(
                    mail, TextReader.shown(text.substring(0, Math.min(text.length(), MOST_OF_A_DOCUMENT)), more));
        }
    }

    /** A picture that came with an e-mail; empty if it cannot be shown. */
    Optional<Picture> attachedPicture(ExhibitHistory of, int number, PictureBounds bounds, BooleanSupplier unwanted) {
        try (MemoryBuffer bytes = new MemoryBuffer(LARGEST_PICTURE)) {
            if (!copyAttached(of, number, bytes)) {
                return Optional.empty();
            }
            try (MemoryChannel picture = new MemoryChannel(bytes.take())) {
                return Optional.of(context.session().files().picture(picture, bounds, unwanted));
            }
        } catch (EvidenceFailure | PictureFailure | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A recording that came with an e-mail, held in memory until the caller closes it.
     *
     * @throws RecordingFailure if it cannot be played, or was cancelled
     * @throws IOException if the e-mail cannot be read
     */
    DecodedRecording attachedRecording(ExhibitHistory of, int number, BooleanSupplier unwanted)
            throws EvidenceFailure, RecordingFailure, IOException {
        try (MemoryBuffer bytes = MemoryBuffer.ofUsualSize()) {
            boolean whole;
            try {
                whole = copyAttached(of, number, bytes);
            } catch (IOException e) {
                if (bytes.isFull()) {
                    throw new RecordingFailure.TooLarge();
                }
                throw e;
            }
            if (!whole) {
                throw new RecordingFailure.BrokenRecording();
            }
            return context.session().files().recording(new MemoryChannel(bytes.take()), unwanted);
        }
    }

    private boolean copyAttached(ExhibitHistory of, int number, MemoryBuffer into) throws EvidenceFailure, IOException {
        try (SeekableByteChannel content = context.session().files().open(of)) {
            return new MailReader().copy(Channels.newInputStream(content), content.size(), number, into);
        }
    }
}
