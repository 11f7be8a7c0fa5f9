package org.daybook.ui.portfolio.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.crypto.Passphrase;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioTarget;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.PageRanges;
import org.daybook.portfolio.PrintJob;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.portfolio.upload.UploadLimits;
import org.daybook.portfolio.upload.UploadPortal;
import org.daybook.record.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The choices about the output format of a portfolio. */
public final class OutputFormOptions {
    private static final long MEGABYTE = 1_000_000;
    private static final String ZIP = ".zip";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final ObjectProperty<OutputForm> form = new SimpleObjectProperty<>(OutputForm.PDF);
    private final ObjectProperty<Originals> originals = new SimpleObjectProperty<>(Originals.EXTRACTS);
    private final BooleanProperty contactSheet = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StatementForm>> statement = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<BundlePagination>> bundle = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty statementPossible = new SimpleBooleanProperty();
    private final BooleanProperty labels = new SimpleBooleanProperty();
    private final StringProperty megabytes = new SimpleStringProperty("");
    private final ObjectProperty<UploadPortal> portal =
            new SimpleObjectProperty<>(UploadPortal.known().getFirst());
    private List<UploadPortal> portals = UploadPortal.known();
    private final StringProperty limits = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("1");
    private final StringProperty pages = new SimpleStringProperty("");
    private final BooleanProperty coverSheet = new SimpleBooleanProperty();
    private final BooleanProperty pdfVolumes = new SimpleBooleanProperty();
    private final BooleanProperty page = new SimpleBooleanProperty();

    public OutputFormOptions() {
        portal.subscribe(chosen -> limits.set(chosen.limits().typed()));
    }

    /**
     * Resets to the defaults of this preset: without the address, no file goes along that reveals a place, and no page
     * for a browser.
     */
    public void reset(PortfolioPreset preset, Jurisdiction law) {
        originals.set(preset.discretion().address() ? Originals.EXTRACTS : Originals.WITHOUT_PLACES);
        page.set(!preset.mayBeServed());
        contactSheet.set(false);
        labels.set(false);
        bundle.set(Optional.empty());
        limits.set(portal.get().limits().typed());
        statementPossible.set(preset.mayBeServed());
        statement.set(
                preset == PortfolioPreset.COURT ? Optional.of(StatementForm.FAMILY.under(law)) : Optional.empty());
    }

    public ObjectProperty<OutputForm> formProperty() {
        return form;
    }

    /** Which files of the exhibits are included. */
    public ObjectProperty<Originals> originalsProperty() {
        return originals;
    }

    /** Whether the confidential contact sheet is written beside it. */
    public BooleanProperty contactSheetProperty() {
        return contactSheet;
    }

    /** The form for which a draft statement is written beside it; empty for none. */
    public ObjectProperty<Optional<StatementForm>> statementProperty() {
        return statement;
    }

    /** How the pages of an electronic bundle beside it are numbered; empty for none. */
    public ObjectProperty<Optional<BundlePagination>> bundleProperty() {
        return bundle;
    }

    /** Whether labels for the exhibits are written beside it. */
    public BooleanProperty labelsProperty() {
        return labels;
    }

    /**
     * Whether a draft statement can be written: the other side reads it, so it is made only from what may be served.
     */
    public ReadOnlyBooleanProperty statementPossibleProperty() {
        return statementPossible;
    }

    /** The documents written beside it. */
    public CompanionChoice companions() {
        return new CompanionChoice(
                contactSheet.get(), statement.get().filter(_ -> statementPossible.get()), bundle.get(), labels.get());
    }

    /** The largest size of one file in megabytes, as typed; empty for no limit. */
    public StringProperty megabytesProperty() {
        return megabytes;
    }

    /** Offers the portals of an organisation before those that are part of the program. */
    public void offer(List<Organisation.Portal> own) {
        portals = UploadPortal.with(own);
        portal.set(portals.getFirst());
    }

    /** The portals that are offered; at least one. */
    public List<UploadPortal> portals() {
        return portals;
    }

    /** The portal whose limits are filled in. */
    public ObjectProperty<UploadPortal> portalProperty() {
        return portal;
    }

    /** The limits of an upload portal, as typed: files, megabytes a file, megabytes in all. */
    public StringProperty limitsProperty() {
        return limits;
    }

    /** The limits of an upload portal; empty if they cannot be read. */
    public Optional<UploadLimits> limits() {
        return UploadLimits.parse(limits.get());
    }

    /** Whether the records that follow the core of the portfolio are in separate files. */
    public BooleanProperty pdfVolumesProperty() {
        return pdfVolumes;
    }

