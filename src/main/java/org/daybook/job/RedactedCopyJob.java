package org.daybook.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedDocument;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.picture.PictureRedactor;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.PixelArea;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.PictureDocument;
import org.daybook.pdf.drawing.PictureSamples;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Makes a redacted copy of a picture or of a document: each page is decoded, covered, written as a picture with nothing
 * else in it, also where nothing is covered, and the copy added as an exhibit that names its original. Blocking; neither for the vault thread nor the
 * interface thread.
 */
public final class RedactedCopyJob {
    /** Of a page, in pixels: 200 an inch on A4, so that small print can be read. */
    private static final int LONGEST_SIDE = 2339;

    private static final float QUALITY = 0.85f;

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
    public record RedactionBox(double left, double top, double width, double height, String what, String why) {}

    /**
     * What is wanted of a page.
     *
     * @param page the page of the document, from 1; 0 for a picture
     * @param boxes what is to be covered in it
     */
    public record PageRedaction(int page, List<RedactionBox> boxes) {
        public PageRedaction {
            boxes = List.copyOf(boxes);
        }
    }

    /** @param cancelled polled, on any thread; true stops the work before the next page */
    public RedactedCopyJob(Session session, Messages messages, BooleanSupplier cancelled) {
        this.session = session;
        this.messages = messages;
        this.cancelled = cancelled;
    }

    /**
     * Makes the copy: a picture of a picture, and one PDF of a document, with all its pages as pictures.
     *
     * @param wanted what is to be covered, page by page
     * @param isInstead whether the original, and whatever else was made of it, is to be left out of portfolios from now
     *     on
     * @return the exhibit that holds the copy
     * @throws IOException if the file is damaged in the diary
     */
    public ExhibitHistory run(ExhibitHistory original, List<PageRedaction> wanted, boolean isInstead)
            throws EvidenceFailure, PictureFailure, PdfFailure, VaultFailure, IOException {
        session.requireWritable();
        ExhibitHistory copy =
                wanted.getFirst().page() == 0 ? picture(original, wanted.getFirst()) : document(original, wanted);
        if (isInstead) {
            new OriginalExclusion(session, messages).of(original);
        }
        return copy;
    }

    private ExhibitHistory picture(ExhibitHistory original, PageRedaction wanted)
            throws EvidenceFailure, PictureFailure, VaultFailure, IOException {
        Picture picture = session.files().picture(original, PictureBounds.COPY, cancelled);
        String title = picturesTitle(original);
        boolean photo = FileKind.of(original.current().file()).isPhoto();
        List<CoveredPart> covered = covered(wanted, picture);
        byte[] bytes;
        try {
            bytes = new PictureRedactor().of(picture, areas(covered), photo);
        } finally {
            Arrays.fill(picture.argb(), 0);
        }
        return session.intake()
                .beginDerived(
                        bytes,
                        fileName(original) + (photo ? ".jpg" : ".png"),
                        copy -> described(copy, original, covered, title))
                .finish()
                .exhibit();
    }

    private ExhibitHistory document(ExhibitHistory original, List<PageRedaction> wanted)
            throws EvidenceFailure, PdfFailure, VaultFailure, IOException {
        Map<Integer, PageRedaction> pages =
                wanted.stream().collect(Collectors.toMap(PageRedaction::page, page -> page));
        List<CoveredPart> covered = new ArrayList<>();
        String title = messages.get("redacted.title", number(original));
        try (DecodedDocument document = session.files().document(original, cancelled)) {
            return session.intake()
                    .<PdfFailure>beginDerived(
                            out -> write(document, pages, covered, out),
                            fileName(original) + ".pdf",
                            copy -> described(copy, original, covered, title))
                    .finish()
                    .exhibit();
        }
    }

    private static void write(
            DecodedDocument document, Map<Integer, PageRedaction> wanted, List<CoveredPart> covered, OutputStream out)
            throws PdfFailure, IOException {
        PictureDocument copy = new PictureDocument(out);
        for (int page = 1; page <= document.pages(); page++) {
            RenderedPage drawn = document.render(page, LONGEST_SIDE);
            Picture picture = new Picture(drawn.width(), drawn.height(), drawn.pixels());
            try {
                List<CoveredPart> parts =
                        covered(wanted.getOrDefault(page, new PageRedaction(page, List.of())), picture);
                covered.addAll(parts);
                new PictureRedactor().cover(picture, areas(parts));
                copy.add(samples(picture));
            } finally {
                Arrays.fill(picture.argb(), 0);
            }
        }
        copy.finish();
    }

    /** Without loss, unless that takes more than a JPEG does, as it does for photographs and scans. */
    private static PictureSamples samples(Picture picture) throws IOException {
        PictureSamples pixels = PictureSamples.pixels(picture.width(), picture.height(), picture.argb());
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        pixels.body().writeTo(rows);
        byte[] jpeg = new PictureEncoder().jpeg(picture.width(), picture.height(), picture.argb(), QUALITY);
        return rows.size() <= jpeg.length
                ? new PictureSamples(
                        picture.width(),
                        picture.height(),
                        pixels.components(),
                        pixels.coding(),
                        pixels.profile(),
                        rows::writeTo)
                : PictureSamples.jpeg(picture.width(), picture.height(), 3, pixels.profile(), out -> out.write(jpeg));
    }

    private static List<CoveredPart> covered(PageRedaction wanted, Picture picture) {
        return wanted.boxes().stream()
                .map(box -> new CoveredPart(
                        box.what().strip(),
                        box.why().strip(),
                        area(box, picture.width(), picture.height()),
                        null,
                        wanted.page()))
                .toList();
    }

    private static List<PixelArea> areas(List<CoveredPart> covered) {
        return covered.stream()
                .map(CoveredPart::area)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private String fileName(ExhibitHistory original) {
        return messages.get("redacted.file-name", number(original));
    }

    private Exhibit described(Exhibit copy, ExhibitHistory original, List<CoveredPart> covered, String title) {
        Derivation derivation =
                new Derivation(Derivation.Method.REDACTED, List.of(DerivedPart.all(original.id())), covered);
        return DerivedExhibit.described(
                copy, original.current(), derivation, title, messages.get("redacted.dating-reason"));
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

    /** The pixels that a box touches, all of them. */
    static PixelArea area(RedactionBox box, int width, int height) {
        int left = (int) Math.clamp(Math.floor(box.left() * width), 0, width - 1);
        int top = (int) Math.clamp(Math.floor(box.top() * height), 0, height - 1);
        int right = (int) Math.clamp(Math.ceil((box.left() + box.width()) * width), left + 1, width);
        int bottom = (int) Math.clamp(Math.ceil((box.top() + box.height()) * height), top + 1, height);
        return new PixelArea(left, top, right - left, bottom - top);
    }
}
