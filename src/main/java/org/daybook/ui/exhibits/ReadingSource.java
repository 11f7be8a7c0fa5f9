package org.daybook.ui.exhibits;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.document.DocumentReader;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TextReader;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.files.MemoryChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.mail.MailContent;
import org.daybook.importing.mail.MailReader;
import org.daybook.portfolio.MemoryBuffer;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.exhibits.ExhibitPreviewModel.Look;
import org.daybook.ui.picture.SmallPicture;

/**
 * Reads what an exhibit's file says, for the reading pane. Blocking; any thread but the interface's and the diary's.
 */
record ReadingSource(DiaryContext context) {
    private static final int MOST_LETTERS = 100_000;
    private static final int MOST_OF_A_DOCUMENT = 300_000;
    private static final long LARGEST_PICTURE = 32L << 20;

    /** A text as it is. */
    Look words(ExhibitHistory of) throws EvidenceFailure, IOException {
        try (SeekableByteChannel content = context.session().files().open(of)) {
            return new TextReader()
                    .read(content, MOST_LETTERS)
                    .<Look>map(text -> new Look.Words(text, true, true))
                    .orElseGet(() -> nothing("exhibit.look-no-text"));
        }
    }

    /**
     * What a document says.
     *
     * @param unwanted polled; true ends the reading
     */
    Look document(ExhibitHistory of, FileKind kind, BooleanSupplier unwanted) throws EvidenceFailure, IOException {
        try {
            return new DocumentReader(MOST_OF_A_DOCUMENT, unwanted)
                    .read(kind, context.session().files().open(of))
                    .<Look>map(read -> new Look.Words(read.text(), read.isTable(), read.isWhole()))
                    .orElseGet(() -> nothing("exhibit.look-no-words"));
        } catch (ImportFailure.Locked e) {
            return nothing("exhibit.look-locked");
        } catch (ImportFailure.TooLarge e) {
            return nothing("exhibit.look-too-large");
        } catch (ImportFailure e) {
            return nothing("exhibit.look-broken");
        }
    }

    private Look nothing(String key) {
        return new Look.Nothing(context.messages().get(key));
    }

    /** An e-mail. */
    Look mail(ExhibitHistory of) throws EvidenceFailure, IOException {
        try (SeekableByteChannel content = context.session().files().open(of)) {
            MailContent mail = new MailReader().read(Channels.newInputStream(content), content.size());
            String text = mail.text();
            boolean more = text.length() > MOST_OF_A_DOCUMENT;
            return new Look.Mail(
                    mail, TextReader.shown(text.substring(0, Math.min(text.length(), MOST_OF_A_DOCUMENT)), more));
        }
    }

    /** A picture that came with an e-mail, small; empty if it cannot be shown. */
    Optional<SmallPicture> attached(ExhibitHistory of, int number, BooleanSupplier unwanted) {
        try (SeekableByteChannel content = context.session().files().open(of);
                MemoryBuffer bytes = new MemoryBuffer(LARGEST_PICTURE)) {
            if (!new MailReader().copy(Channels.newInputStream(content), content.size(), number, bytes)) {
                return Optional.empty();
            }
            try (MemoryChannel picture = new MemoryChannel(bytes.take())) {
                Picture small = context.session().files().picture(picture, PictureBounds.THUMBNAIL, unwanted);
                return Optional.of(new SmallPicture(small.width(), small.height(), small.argb()));
            }
        } catch (EvidenceFailure | PictureFailure | IOException e) {
            return Optional.empty();
        }
    }
}
