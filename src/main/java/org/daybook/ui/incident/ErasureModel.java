package org.daybook.ui.incident;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.facts.ExhibitLinks;
import org.daybook.facts.ThingId;
import org.daybook.session.ErasurePreview;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Erases one incident for good, once a reason was given and its number typed. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class ErasureModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Consumer<Destination> go;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ObservableList<Tied> exhibits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ErasurePreview> preview = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyIntegerWrapper erased = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    /**
     * An exhibit of the incident.
     *
     * @param elsewhere the numbers of other incidents it belongs to, in order
     * @param shared whether it belongs to anything else, recorded or not
     * @param goes whether it is erased too
     */
    record Tied(ExhibitHistory exhibit, List<Integer> elsewhere, boolean shared, BooleanProperty goes) {}

    private record Found(Optional<ErasurePreview> preview, List<Tied> exhibits) {}

    public ErasureModel(Session session, BackgroundTasks tasks, ErrorPresenter errors, Consumer<Destination> go) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.go = go;
    }

    /** Fetches what would go; an incident that is not there leads back to the timeline. */
    public void open(ThingId incident) {
        tasks.of(() -> session.submit(() -> new Found(ErasurePreview.of(session, incident), tied(incident))))
                .onSuccess(this::show)
                .onFailure(VaultFailure.class, problem -> failure.set(errors.present(problem)))
                .start();
    }

    /** What would go; null until it is fetched. */
    ReadOnlyObjectProperty<@Nullable ErasurePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Its exhibits; those that belong to nothing else go too unless she chooses otherwise. */
    ObservableList<Tied> exhibits() {
        return exhibits;
    }

    StringProperty reason() {
        return reason;
    }

    /** The number as typed. */
    StringProperty number() {
        return number;
    }

    /** Whether a reason and the right number stand there. */
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, reason, number, preview, busy);
    }

    /** The number of the incident that was erased; 0 before. */
    ReadOnlyIntegerProperty erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Erases it; nothing happens without a reason and the right number. */
    void erase() {
        ErasurePreview shown = preview.get();
        if (shown == null || !isReady()) {
            return;
        }
        ThingId incident = shown.history().id();
        int gone = shown.history().current().number();
        String why = reason.get().strip();
        List<ThingId> too = exhibits.stream()
                .filter(tied -> tied.goes.get())
                .map(tied -> tied.exhibit.id())
                .toList();
        busy.set(true);
        failure.set(null);
        tasks.of(() -> session.submit(() -> {
                    session.erase(incident, too, why);
                    return gone;
                }))
                .onSuccess(this::done)
                .onFailure(VaultFailure.class, problem -> failure.set(errors.present(problem)))
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Back to the record, which stays as it is. */
    void leave() {
        ErasurePreview shown = preview.get();
        go.accept(
                shown == null
                        ? new Destination.Timeline()
                        : new Destination.ShowIncident(shown.history().id()));
    }

    void goToTimeline() {
        go.accept(new Destination.Timeline());
    }

    void goToNewPassphrase() {
        go.accept(new Destination.ChangePassphrase());
    }

    /** Lets the record and the reason go. */
    void drop() {
        preview.set(null);
        exhibits.clear();
        reason.set("");
        number.set("");
    }

    private boolean isReady() {
        ErasurePreview shown = preview.get();
        return shown != null
                && !busy.get()
                && !reason.get().isBlank()
                && number.get()
                        .strip()
                        .equals(String.valueOf(shown.history().current().number()));
    }

    private List<Tied> tied(ThingId incident) {
        return session.exhibits().of(incident).stream()
                .map(exhibit -> {
                    List<Integer> elsewhere = exhibit.current().links().incidents().stream()
                            .filter(other -> !other.equals(incident))
                            .flatMap(other -> session.incident(other).stream())
                            .map(other -> other.current().number())
                            .sorted()
                            .toList();
                    ExhibitLinks links = exhibit.current().links();
                    boolean shared =
                            links.incidents().size() > 1 || !links.exhibits().isEmpty();
                    return new Tied(exhibit, elsewhere, shared, new SimpleBooleanProperty(!shared));
                })
                .toList();
    }

    private void show(Found found) {
        if (found.preview.isEmpty()) {
            goToTimeline();
        }
        exhibits.setAll(found.exhibits);
        preview.set(found.preview.orElse(null));
    }

    private void done(int gone) {
        erased.set(gone);
        drop();
    }
}
