package org.daybook.portfolio.bundle;

import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Coded;

/**
 * The form in which a bundle is written, and what it contains besides the portfolio.
 *
 * @param form folder or ZIP
 * @param originals which of the exhibits' files are included
 * @param volume the maximum size of a ZIP in bytes before another is begun; 0 for no limit. A folder is never
 * divided, and a larger file makes a larger ZIP
 * @param isInPdfVolumes whether the records that follow the core of the portfolio are in separate files
 * @param hasPage whether a page for a browser goes with it
 */
public record BundleChoice(BundleForm form, Originals originals, long volume, boolean isInPdfVolumes, boolean hasPage) {

    /** The minimum size of a volume, which each of them needs. */
    public static final long SMALLEST_VOLUME = 1_000_000;

    /** @throws IllegalArgumentException if volumes are too small for anything to fit */
    public BundleChoice {
        if (volume != 0 && volume < SMALLEST_VOLUME) {
            throw new IllegalArgumentException("volumes too small");
        }
    }

    /** A choice with the portfolio in one file and without a page for a browser. */
    public BundleChoice(BundleForm form, Originals originals, long volume) {
        this(form, originals, volume, false, false);
    }

    /** The form on disk. */
    public enum BundleForm {
        FOLDER,
        ZIP,
        /** A ZIP of which the files, though not their names, are encrypted with AES-256. */
        LOCKED_ZIP
    }

    /** Which of the exhibits' files are included; the code is used on the command line. */
    public enum Originals implements Coded {
        /**
         * The original files, byte for byte, with all their metadata of places, devices and networks; of those that
         * messages were imported from, only the messages that are printed.
         */
        EXTRACTS,
        /** The original files, byte for byte, also those that messages were imported from, with all messages. */
        ALL,
        /** Copies of pictures without metadata, and the messages that are printed; no other files. */
        WITHOUT_PLACES,
        NONE
    }

    /**
     * The default for a request: a folder; if the address is withheld, no file that could reveal it. What the other
     * side may get has no page unless it is asked for.
     */
    public static BundleChoice of(PortfolioRequest request) {
        Originals originals = request.discretion().address() ? Originals.EXTRACTS : Originals.WITHOUT_PLACES;
        return new BundleChoice(BundleForm.FOLDER, originals, 0, false, !request.mayBeServed());
    }
}
