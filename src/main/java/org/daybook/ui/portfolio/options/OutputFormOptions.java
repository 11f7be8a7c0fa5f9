package org.daybook.ui.portfolio.options;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.daybook.job.OutputForm;
import org.daybook.job.PortfolioTarget;
import org.daybook.portfolio.PageRanges;
import org.daybook.portfolio.PrintJob;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleChoice.Form;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.content.PortfolioPreset;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.portfolio.upload.UploadLimits;
import org.daybook.portfolio.upload.UploadPortal;
import org.jspecify.annotations.Nullable;

/** In what form a portfolio is wanted. */
public final class OutputFormOptions {
    private static final long MEGABYTE = 1_000_000;
    private static final String ZIP = ".zip";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final ObjectProperty<OutputForm> form = new SimpleObjectProperty<>(OutputForm.PDF);
    private final ObjectProperty<Originals> originals = new SimpleObjectProperty<>(Originals.ALL);
    private final BooleanProperty contactSheet = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StatementForm>> statement = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<BundlePagination>> bundle = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty statementPossible = new SimpleBooleanProperty();
    private final BooleanProperty labels = new SimpleBooleanProperty();
    private final StringProperty megabytes = new SimpleStringProperty("");
    private final StringProperty limits = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("1");
    private final StringProperty pages = new SimpleStringProperty("");
    private final BooleanProperty coverSheet = new SimpleBooleanProperty();
    private final BooleanProperty pdfVolumes = new SimpleBooleanProperty();

    /** Begins again, as is usual with this preset: without her address no file goes that tells a place. */
    public void reset(PortfolioPreset preset) {
        originals.set(preset.discretion().address() ? Originals.ALL : Originals.WITHOUT_PLACES);
        contactSheet.set(false);
        labels.set(false);
        bundle.set(Optional.empty());
        UploadLimits usual = UploadPortal.known().getFirst().limits();
        limits.set(usual.files() + ", " + usual.fileMegabytes() + ", " + usual.allMegabytes());
        statementPossible.set(preset.mayBeServed());
        statement.set(preset == PortfolioPreset.COURT ? Optional.of(StatementForm.FAMILY) : Optional.empty());
    }

    /** The form in which it is written. */
    public ObjectProperty<OutputForm> formProperty() {
        return form;
    }

    /** Which files of the exhibits go with it. */
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
     * Whether a draft statement can be written: the other side reads it, so that it is made of what may be served
     * alone.
     */
    public ReadOnlyBooleanProperty statementPossibleProperty() {
        return statementPossible;
    }

    /** What is written beside it. */
    public CompanionChoice companions() {
        return new CompanionChoice(
                contactSheet.get(), statement.get().filter(_ -> statementPossible.get()), bundle.get(), labels.get());
    }

    /** How large one file of it may become, in megabytes as typed; empty for one piece. */
    public StringProperty megabytesProperty() {
        return megabytes;
    }

    /** What a portal takes, as typed: files, megabytes a file, megabytes in all. */
    public StringProperty limitsProperty() {
        return limits;
    }

    /** The same; empty if it cannot be read. */
    public Optional<UploadLimits> limits() {
        return UploadLimits.parse(limits.get());
    }

    /** Whether what stands behind the core of the portfolio is in files of its own. */
    public BooleanProperty pdfVolumesProperty() {
        return pdfVolumes;
    }

    /** How many copies are printed, as typed. */
    public StringProperty copiesProperty() {
        return copies;
    }

    /** Which pages are printed, as typed; empty for all. */
    public StringProperty pagesProperty() {
        return pages;
    }

    /** Whether a sheet is printed first that shows only for whom it is. */
    public BooleanProperty coverSheetProperty() {
        return coverSheet;
    }

    /** The files that go with it: none where the form has no room for any. */
    public Originals handed() {
        return form.get().hasFiles() ? originals.get() : Originals.NONE;
    }

    /** How large one file may become in bytes, 0 for one piece; empty if it cannot be read. */
    public OptionalLong volume() {
        String typed = megabytes.get().strip();
        if (typed.isEmpty()) {
            return OptionalLong.of(0);
        }
        long number = NUMBER.matcher(typed).matches() ? Long.parseLong(typed) : 0;
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number * MEGABYTE);
    }

    /** How it is to be printed; empty if what is typed cannot be read. */
    Optional<PrintJob> job() {
        return copies().flatMap(number -> PageRanges.parse(pages.get())
                .map(ranges -> new PrintJob(number, coverSheet.get() ? ranges.behindOneMore() : ranges)));
    }

    /** Whether the pages that are typed can be read. */
    public boolean areRangesReadable() {
        return PageRanges.parse(pages.get()).isPresent();
    }

    /** How many copies; empty if it cannot be read. */
    public Optional<Integer> copies() {
        String typed = copies.get().strip();
        int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        return number < 1 || number > PrintJob.MOST_COPIES ? Optional.empty() : Optional.of(number);
    }

    /** Whether all that is typed for this form can be read. */
    public boolean isComplete() {
        return switch (form.get()) {
            case PDF -> true;
            case PAPER -> job().isPresent();
            case FOLDER -> true;
            case UPLOAD -> limits().isPresent();
            case ZIP, LOCKED_ZIP -> volume().isPresent();
        };
    }

    /** A name that says nothing. */
    public String proposedName(LocalDate today, String extension) {
        String name = "notes-" + today;
        return switch (form.get()) {
            case PDF -> name + "." + extension;
            // The ending of a ZIP is added when it is written.
            case FOLDER, ZIP, LOCKED_ZIP, UPLOAD, PAPER -> name;
        };
    }

    /**
     * Where it goes, with a place on the disk.
     *
     * @param lock for a locked ZIP alone
     */
    public PortfolioTarget at(Path target, @Nullable Passphrase lock) {
        long volume = volume().orElse(0);
        return switch (form.get()) {
            case PDF, PAPER -> new PortfolioTarget.Pdf(target, companions());
            case FOLDER -> bundled(target, Form.FOLDER, 0, null);
            case UPLOAD ->
                new PortfolioTarget.Upload(
                        target, limits().orElseThrow(IllegalStateException::new), originals.get(), companions());
            case ZIP -> bundled(withoutEnding(target), Form.ZIP, volume, null);
            case LOCKED_ZIP -> bundled(withoutEnding(target), Form.LOCKED_ZIP, volume, lock);
        };
    }

    /** The printer. */
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
                        pdfVolumes)
                .forEach(property -> property.subscribe((_, _) -> action.run()));
    }

    private PortfolioTarget bundled(Path target, Form packed, long volume, @Nullable Passphrase lock) {
        return new PortfolioTarget.Bundled(
                target, new BundleChoice(packed, originals.get(), volume, pdfVolumes.get()), lock, companions());
    }

    private static Path withoutEnding(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ZIP) && name.length() > ZIP.length()
                ? target.resolveSibling(name.substring(0, name.length() - ZIP.length()))
                : target;
    }
}
