package org.daybook.ui.incident;

import java.util.ArrayList;
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
    private final ObservableList<ExhibitHistory> left = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ErasurePreview> preview = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyIntegerWrapper erased = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    /**
     * An exhibit of the incident.
     *
     * @param elsewhere the numbers of other incidents it belongs to, in order
     * @param shared whether it belongs to anything else, recorded or not, or another exhibit shows it
     * @param goes whether it is erased too
     */
    record Tied(ExhibitHistory exhibit, List<Integer> elsewhere, boolean shared, BooleanProperty goes) {}

    private record Erased(int number, List<ExhibitHistory> left) {}

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

    /** Its exhibits; none goes too unless she chooses it. */
    ObservableList<Tied> exhibits() {
        return exhibits;
    }

    /** Exhibits that were to go too and stayed, since what they belong to has changed meanwhile. */
    ObservableList<ExhibitHistory> left() {
        return left;
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
        List<Tied> too = exhibits.stream().filter(tied -> tied.goes.get()).toList();
        busy.set(true);
        failure.set(null);
        tasks.of(() -> session.submit(() -> new Erased(gone, erase(incident, too, why))))
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
        clear();
        left.clear();
    }

    private void clear() {
        preview.set(null);
        exhibits.clear();
        reason.set("");
        number.set("");
    }

    /** What she chose while it belonged to nothing else must not go once it does. */
    private List<ExhibitHistory> erase(ThingId incident, List<Tied> too, String why) throws VaultFailure {
        List<ExhibitHistory> all = session.exhibits().all();
        List<ExhibitHistory> goes = new ArrayList<>();
        List<ExhibitHistory> stays = new ArrayList<>();
        for (Tied tied : too) {
            all.stream()
                    .filter(now -> now.id().equals(tied.exhibit.id()))
                    .forEach(now -> (stays(tied, now, incident, all) ? stays : goes).add(now));
        }
        session.erase(incident, goes.stream().map(ExhibitHistory::id).toList(), why);
        return stays;
    }

    private static boolean stays(Tied tied, ExhibitHistory now, ThingId incident, List<ExhibitHistory> all) {
        return !now.isAbout(incident) || (!tied.shared && isShared(now, all));
    }

    private static boolean isShared(ExhibitHistory exhibit, List<ExhibitHistory> all) {
        ExhibitLinks links = exhibit.current().links();
        return links.incidents().size() > 1
                || !links.exhibits().isEmpty()
                || all.stream()
                        .anyMatch(other -> other.current().links().exhibits().contains(exhibit.id()));
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
        List<ExhibitHistory> all = session.exhibits().all();
        return session.exhibits().of(incident).stream()
                .map(exhibit -> {
                    List<Integer> elsewhere = exhibit.current().links().incidents().stream()
                            .filter(other -> !other.equals(incident))
                            .flatMap(other -> session.incident(other).stream())
                            .map(other -> other.current().number())
                            .sorted()
                            .toList();
                    return new Tied(exhibit, elsewhere, isShared(exhibit, all), new SimpleBooleanProperty(false));
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

    private void done(Erased what) {
        left.setAll(what.left);
        erased.set(what.number);
        clear();
    }
}
