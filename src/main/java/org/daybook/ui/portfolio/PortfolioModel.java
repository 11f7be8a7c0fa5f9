package org.daybook.ui.portfolio;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.dates.EventTimeReader;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.job.portfolio.PortfolioTarget;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetailKind;
import org.daybook.session.Session;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.ui.attach.ConsentNoteModel;
import org.daybook.ui.portfolio.options.DiaryContents;
import org.daybook.ui.portfolio.options.OutputFormOptions;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.toolkit.context.WindowContext;
import org.jspecify.annotations.Nullable;

/** The steps to a portfolio: its purpose, its contents, its format, and a review before it is made. JavaFX thread. */
public final class PortfolioModel {
    private final Session session;
    private final WindowContext context;
    private final Clock clock;
    private final PortfolioWriters portfolios;
    private final PortfolioOptions options;
    private final OutputFormOptions form = new OutputFormOptions();
    private final PortfolioJobModel job;
    private final PortfolioPreviewModel preview;
    private final CluesModel clues;
    private final ReadOnlyObjectWrapper<PortfolioStep> step = new ReadOnlyObjectWrapper<>(PortfolioStep.LOADING);
    private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper();
    private final ConsentNoteModel consent;
    private PortfolioStep beforePreview = PortfolioStep.LAST_LOOK;

    /** The steps. */
    enum PortfolioStep {
        LOADING,
        PURPOSE,
        CONTENTS,
        FORM,
        /** Clues to where the user is; only for a portfolio that the other side may see. */
        CLUES,
        LAST_LOOK,
        PREVIEW,
        WORKING,
        DONE
    }

    public PortfolioModel(Session session, PortfolioWriters portfolios, WindowContext context) {
        this.session = session;
        this.context = context;
        this.clock = context.clock();
        this.consent = new ConsentNoteModel(session, context.tasks(), context.messages());
        this.portfolios = portfolios;
        this.options = new PortfolioOptions(new EventTimeReader(context.messages()), this::today);
        this.job = new PortfolioJobModel(session, portfolios, context.tasks(), context.errors(), context.clock());
        this.preview = new PortfolioPreviewModel(session, portfolios.pdf(), context.tasks(), context.errors());
        this.clues = new CluesModel(session, portfolios.pdf(), context.tasks(), context.errors(), options);
        job.stageProperty().subscribe((_, now) -> follow(now));
        options.onChange(this::countSteps);
        countSteps();
    }

    /** Offers the upload portals of an organisation before those that are part of the program. */
    public void offer(List<Organisation.Portal> portals) {
        form.offer(portals);
    }

    public void labelled(ExhibitLabelStyle style) {
        options.exhibits().labelled(style);
    }

    /** Fetches the items to choose from. */
    public void open() {
        context.tasks()
                .of(() -> session.call(open -> new DiaryContents(
                        open.incidents(),
                        open.exhibits().all(),
                        open.caseRecords().all(),
                        open.conversations().linkedToKept(),
                        open.conversations().originals(),
                        open.portfolios().held(),
                        open.heading())))
                .onSuccess(this::show)
                .start();
    }

    ReadOnlyObjectProperty<PortfolioStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The number of steps with the current choices, one more with the page of clues. */
    ReadOnlyIntegerProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    private void countSteps() {
        steps.set(options.toRequest().mayBeServed() ? 5 : 4);
    }

    /** The choices about its contents. */
    PortfolioOptions options() {
        return options;
    }

    /** The choices about its format. */
    OutputFormOptions form() {
        return form;
    }

    PortfolioJobModel job() {
        return job;
    }

    CluesModel clues() {
        return clues;
    }

    PortfolioPreviewModel preview() {
        return preview;
    }

    boolean canPrint() {
        return portfolios.printer().isPresent();
    }

    /** Whether everything typed for the output format can be read, and nothing it needs is missing. */
    boolean isFormPossible() {
        return form.isComplete() && (form.formProperty().get() != OutputForm.PAPER || canPrint());
    }

    /** Whose law may be relevant. */
    Jurisdiction law() {
        return session.law();
    }

    /** Whether an address is recorded, so that it can be searched for. */
    boolean isAddressKnown() {
        return !options.holdings()
                .heading()
                .detail(PersonDetailKind.ADDRESS)
                .text()
                .isBlank();
    }

    /** Whether a contact sheet is written beside it. */
    boolean hasContacts() {
        return form.contactSheetProperty().get() && form.formProperty().get() != OutputForm.PAPER;
    }

    /** Whether a contact sheet is written beside it and gives the address that the portfolio leaves out. */
    boolean givesAddressAway() {
        return hasContacts() && !options.discretion().addressProperty().get();
    }

