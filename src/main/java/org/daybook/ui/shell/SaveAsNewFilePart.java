package org.daybook.ui.shell;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.SafeFileName;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.BackgroundTasks.Task;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sheet that saves everything as a new file: asks where, and shows how far that is, or why it failed. Its
 * button stands {@link #after} those of the sheet. JavaFX thread.
 *
 * @param <T> what comes of it
 */
final class SaveAsNewFilePart<T> extends VBox {
    private final WindowContext context;
    private final Path old;
    private final BiFunction<Path, ProgressWatch, Task<T>> writing;
    private final Consumer<T> written;
    private final WorkMeter meter;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private final Button button;

    /**
     * @param old the file that was changed, of whose name another one is made
     * @param writing writes to the file that was chosen
     */
    SaveAsNewFilePart(
            WindowContext context, Path old, BiFunction<Path, ProgressWatch, Task<T>> writing, Consumer<T> written) {
        this.context = context;
        this.old = old;
        this.writing = writing;
        this.written = written;
        this.meter = context.meter();
        getChildren()
                .addAll(
                        new ProblemNote(context.messages(), problem)
                                .on(Offer.TRY_AGAIN, this::ask)
                                .on(Offer.CHOOSE_ANOTHER_PLACE, this::ask),
                        new ProgressPane(context.messages(), "shell.file-saving", meter.statusProperty(), meter::stop));
        button = Buttons.primary(context.messages().get("shell.file-save"), this::ask);
        button.disableProperty().bind(meter.statusProperty().isNotNull());
        // Leaving the sheet stops it.
        sceneProperty().subscribe(_ -> meter.stop());
    }

    /** The button that begins, after {@code others}, which cannot be pressed while it is written. */
    Button[] after(Button... others) {
        Stream.of(others).forEach(other -> other.disableProperty().bind(button.disableProperty()));
        return Stream.concat(Stream.of(others), Stream.of(button)).toArray(Button[]::new);
    }

    private void ask() {
        context.files()
                .saveFile(
                        context.messages().get("shell.file-save"),
                        context.messages().get("shell.file-save-verb"),
                        SafeFileName.second(String.valueOf(old.getFileName()), "notebook-2"),
                        this::write);
    }

    private void write(Path target) {
        problem.set(null);
        writing.apply(target, meter.one())
                .onSuccess(written)
                .onFailure(
                        VaultFailure.class,
                        failure -> problem.set(context.errors().present(failure)))
                .andFinally(meter::end)
                .start();
    }
}
