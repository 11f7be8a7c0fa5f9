package org.daybook.ui.exhibits;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedDocument;
import org.daybook.document.DocumentReader;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.exhibit.FileMetadata;
import org.daybook.pdf.PdfFailure;
import org.daybook.sound.SoundDevice;
import org.daybook.sound.SoundOutput;
import org.daybook.text.Messages;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The preview of an exhibit's file, read from the diary into memory and nowhere else. JavaFX thread; the reading runs
 * in the background and stops when the screen is dropped, which releases the pixels.
 */
final class ExhibitPreviewModel {
    private final DiaryContext context;
    private final Messages messages;
    private final PreviewReader reader;
    final ReadOnlyObjectWrapper<PreviewState> state = new ReadOnlyObjectWrapper<>(new PreviewState.NoPreview(""));
    private AtomicBoolean cancelled = new AtomicBoolean();
    private @Nullable ExhibitHistory exhibit;
    private @Nullable DecodedDocument document;

    ExhibitPreviewModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.reader = new PreviewReader(context);
    }

    /** False once it turns out that nothing of the file can be shown or played, so nothing can be made of it. */
    ObservableValue<Boolean> usable() {
        return state.flatMap(seen -> switch (seen) {
            case PreviewState.RecordingPreview recording -> recording.player().playableProperty();
            case PreviewState.NoPreview nothing ->
                new SimpleBooleanProperty(nothing.why().isEmpty());
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
        closeContent();
        state.set(new PreviewState.CoveredPreview());
    }

    void uncover() {
        ExhibitHistory shown = exhibit;
        FileMetadata file = shown == null ? null : shown.current().file();
        if (shown == null || file == null) {
            return;
        }
        closeContent();
        FileKind kind = FileKind.ofMediaType(file.kind());
        if (kind == FileKind.PDF) {
            read(shown, this::firstPage);
        } else if (kind.group() == FileGroup.PICTURE) {
            if (kind == FileKind.GIF || kind == FileKind.WEBP) {
                read(shown, (of, stop) -> reader.step(of, 1, stop::get));
            } else if (kind == FileKind.HEIC || kind == FileKind.AVIF) {
                small(shown);
            } else {
                read(shown, this::wholePicture);
            }
        } else if (kind == FileKind.MAIL) {
            read(shown, (of, _) -> reader.mail(of));
        } else if (DocumentReader.KINDS.contains(kind)) {
            read(shown, (of, stop) -> reader.document(of, kind, stop::get));
        } else if (kind.group() == FileGroup.TEXT || kind == FileKind.SCRIPT) {
            read(shown, (of, _) -> reader.words(of));
        } else if (kind.isRecording()) {
            RecordingModel player =
                    new RecordingModel(context, shown.current().handling().covered(), SoundOutput::open);
            state.set(new PreviewState.RecordingPreview(player));
            player.open(shown);
        } else {
            state.set(new PreviewState.NoPreview(messages.get(unseen(kind))));
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
        if (state.get() instanceof PreviewState.PicturePreview seen && seen.time() >= 0) {
            if (page <= seen.pages()) {
                fetch(shown, (of, stop) -> reader.step(of, page, stop::get));
            }
        } else if (open != null && page <= open.pages()) {
            fetch(shown, (_, _) -> PreviewReader.page(open, page));
        }
    }

    /** A picture that came with the e-mail that is shown; empty if it cannot be shown. Blocking; on a worker thread. */
    Optional<Picture> attachedPicture(int number, PictureBounds bounds, BooleanSupplier unwanted) {
        ExhibitHistory shown = exhibit;
        return shown == null ? Optional.empty() : reader.attachedPicture(shown, number, bounds, unwanted);
    }

    /**
     * Plays a recording that came with the e-mail that is shown; it waits, silent, if the e-mail is hard to look at.
     *
     * @param devices opens what plays sound
     * @return dropped by the caller
     */
    RecordingModel playAttached(int number, SoundDevice.DeviceOpener devices) {
        ExhibitHistory shown = Objects.requireNonNull(exhibit);
        boolean quiet = shown.current().handling().covered();
        RecordingModel player = new RecordingModel(context, quiet, devices);
        player.open(cancelled -> reader.attachedRecording(shown, number, cancelled), quiet ? () -> {} : player::play);
        return player;
    }

    WindowContext window() {
        return context.window();
    }

    /** Releases everything. */
    void drop() {
        closeContent();
        exhibit = null;
        state.set(new PreviewState.NoPreview(""));
    }

    private interface ExhibitReading {
        PreviewState read(ExhibitHistory of, AtomicBoolean stop)
                throws EvidenceFailure, PictureFailure, PdfFailure, IOException;
    }

    private void read(ExhibitHistory shown, ExhibitReading reading) {
        state.set(new PreviewState.LoadingPreview());
        fetch(shown, reading);
    }

    private void fetch(ExhibitHistory shown, ExhibitReading reading) {
        AtomicBoolean stop = cancelled;
        context.tasks()
                .run(() -> reading.read(shown, stop))
                .onSuccess(seen -> arrived(stop, seen))
                .onFileFailure(context.errors(), failure -> failed(stop, failure))
                .start();
    }

    /** Shows the small picture that such a file brings, which takes a twentieth of the time, and then the whole. */
    private void small(ExhibitHistory shown) {
        state.set(new PreviewState.LoadingPreview());
        AtomicBoolean stop = cancelled;
        context.tasks()
                .run(() -> reader.picture(shown, PictureBounds.THUMBNAIL, stop::get))
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
            fetch(shown, this::wholePicture);
        }
    }

    private PreviewState wholePicture(ExhibitHistory of, AtomicBoolean stop)
            throws EvidenceFailure, PictureFailure, IOException {
        return reader.picture(of, PictureBounds.SCREEN, stop::get);
    }

    private PreviewState firstPage(ExhibitHistory of, AtomicBoolean stop)
            throws EvidenceFailure, PdfFailure, IOException {
        DecodedDocument opened = context.session().files().document(of, stop::get);
        try {
            if (opened.pages() == 0) {
                opened.close();
                return new PreviewState.NoPreview(messages.get("exhibit.look-no-pages"));
            }
            PreviewState first = PreviewReader.page(opened, 1);
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

    private void keep(AtomicBoolean stop, DecodedDocument opened) {
        if (stop.get()) {
            context.tasks().close(opened);
        } else {
            document = opened;
        }
    }

    private void arrived(AtomicBoolean stop, PreviewState seen) {
        if (stop.get()) {
            wipe(seen);
            return;
        }
        PreviewState before = state.get();
        state.set(seen);
        wipe(before);
    }

    private void failed(AtomicBoolean stop, Problem why) {
        if (!stop.get()) {
            state.set(new PreviewState.NoPreview(why.text()));
        }
    }

    private void closeContent() {
        cancelled.set(true);
        cancelled = new AtomicBoolean();
        PreviewState before = state.get();
        state.set(new PreviewState.NoPreview(""));
        wipe(before);
        DecodedDocument open = document;
        document = null;
        if (open != null) {
            context.tasks().close(open);
        }
    }

    private static void wipe(PreviewState seen) {
        if (seen instanceof PreviewState.PicturePreview pixels) {
            Arrays.fill(pixels.argb(), 0);
        } else if (seen instanceof PreviewState.RecordingPreview recording) {
            recording.player().drop();
        }
    }
}
