package org.daybook.ui.redaction;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedDocument;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.job.RecordingCopyJob;
import org.daybook.job.RedactedCopyJob;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.progress.Progress;
import org.daybook.sound.SoundOutput;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.Messages;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A redacted copy that is being made of an exhibit: its picture, page or recording, the boxes on it, and the draft of
 * these. Use on the JavaFX thread; call {@link #open} once.
 */
public final class RedactedCopyModel {
    private static final int LONGEST_SIDE = 2000;

    private final DiaryContext context;
    private final Messages messages;
    final RedactedCopyForm form = new RedactedCopyForm();
    /** The draft, and what failed. */
    final FormController work;
    /** What is seen; null until it is read. */
    final ReadOnlyObjectWrapper<@Nullable PageSheet> sheet = new ReadOnlyObjectWrapper<>(null);
    /** Whether the copies are being made. */
    final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(false);

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private @Nullable ExhibitHistory original;
    private @Nullable DecodedDocument document;
    private @Nullable RecordingModel player;

    /**
     * The picture or page that is seen.
     *
     * @param argb not premultiplied; owned by this model and zeroed when it is no longer seen
     * @param fullWidth the width of the whole picture
     * @param page from 1; 0 for a picture
     * @param pages 0 for a picture
     */
    @SuppressWarnings("ArrayRecordComponent") // shown and wiped, never compared
    record PageSheet(int width, int height, int[] argb, int fullWidth, int page, int pages) {}

    public RedactedCopyModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.work = new FormController(context, DraftForm.REDACTED_COPY, form::raw);
    }

    /** Fetches the exhibit and its picture; leads to the others if it was erased, or has no picture. */
    public void open(Destination.RedactExhibit destination) {
        work.open(
                destination.resume(),
                (open, _) -> open.exhibits().one(destination.exhibit()),
                found -> found.filter(RedactedCopyModel::isShown)
                        .ifPresentOrElse(this::begin, () -> context.go(new Destination.Exhibits())));
    }

    /** Whether there is something to cover parts of. */
    static boolean isShown(ExhibitHistory exhibit) {
        return FileKind.of(exhibit.current().file()).isCoverable();
    }

    /** Plays the recording that is covered; null for a picture or a document, and before it is known. */
    @Nullable
    RecordingModel player() {
        return player;
    }

    /** Label and name of the original. */
    String name() {
        return original == null ? "" : context.words().full(original);
    }

    /** Whether the original may go into portfolios now. */
    boolean isInPortfolios() {
        return original != null && original.current().handling().inPortfolio();
    }

    /** Turns to a page of a document, from 1. */
    void turnTo(int page) {
        DecodedDocument open = document;
        if (open != null && page >= 1 && page <= open.pages()) {
            read(() -> page(open, page));
        }
    }

    /** Makes the copies, or says what is missing. */
    void save() {
        ExhibitHistory of = original;
        if (of == null || making.get()) {
            return;
        }
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            work.sayProblem(new Problem(missing.get(), Problem.Offer.NONE));
            return;
        }
        work.sayProblem(null);
        making.set(true);
        work.say(messages.get("redacted.making"));
        context.tasks()
                .run(copying(of))
                .onSuccess(this::made)
                .onFileFailure(context.errors(), this::failed)
                .andFinally(() -> making.set(false))
                .start();
    }

    private Callable<ExhibitHistory> copying(ExhibitHistory of) {
        boolean instead = form.instead.get();
        RecordingModel playing = player;
        if (playing != null) {
            playing.pause();
            List<RecordingCopyJob.Stretch> stretches = form.stretches();
            long begun = System.nanoTime();
            Progress progress = new ThrottledProgress(
                    cancelled, context.tasks(), part -> work.say(making(part, System.nanoTime() - begun)), _ -> {});
            return () -> new RecordingCopyJob(context.session(), messages, progress).covered(of, stretches, instead);
        }
        List<RedactedCopyJob.PageRedaction> wanted = form.wanted();
        return () -> new RedactedCopyJob(context.session(), messages, cancelled::get).run(of, wanted, instead);
    }

    private String making(double part, long nanos) {
        return Stream.of(
                        messages.get("redacted.making-film", part),
                        new FilmCopyTimeEstimate(messages).left(part, Duration.ofNanos(nanos)),
                        messages.get("redacted.making-film-note"))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What has to be filled in first. */
    private Optional<String> missing() {
        if (form.boxes.isEmpty()) {
            return Optional.of(messages.get("redacted.no-box"));
        }
        RecordingModel playing = player;
        if (playing != null && form.untimed().isPresent()) {
            return form.untimed().map(box -> messages.get("redacted.untimed", number(box)));
        }
        if (playing != null) {
            long length = playing.lengthProperty().get();
            Optional<CoverBox> late = form.beyond(length);
            if (late.isPresent()) {
                return late.map(box -> messages.get("redacted.late", number(box), TranscriptTimeMarks.exact(length)));
            }
        }
        String unexplained = player == null ? "redacted.unexplained" : "redacted.unexplained-stretch";
        return form.unexplained().map(box -> messages.get(unexplained, number(box)));
    }

    private int number(CoverBox box) {
        return form.boxes.indexOf(box) + 1;
    }

    void drop() {
        cancelled.set(true);
        work.stop();
        show(null);
        DecodedDocument open = document;
        document = null;
        if (open != null) {
            context.tasks().close(open);
        }
        original = null;
        if (player != null) {
            player.drop();
        }
    }

    private void begin(ExhibitHistory found) {
        original = found;
        work.resumed().ifPresent(draft -> form.resume(draft.fields()));
        form.onChange(work::changed);
        FileKind kind = FileKind.of(found.current().file());
        if (kind.isRecording()) {
            RecordingModel playing =
                    new RecordingModel(context, found.current().handling().covered(), SoundOutput::open);
            player = playing;
            work.begun(found.id());
            playing.open(found);
            return;
        }
        work.begun(found.id());
        read(kind == FileKind.PDF ? () -> firstPage(found) : () -> picture(found));
    }

    private void made(ExhibitHistory copy) {
        work.discard(() ->
                context.go(new Destination.ShowExhibit(copy.id(), null, new Destination.Saved(copy.id(), false))));
    }

    private void read(Callable<PageSheet> reading) {
        context.tasks()
                .run(reading)
                .onSuccess(this::arrived)
                .onFileFailure(context.errors(), this::failed)
                .start();
    }

    private void failed(Problem problem) {
        if (!cancelled.get()) {
            work.say("");
            work.sayProblem(problem);
        }
    }

    private PageSheet picture(ExhibitHistory of) throws EvidenceFailure, PictureFailure, IOException {
        Picture picture = context.session().files().picture(of, PictureBounds.SCREEN, cancelled::get);
        return new PageSheet(picture.width(), picture.height(), picture.argb(), picture.originalWidth(), 0, 0);
    }

    private PageSheet firstPage(ExhibitHistory of) throws EvidenceFailure, PdfFailure, IOException {
        DecodedDocument opened = context.session().files().document(of, cancelled::get);
        context.tasks().run(() -> opened).onSuccess(this::keep).start();
        if (opened.pages() == 0) {
            throw new PdfFailure.NotReadable();
        }
        int page = form.boxes.isEmpty() ? 1 : Math.clamp(form.boxes.getFirst().page, 1, opened.pages());
        return page(opened, page);
    }

    private static PageSheet page(DecodedDocument open, int number) throws PdfFailure, IOException {
        RenderedPage page = open.render(number, LONGEST_SIDE);
        return new PageSheet(page.width(), page.height(), page.pixels(), page.width(), number, open.pages());
    }

    private void keep(DecodedDocument opened) {
        if (cancelled.get()) {
            context.tasks().close(opened);
        } else {
            document = opened;
        }
    }

    private void arrived(PageSheet seen) {
        if (cancelled.get()) {
            Arrays.fill(seen.argb(), 0);
        } else {
            show(seen);
        }
    }

    private void show(@Nullable PageSheet now) {
        PageSheet before = sheet.get();
        sheet.set(now);
        if (before != null) {
            Arrays.fill(before.argb(), 0);
        }
    }

    /** Leaves the form. */
    void goBack() {
        ExhibitHistory of = original;
        context.go(of == null ? new Destination.Exhibits() : new Destination.ShowExhibit(of.id(), null));
    }
}