    /** Whether a page for a browser goes with a bundle. */
    public BooleanProperty pageProperty() {
        return page;
    }

    /** How many copies are printed, as typed. */
    public StringProperty copiesProperty() {
        return copies;
    }

    /** Which pages are printed, as typed; empty for all. */
    public StringProperty pagesProperty() {
        return pages;
    }

    /** Whether a cover sheet that shows only the recipient is printed first. */
    public BooleanProperty coverSheetProperty() {
        return coverSheet;
    }

    /** The files that are included: none where the format cannot hold any. */
    public Originals handed() {
        return form.get().hasFiles() ? originals.get() : Originals.NONE;
    }

    /** The largest size of one file in bytes, 0 for no limit; empty if it cannot be read. */
    public OptionalLong volume() {
        String typed = megabytes.get().strip();
        if (typed.isEmpty()) {
            return OptionalLong.of(0);
        }
        long number = NUMBER.matcher(typed).matches() ? Long.parseLong(typed) : 0;
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number * MEGABYTE);
    }

    /** The print job; empty if the input cannot be read. */
    Optional<PrintJob> job() {
        return copies().flatMap(number -> PageRanges.parse(pages.get())
                .map(ranges -> new PrintJob(number, coverSheet.get() ? ranges.behindOneMore() : ranges)));
    }

    /** Whether the typed page ranges can be read. */
    public boolean areRangesReadable() {
        return PageRanges.parse(pages.get()).isPresent();
    }

    /** The number of copies; empty if it cannot be read. */
    public Optional<Integer> copies() {
        String typed = copies.get().strip();
        int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        return number < 1 || number > PrintJob.MOST_COPIES ? Optional.empty() : Optional.of(number);
    }

    /** Whether everything typed for this format can be read. */
    public boolean isComplete() {
        return switch (form.get()) {
            case PDF -> true;
            case PAPER -> job().isPresent();
            case FOLDER -> true;
            case UPLOAD -> limits().isPresent();
            case ZIP, LOCKED_ZIP -> volume().isPresent();
        };
    }

    /**
     * A file name that does not reveal what the file is.
     *
     * @param serviceCopy whether it is the one of two versions that may be served, which must not be taken for the
     *     other
     */
    public String proposedName(LocalDate today, String extension, boolean serviceCopy) {
        String name = "notes-" + today + (serviceCopy ? "-service-copy" : "");
        return switch (form.get()) {
            case PDF -> name + "." + extension;
            // The extension of a ZIP is added when it is written.
            case FOLDER, ZIP, LOCKED_ZIP, UPLOAD, PAPER -> name;
        };
    }

    /**
     * The target for a file or folder on disk.
     *
     * @param lock for a locked ZIP alone
     */
    public PortfolioTarget at(Path target, @Nullable Passphrase lock) {
        long volume = volume().orElse(0);
        return switch (form.get()) {
            case PDF, PAPER -> new PortfolioTarget.Pdf(target, companions());
            case FOLDER -> bundled(target, BundleForm.FOLDER, 0, null);
            case UPLOAD ->
                new PortfolioTarget.Upload(
                        target, limits().orElseThrow(IllegalStateException::new), originals.get(), companions());
            case ZIP -> bundled(withoutEnding(target), BundleForm.ZIP, volume, null);
            case LOCKED_ZIP -> bundled(withoutEnding(target), BundleForm.LOCKED_ZIP, volume, lock);
        };
    }

    /** The target for printing. */
    public PortfolioTarget paper() {
        return new PortfolioTarget.Paper(job().orElse(PrintJob.ONCE), coverSheet.get());
    }

    /** Runs {@code action} after each change. */
    public void onChange(Runnable action) {
        Stream.of(
                        form,
                        originals,
                        contactSheet,
                        statement,
                        bundle,
                        labels,
                        megabytes,
                        limits,
                        copies,
                        pages,
                        coverSheet,
                        pdfVolumes,
                        page)
                .forEach(property -> property.subscribe((_, _) -> action.run()));
    }

    private PortfolioTarget bundled(Path target, BundleForm packed, long volume, @Nullable Passphrase lock) {
        return new PortfolioTarget.BundleTarget(
                target,
                new BundleChoice(packed, originals.get(), volume, pdfVolumes.get(), page.get()),
                lock,
                companions());
    }

    private static Path withoutEnding(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ZIP) && name.length() > ZIP.length()
                ? target.resolveSibling(name.substring(0, name.length() - ZIP.length()))
                : target;
    }
}
