package org.daybook.portfolio.bundle;

import java.util.Arrays;
import java.util.Optional;
import org.daybook.portfolio.content.PortfolioRequest;

/**
 * In what form a bundle is written, and what goes into it besides the portfolio.
 *
 * @param form folder or ZIP
 * @param originals what is given of the exhibits' files
 * @param volume how large a ZIP may be in bytes before what does not fit goes into another; 0 for any size. A folder is
 *     never divided, and a file that is larger makes a ZIP that is
 * @param isInPdfVolumes whether what stands behind the core of the portfolio is in files of its own
 */
public record BundleChoice(Form form, Originals originals, long volume, boolean isInPdfVolumes) {

    /** The least that a volume may be: what every one of them needs. */
    public static final long SMALLEST_VOLUME = 1_000_000;

    /** @throws IllegalArgumentException for volumes that nothing fits into */
    public BundleChoice {
        if (volume != 0 && volume < SMALLEST_VOLUME) {
            throw new IllegalArgumentException("volumes too small");
        }
    }

    /** With the portfolio in one file. */
    public BundleChoice(Form form, Originals originals, long volume) {
        this(form, originals, volume, false);
    }

    /** How it lies on the disk. */
    public enum Form {
        FOLDER,
        ZIP,
        /** A ZIP of which the files, though not their names, are encrypted with AES-256. */
        LOCKED_ZIP
    }

    /** What is given of the exhibits' files; the code is what is typed. */
    public enum Originals {
        /** The same to the byte. What they say of places, devices and networks goes with them. */
        ALL("all"),
        /** Copies of pictures that hold the picture alone; nothing else. */
        WITHOUT_PLACES("without-places"),
        NONE("none");

        private final String code;

        Originals(String code) {
            this.code = code;
        }

        /** The stable code by which it is typed. */
        public String code() {
            return code;
        }

        /** The one with this code. */
        public static Optional<Originals> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(originals -> originals.code.equals(code))
                    .findFirst();
        }
    }

    /** As the request proposes: a folder; without her address, no file that could tell it. */
    public static BundleChoice of(PortfolioRequest request) {
        Originals originals = request.discretion().address() ? Originals.ALL : Originals.WITHOUT_PLACES;
        return new BundleChoice(Form.FOLDER, originals, 0);
    }

    /** A copy in another form. */
    public BundleChoice as(Form other) {
        return new BundleChoice(other, originals, volume, isInPdfVolumes);
    }

    /** A copy with other originals. */
    public BundleChoice with(Originals other) {
        return new BundleChoice(form, other, volume, isInPdfVolumes);
    }

    /** A copy in volumes of at most this many bytes; 0 for one volume. */
    public BundleChoice inVolumes(long bytes) {
        return new BundleChoice(form, originals, bytes, isInPdfVolumes);
    }

    /** A copy with the portfolio in volumes, or in one file. */
    public BundleChoice inPdfVolumes(boolean wanted) {
        return new BundleChoice(form, originals, volume, wanted);
    }
}
