package org.daybook.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedDocument;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureCover;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.PixelArea;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Makes redacted copies of a picture or of pages of a document: each is decoded, covered, written as a picture with
 * nothing else in it, and added as an exhibit that names its original. Blocking; neither for the vault thread nor the
 * interface thread.
 */
public final class RedactedCopyJob {
    private final Session session;
    private final Messages messages;
    private final BooleanSupplier cancelled;

    /**
     * What is to be covered.
     *
     * @param left where it begins, as a fraction of the width
     * @param top where it begins, as a fraction of the height
     * @param width as a fraction of the width
     * @param height as a fraction of the height
     * @param what what is covered, in words that are printed
     * @param why why, likewise
     */
    public record Box(double left, double top, double width, double height, String what, String why) {}

    /**
     * A copy that is wanted.
     *
     * @param page the page of the document, from 1; 0 for a picture
     * @param boxes what is to be covered in it
     */
    public record Wanted(int page, List<Box> boxes) {
        public Wanted {
            boxes = List.copyOf(boxes);
        }
    }

    /** @param cancelled polled, on any thread; true stops the work before the next copy */
    public RedactedCopyJob(Session session, Messages messages, BooleanSupplier cancelled) {
        this.session = session;
        this.messages = messages;
        this.cancelled = cancelled;
    }

    /**
     * Makes the copies, one after the other; those that were made before a failure stay.
     *
     * @param wanted those with something to cover; of a document, the pages without boxes are copied too if the
     * original is left out, so that nothing is missing from it
     * @param isInstead whether the original, and whatever else was made of it, is to be left out of portfolios from now
     *     on
     * @return the exhibits that hold the copies
     * @throws IOException if the file is damaged in the diary
     */
    public List<ExhibitHistory> run(ExhibitHistory original, List<Wanted> wanted, boolean isInstead)
            throws EvidenceFailure, PictureFailure, PdfFailure, VaultFailure, IOException {
        session.requireWritable();
        List<ExhibitHistory> copies = new ArrayList<>();
        if (wanted.getFirst().page() == 0) {
            Picture picture = session.files().picture(original, PictureBounds.COPY, cancelled);
            copies.add(add(original, wanted.getFirst(), picture, picturesTitle(original)));
        } else {
            try (DecodedDocument document = session.files().document(original, cancelled)) {
                for (Wanted page : isInstead ? allPages(document.pages(), wanted) : wanted) {
                    RenderedPage drawn = document.render(page.page(), PictureBounds.PLATE.longestSide());
                    Picture picture = new Picture(drawn.width(), drawn.height(), drawn.pixels());
                    String title = messages.get("redacted.title-page", number(original), String.valueOf(page.page()));
                    copies.add(add(original, page, picture, title));
                }
            }
        }
        if (isInstead) {
            new OriginalExclusion(session, messages).of(original);
        }
        return copies;
    }

    /** The title of the copy of a picture, which is the first picture alone if it is an animated one. */
    private String picturesTitle(ExhibitHistory original) throws EvidenceFailure, PictureFailure, IOException {
        FileKind kind = FileKind.of(original.current().file());
        if (kind != FileKind.GIF && kind != FileKind.WEBP) {
            return messages.get("redacted.title", number(original));
        }
        AnimationStep step = session.files().animation(original, 1, PictureBounds.THUMBNAIL, cancelled);
        Arrays.fill(step.picture().argb(), 0);
        return messages.get(
                step.count() > 1 ? "redacted.title-first" : "redacted.title", number(original), step.count());
    }

    private static String number(ExhibitHistory original) {
        return String.valueOf(original.current().number());
    }

    private static List<Wanted> allPages(int count, List<Wanted> wanted) {
        Map<Integer, Wanted> pages = new TreeMap<>();
        for (int page = 1; page <= count; page++) {
            pages.put(page, new Wanted(page, List.of()));
        }
        wanted.forEach(page -> pages.put(page.page(), page));
        return List.copyOf(pages.values());
    }

    private ExhibitHistory add(ExhibitHistory original, Wanted wanted, Picture picture, String title)
            throws EvidenceFailure, VaultFailure {
        boolean photo =
                wanted.page() == 0 && FileKind.of(original.current().file()).isPhoto();
        List<CoveredPart> covered = new ArrayList<>();
        List<PixelArea> areas = new ArrayList<>();
        for (Box box : wanted.boxes()) {
            PixelArea area = area(box, picture.width(), picture.height());
            areas.add(area);
            covered.add(new CoveredPart(box.what().strip(), box.why().strip(), area, null));
        }
        byte[] bytes;
        try {
            bytes = new PictureCover().of(picture, areas, photo);
        } finally {
            Arrays.fill(picture.argb(), 0);
        }
        Derivation derivation = new Derivation(
                Derivation.Method.REDACTED,
                List.of(new DerivedPart(original.id(), wanted.page(), null, null)),
                covered);
        String fileName = messages.get("redacted.file-name", number(original));
        return session.intake()
                .beginDerived(
                        bytes,
                        fileName + (photo ? ".jpg" : ".png"),
                        copy -> DerivedExhibit.described(
                                copy, original.current(), derivation, title, messages.get("redacted.dating-reason")))
                .finish()
                .exhibit();
    }

    /** The pixels that a box touches, all of them. */
    static PixelArea area(Box box, int width, int height) {
        int left = (int) Math.clamp(Math.floor(box.left() * width), 0, width - 1);
        int top = (int) Math.clamp(Math.floor(box.top() * height), 0, height - 1);
        int right = (int) Math.clamp(Math.ceil((box.left() + box.width()) * width), left + 1, width);
        int bottom = (int) Math.clamp(Math.ceil((box.top() + box.height()) * height), top + 1, height);
        return new PixelArea(left, top, right - left, bottom - top);
    }
}
