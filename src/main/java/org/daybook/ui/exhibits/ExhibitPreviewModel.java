package org.daybook.ui.exhibits;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedDocument;
import org.daybook.document.DocumentReader;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.Group;
import org.daybook.evidence.format.ShownText;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.exhibit.FileMetadata;
import org.daybook.importing.mail.MailContent;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.sound.SoundDevice;
import org.daybook.sound.SoundOutput;
import org.daybook.text.Messages;
import org.daybook.ui.context.DiaryContext;
import org.daybook.ui.context.WindowContext;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.task.ErrorPresenter;
import org.daybook.ui.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The preview of an exhibit's file, read from the diary into memory and nowhere else. JavaFX thread; the reading runs
 * in the background and stops when the screen is dropped, which releases the pixels.
 */
final class ExhibitPreviewModel {
    private static final int LONGEST_SIDE = 2000;

    private final DiaryContext context;
    private final Messages messages;
    private final ErrorPresenter errors;
    private final ReadingSource reading;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Nothing(""));
    private AtomicBoolean cancelled = new AtomicBoolean();
    private @Nullable ExhibitHistory exhibit;
    private @Nullable DecodedDocument document;

    /** The state of the preview. */
    sealed interface Look {
        /** Covered until the user asks to see it. */
        record Covered() implements Look {}

        /** Being read. */
        record Reading() implements Look {}

        /**
         * A picture, or a page of a document.
         *
         * @param argb not premultiplied; owned by this model and zeroed when released
         * @param fullWidth the width of the whole picture
         * @param page the page, or which picture of an animated one, from 1; 0 for any other picture
         * @param pages the number of them; 0 for any other picture
         * @param time when this one of an animated picture is shown first, in milliseconds; -1 for anything else
         * @param isComing whether the whole picture is still being read, and this is the small one that the file brings
         * @param isWhole false if a GIF or WebP is damaged or ends before its pictures do
         */
        @SuppressWarnings("ArrayRecordComponent") // shown and wiped, never compared
        record Pixels(
                int width,
                int height,
                int[] argb,
                int fullWidth,
                int fullHeight,
                int page,
                int pages,
                long time,
                boolean isComing,
                boolean isWhole)
                implements Look {}

        /** A recording, opened to be played. */
        record Recording(RecordingModel player) implements Look {}

        /**
         * Words.
         *
         * @param isTable whether their columns stand under each other
         * @param isWhole whether all of the file could be read
         */
        record Words(ShownText text, boolean isTable, boolean isWhole) implements Look {}

        /**
         * An e-mail.
         *
         * @param text its words, made safe to show
         */
        record Mail(MailContent mail, ShownText text) implements Look {}

        /** Not showable, and why. */
        record Nothing(String why) implements Look {}
    }

    ExhibitPreviewModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.errors = context.errors();
        this.reading = new ReadingSource(context);
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** False once it turns out that nothing of the file can be shown or played, so nothing can be made of it. */
    ObservableValue<Boolean> usable() {
        return look.flatMap(seen -> switch (seen) {
            case Look.Recording recording -> recording.player().playableProperty();
            case Look.Nothing nothing -> new SimpleBooleanProperty(nothing.why().isEmpty());
            default -> new SimpleBooleanProperty(true);
        });
    }

    /** Opens the preview of an exhibit with a file; a distressing one stays covered. */
    void open(ExhibitHistory shown) {
        exhibit = shown;
        if (shown.current().handling().covered()) {
            cover();
        } else {
            uncover();
        }
    }

    /** Covers the preview and releases the pixels. */
    void cover() {
        letGo();
        look.set(new Look.Covered());
    }

    /** Shows it. */
    void uncover() {
        ExhibitHistory shown = exhibit;
        FileMetadata file = shown == null ? null : shown.current().file();
        if (shown == null || file == null) {
            return;
        }
        letGo();
        FileKind kind = FileKind.ofMediaType(file.kind());
        if (kind == FileKind.PDF) {
            read(shown, this::firstPage);
        } else if (kind.group() == Group.PICTURE) {
            if (kind == FileKind.GIF || kind == FileKind.WEBP) {
                read(shown, (of, stop) -> step(of, stop, 1));
            } else if (kind == FileKind.HEIC || kind == FileKind.AVIF) {
                small(shown);
            } else {
                read(shown, this::picture);
            }
        } else if (kind == FileKind.MAIL) {
            read(shown, (of, _) -> reading.mail(of));
        } else if (DocumentReader.KINDS.contains(kind)) {
            read(shown, (of, stop) -> reading.document(of, kind, stop::get));
        } else if (kind.group() == Group.TEXT || kind == FileKind.SCRIPT) {
            read(shown, (of, _) -> reading.words(of));
        } else if (kind.isRecording()) {
            RecordingModel player =
                    new RecordingModel(context, shown.current().handling().covered(), SoundOutput::open);
            look.set(new Look.Recording(player));
            player.open(shown);
        } else {
            look.set(new Look.Nothing(messages.get(unseen(kind))));
        }
    }

    private static String unseen(FileKind kind) {
        return switch (kind) {
            case OLE -> "exhibit.look-old";
            case JPEG_XL -> "exhibit.look-jxl";
            default -> "exhibit.look-other";
        };
    }

    /** Turns to a page of a document, or to one of the pictures of an animated one, from 1. */
    void turnTo(int page) {
        DecodedDocument open = document;
        ExhibitHistory shown = exhibit;
        if (shown == null || page < 1) {
            return;
        }
        if (look.get() instanceof Look.Pixels seen && seen.time() >= 0) {
            if (page <= seen.pages()) {
                fetch(shown, (of, stop) -> step(of, stop, page));
            }
        } else if (open != null && page <= open.pages()) {
            fetch(shown, (_, _) -> page(open, page));
        }
    }

    /** A picture that came with the e-mail that is shown; empty if it cannot be shown. Blocking; on a worker thread. */
    Optional<Picture> attachedPicture(int number, PictureBounds bounds, BooleanSupplier unwanted) {
        ExhibitHistory shown = exhibit;
        return shown == null ? Optional.empty() : reading.attachedPicture(shown, number, bounds, unwanted);
    }

    /**
     * Plays a recording that came with the e-mail that is shown; it waits, silent, if the e-mail is hard to look at.
     *
     * @param devices opens what plays sound
     * @return dropped by the caller
     */
    RecordingModel playAttached(int number, SoundDevice.Opener devices) {
        ExhibitHistory shown = Objects.requireNonNull(exhibit);
        boolean quiet = shown.current().handling().covered();
        RecordingModel player = new RecordingModel(context, quiet, devices);
        player.open(cancelled -> reading.attachedRecording(shown, number, cancelled), quiet ? () -> {} : player::play);
        return player;
    }

    /** The window it is shown in. */
    WindowContext window() {
        return context.window();
    }

    /** Releases everything. */
    void drop() {
        letGo();
        exhibit = null;
        look.set(new Look.Nothing(""));
    }

    private interface Reader {
        Look read(ExhibitHistory of, AtomicBoolean stop)
                throws EvidenceFailure, PictureFailure, PdfFailure, IOException;
    }

    private void read(ExhibitHistory shown, Reader reader) {
        look.set(new Look.Reading());
        fetch(shown, reader);
    }

    private void fetch(ExhibitHistory shown, Reader reader) {
        AtomicBoolean stop = cancelled;
        errors.withFileFailures(context.tasks().run(() -> reader.read(shown, stop)), failure -> failed(stop, failure))
                .onSuccess(seen -> arrived(stop, seen))
                .start();
    }

    /** Shows the small picture that such a file brings, which takes a twentieth of the time, and then the whole. */
    private void small(ExhibitHistory shown) {
        look.set(new Look.Reading());
        AtomicBoolean stop = cancelled;
        context.tasks()
                .run(() -> picture(shown, stop, PictureBounds.THUMBNAIL))
                .onSuccess(seen -> {
                    arrived(stop, seen);
                    whole(shown, stop);
                })
                // The whole may be readable all the same, and says why if it is not.
                .onFailure(PictureFailure.class, _ -> whole(shown, stop))
                .onFailure(EvidenceFailure.class, _ -> whole(shown, stop))
                .onFailure(IOException.class, _ -> whole(shown, stop))
                .start();
    }

    private void whole(ExhibitHistory shown, AtomicBoolean stop) {
        if (!stop.get()) {
            fetch(shown, this::picture);
        }
    }

    private Look picture(ExhibitHistory of, AtomicBoolean stop) throws EvidenceFailure, PictureFailure, IOException {
        return picture(of, stop, PictureBounds.SCREEN);
    }

    private Look picture(ExhibitHistory of, AtomicBoolean stop, PictureBounds bounds)
            throws EvidenceFailure, PictureFailure, IOException {
        Picture picture = context.session().files().picture(of, bounds, stop::get);
        return pixels(picture, 0, 0, -1, picture.isReduced() && bounds.equals(PictureBounds.THUMBNAIL), true);
    }

    private Look step(ExhibitHistory of, AtomicBoolean stop, int number)
            throws EvidenceFailure, PictureFailure, IOException {
        AnimationStep step = context.session().files().animation(of, number, PictureBounds.SCREEN, stop::get);
        boolean isWhole = step.picture().whole();
        return step.count() == 1
                ? pixels(step.picture(), 0, 0, -1, false, isWhole)
                : pixels(step.picture(), step.number(), step.count(), step.time(), false, isWhole);
    }

    private static Look.Pixels pixels(
            Picture picture, int number, int count, long time, boolean isComing, boolean isWhole) {
        return new Look.Pixels(
                picture.width(),
                picture.height(),
                picture.argb(),
                picture.originalWidth(),
                picture.originalHeight(),
                number,
                count,
                time,
                isComing,
                isWhole);
    }

    private Look firstPage(ExhibitHistory of, AtomicBoolean stop) throws EvidenceFailure, PdfFailure, IOException {
        DecodedDocument opened = context.session().files().document(of, stop::get);
        try {
            if (opened.pages() == 0) {
                opened.close();
                return new Look.Nothing(messages.get("exhibit.look-no-pages"));
            }
            Look.Pixels first = page(opened, 1);
            context.tasks()
                    .run(() -> opened)
                    .onSuccess(kept -> keep(stop, kept))
                    .start();
            return first;
        } catch (PdfFailure | IOException | RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    private static Look.Pixels page(DecodedDocument open, int number) throws PdfFailure, IOException {
        RenderedPage page = open.render(number, LONGEST_SIDE);
        return new Look.Pixels(
                page.width(),
                page.height(),
                page.pixels(),
                page.width(),
                page.height(),
                number,
                open.pages(),
                -1,
                false,
                true);
    }

    private void keep(AtomicBoolean stop, DecodedDocument opened) {
        if (stop.get()) {
            context.tasks().close(opened);
        } else {
            document = opened;
        }
    }

    private void arrived(AtomicBoolean stop, Look seen) {
        if (stop.get()) {
            wipe(seen);
            return;
        }
        Look before = look.get();
        look.set(seen);
        wipe(before);
    }

    private void failed(AtomicBoolean stop, Problem why) {
        if (!stop.get()) {
            look.set(new Look.Nothing(why.text()));
        }
    }

    private void letGo() {
        cancelled.set(true);
        cancelled = new AtomicBoolean();
        Look before = look.get();
        look.set(new Look.Nothing(""));
        wipe(before);
        DecodedDocument open = document;
        document = null;
        if (open != null) {
            context.tasks().close(open);
        }
    }

    private static void wipe(Look seen) {
        if (seen instanceof Look.Pixels pixels) {
            Arrays.fill(pixels.argb(), 0);
        } else if (seen instanceof Look.Recording recording) {
            recording.player().drop();
        }
    }
}
