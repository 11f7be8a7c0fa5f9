package org.daybook.ui.screenshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.job.ScreenshotJoinJob;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/** Which screenshots are joined into one long picture. Use on the JavaFX thread; call {@link #open} once. */
public final class ScreenshotJoinModel {
    private final DiaryContext context;
    private final Messages messages;
    final DiaryWork diary;
    /** The pictures to choose from; null until they are fetched. */
    final ReadOnlyObjectWrapper<@Nullable List<Choice>> choices = new ReadOnlyObjectWrapper<>(null);

    final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper(false);

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private @Nullable Id<Exhibit> first;

    /** A picture that can be joined with the first. */
    record Choice(ExhibitHistory exhibit, BooleanProperty ticked) {}

    public ScreenshotJoinModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.diary = context.work();
    }

    /** Fetches the pictures of the same size as the first; leads to all exhibits if it is no picture any more. */
    public void open(Destination.JoinScreenshots destination) {
        first = destination.exhibit();
        diary.call(open -> alike(open, destination.exhibit()), found -> {
            if (found.isEmpty()) {
                context.go(new Destination.Exhibits());
            } else {
                choices.set(found);
            }
        });
    }

    /** Joins those that are ticked, or says why not. */
    void join() {
        List<Choice> all = choices.get();
        if (all == null || joining.get()) {
            return;
        }
        List<ExhibitHistory> ticked = all.stream()
                .filter(one -> one.ticked.get())
                .map(Choice::exhibit)
                .toList();
        if (ticked.size() < 2 || ticked.size() > ScreenshotJoinJob.MOST) {
            say(messages.get("join-screenshots.how-many", ScreenshotJoinJob.MOST));
            return;
        }
        diary.sayProblem(null);
        joining.set(true);
        ScreenshotJoinJob job = new ScreenshotJoinJob(context.session(), messages, cancelled::get);
        context.tasks()
                .run(() -> job.run(ticked))
                .onSuccess(this::joined)
                .onFileFailure(context.errors(), diary::sayProblem)
                .andFinally(() -> joining.set(false))
                .start();
    }

    void goBack() {
        Id<Exhibit> exhibit = first;
        context.go(exhibit == null ? new Destination.Exhibits() : new Destination.ShowExhibit(exhibit, null));
    }

    void drop() {
        cancelled.set(true);
        choices.set(null);
    }

    private void joined(Optional<ExhibitHistory> picture) {
        if (cancelled.get()) {
            return;
        }
        picture.ifPresentOrElse(
                made -> context.go(
                        new Destination.ShowExhibit(made.id(), null, new Destination.Saved(made.id(), false))),
                () -> say(messages.get("join-screenshots.no-overlap")));
    }

    private void say(String words) {
        diary.sayProblem(new Problem(words, Problem.Offer.NONE));
    }

    private static List<Choice> alike(OpenCase open, Id<Exhibit> exhibit) {
        List<Choice> found = new ArrayList<>();
        Optional<Dimensions> size = open.exhibits().one(exhibit).flatMap(ScreenshotJoinModel::size);
        if (size.isPresent()) {
            open.exhibits().all().stream()
                    .filter(other -> size(other).equals(size) && !isJoined(other))
                    .sorted(Comparator.comparing(other -> !other.id().equals(exhibit)))
                    .forEach(other -> found.add(new Choice(
                            other, new SimpleBooleanProperty(other.id().equals(exhibit)))));
        }
        return found;
    }

    private static boolean isJoined(ExhibitHistory exhibit) {
        Derivation derivation = exhibit.current().derivation();
        return derivation != null && derivation.method() == Derivation.Method.JOINED_SCREENSHOTS;
    }

    private static Optional<Dimensions> size(ExhibitHistory exhibit) {
        FileMetadata file = exhibit.current().file();
        return Optional.ofNullable(file)
                .filter(one -> FileKind.ofMediaType(one.kind()).group() == FileKind.FileGroup.PICTURE)
                .map(FileMetadata::dimensions)
                .filter(size -> size.width() > 0);
    }
}
