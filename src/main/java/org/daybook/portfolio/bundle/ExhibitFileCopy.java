package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.daybook.files.AtomicFile;
import org.daybook.files.HashingOutputStream;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/** The file of an exhibit as it is handed on, outside a bag. */
public final class ExhibitFileCopy {
    private final BundledExhibit exhibit;

    private ExhibitFileCopy(BundledExhibit exhibit) {
        this.exhibit = exhibit;
    }

    /**
     * The files of a portfolio's exhibits that are handed on, in order of their numbers; as in a bag, without damaged
     * or covered ones, and without files that reveal a place if places are withheld.
     */
    public static List<ExhibitFileCopy> of(
            PortfolioContent content, Originals originals, Messages messages, Progress progress)
            throws IOException, PortfolioFailure {
        BundleChoice choice = new BundleChoice(BundleForm.FOLDER, originals, 0);
        return new ExhibitFilePlan(
                        content, choice, new ExhibitFileNames(content.request().mayBeServed(), messages), progress)
                .all().stream()
                        .filter(exhibit -> exhibit.content() != null)
                        .map(ExhibitFileCopy::new)
                        .toList();
    }

    /** Its name, which begins with the label of the exhibit. */
    public String name() {
        return exhibit.path().substring(exhibit.path().lastIndexOf('/') + 1);
    }

    /** The length of the file in bytes. */
    public long size() {
        return exhibit.size();
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws IOException if {@code out} refuses, or the file is not what it was
     */
    public void writeTo(OutputStream out) throws IOException, PortfolioFailure {
        HashingOutputStream hashed = new HashingOutputStream(out);
        Objects.requireNonNull(exhibit.content()).writeTo(hashed);
        AtomicFile.FinishedFile written = hashed.written();
        if (!written.equals(exhibit.written())) {
            throw new IOException("the file is not what it was");
        }
    }
}