    /** Fills everything in for this preset, and goes to the next step. */
    void choose(PortfolioPreset preset) {
        if (options.isPossible(preset)) {
            options.choose(preset);
            form.reset(preset, law());
            step.set(PortfolioStep.CONTENTS);
        }
    }

    /** Goes to the next step, if the choices of this one are complete. */
    void next() {
        switch (step.get()) {
            case CONTENTS -> {
                if (options.isComplete()) {
                    if (options.toRequest().mayBeServed()) {
                        // It is never in a served copy without being asked for on the step that follows.
                        form.pageProperty().set(false);
                    }
                    step.set(PortfolioStep.FORM);
                }
            }
            case FORM -> {
                if (isFormPossible()) {
                    toLastLook();
                }
            }
            case CLUES -> {
                if (clues.seenProperty().get()) {
                    lookLast();
                }
            }
            default -> {}
        }
    }

    /** What to say about consent before it is made for this recipient; empty for nothing. */
    ReadOnlyObjectProperty<List<String>> consentProperty() {
        return consent.linesProperty();
    }

    private void lookLast() {
        consent.clear();
        consent.look(options.toRequest().cover().preparedFor());
        step.set(PortfolioStep.LAST_LOOK);
    }

    private void toLastLook() {
        if (options.toRequest().mayBeServed()) {
            clues.begin();
            step.set(PortfolioStep.CLUES);
        } else {
            lookLast();
        }
    }

    /** Goes back a step, keeping all choices. */
    void back() {
        switch (step.get()) {
            case CONTENTS -> step.set(PortfolioStep.PURPOSE);
            case FORM -> step.set(PortfolioStep.CONTENTS);
            case CLUES -> step.set(PortfolioStep.FORM);
            case LAST_LOOK -> step.set(options.toRequest().mayBeServed() ? PortfolioStep.CLUES : PortfolioStep.FORM);
            case PREVIEW -> {
                preview.drop();
                step.set(beforePreview);
            }
            default -> {}
        }
    }

    /** Shows the preview. */
    void look() {
        if (step.get() == PortfolioStep.LAST_LOOK) {
            show(options.toRequest(), 1);
        }
    }

    /** Shows a page of what was searched for clues, before words are struck out of it. */
    void lookAt(int page) {
        if (step.get() == PortfolioStep.CLUES) {
            show(clues.whole(), page);
        }
    }

    private void show(PortfolioRequest request, int page) {
        beforePreview = step.get();
        step.set(PortfolioStep.PREVIEW);
        preview.begin(request, page);
    }

    /** A file name that does not reveal what the file is. */
    String proposedName() {
        return form.proposedName(
                today(), portfolios.pdf().extension(), options.toRequest().isForService());
    }

    /**
     * Makes it at {@code target}, which must not exist.
     *
     * @param lock for a locked ZIP alone; closed when the work ends, in whatever way
     */
    void makeAt(Path target, @Nullable Passphrase lock) {
        make(form.at(target, lock));
    }

    void print() {
        make(form.paper());
    }

    /** Returns to the first step after a portfolio was made. */
    void again() {
        if (step.get() == PortfolioStep.DONE) {
            job.again();
            open();
        }
    }

    /** The model for time-stamping what was made; the stamp is kept beside it or, in a folder, inside. */
    TimeStampModel stampOf(PortfolioResult result) {
        Path made = result.receipt().file();
        boolean folder = result.isFolder();
        Path kept = folder ? BundleCompiler.stampIn(made) : made.resolveSibling(made.getFileName() + ".tsr");
        ByteSequence stamped = folder
                ? BundleCompiler.stamped(result.receipt())
                : result.receipt().sha256();
        return new TimeStampModel(kept, stamped, context.tasks(), context.errors());
    }

    /** Stops running work and wipes what is shown, when the screen is dropped. */
    void drop() {
        job.cancel();
        preview.drop();
    }

    private void make(PortfolioTarget output) {
        if (step.get() == PortfolioStep.LAST_LOOK && options.isComplete() && isFormPossible()) {
            job.begin(options.toRequest(), output);
        } else {
            output.forget();
        }
    }

    private void follow(PortfolioJobModel.JobStage stage) {
        switch (stage) {
            case CHECKING, WRITING -> step.set(PortfolioStep.WORKING);
            case DONE -> step.set(PortfolioStep.DONE);
            case IDLE -> {
                if (step.get() == PortfolioStep.WORKING) {
                    step.set(PortfolioStep.LAST_LOOK);
                }
            }
        }
    }

    private void show(DiaryContents holdings) {
        options.begin(holdings);
        step.set(PortfolioStep.PURPOSE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
