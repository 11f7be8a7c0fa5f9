package org.daybook.ui.exhibits;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.facts.ThingId;
import org.daybook.session.Session;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Problem;
import org.daybook.ui.control.ExhibitTools;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Erases one exhibit for good, once a reason was given and its number typed. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class ExhibitErasureModel {
    private final ExhibitTools tools;
    private final Session session;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyStringWrapper erased = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    /**
     * What would go, and what would lose it.
     *
     * @param incidents the numbers of the recorded incidents it belongs to, in order
     * @param photos those that show it, which stay
     * @param drafts what is being typed about it
     */
    record Preview(ExhibitHistory exhibit, List<Integer> incidents, List<ExhibitHistory> photos, List<Draft> drafts) {}

    public ExhibitErasureModel(ExhibitTools tools) {
        this.tools = tools;
        this.session = tools.session();
    }

    /** Fetches what would go; an exhibit that is not there leads back to the list. */
    public void open(ThingId exhibit) {
        tools.screen()
                .tasks()
                .of(() -> session.submit(() -> find(exhibit)))
                .onSuccess(found -> {
                    if (found.isEmpty()) {
                        goToList();
                    }
                    preview.set(found.orElse(null));
                })
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /** What would go; null until it is fetched. */
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
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

    /** The label of the exhibit that was erased; empty before. */
    ReadOnlyStringProperty erasedProperty() {
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
        Preview shown = preview.get();
        if (shown == null || !isReady()) {
            return;
        }
        ThingId exhibit = shown.exhibit.id();
        String label = tools.words().label(shown.exhibit);
        String why = reason.get().strip();
        busy.set(true);
        failure.set(null);
        tools.screen()
                .tasks()
                .of(() -> session.submit(() -> {
                    session.exhibits().erase(List.of(exhibit), why);
                    return label;
                }))
                .onSuccess(gone -> {
                    erased.set(gone);
                    drop();
                })
                .onFailure(VaultFailure.class, this::failed)
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Back to the exhibit, which stays as it is. */
    void leave() {
        Preview shown = preview.get();
        tools.go()
                .accept(
                        shown == null
                                ? new Destination.Exhibits()
                                : new Destination.ShowExhibit(shown.exhibit.id(), null));
    }

    void goToList() {
        tools.go().accept(new Destination.Exhibits());
    }

    void goToNewPassphrase() {
        tools.go().accept(new Destination.ChangePassphrase());
    }

    /** Lets the exhibit and the reason go. */
    void drop() {
        preview.set(null);
        reason.set("");
        number.set("");
    }

    private boolean isReady() {
        Preview shown = preview.get();
        return shown != null
                && !busy.get()
                && !reason.get().isBlank()
                && number.get()
                        .strip()
                        .equals(String.valueOf(shown.exhibit.current().number()));
    }

    private Optional<Preview> find(ThingId id) throws VaultFailure {
        List<Draft> drafts = session.drafts().stream()
                .filter(draft -> id.equals(draft.about()))
                .toList();
        return session.exhibits()
                .one(id)
                .map(exhibit -> new Preview(
                        exhibit,
                        exhibit.current().links().incidents().stream()
                                .flatMap(incident -> session.incident(incident).stream())
                                .map(incident -> incident.current().number())
                                .sorted()
                                .toList(),
                        session.exhibits().all().stream()
                                .filter(other ->
                                        other.current().links().exhibits().contains(id))
                                .toList(),
                        drafts));
    }

    private void failed(VaultFailure problem) {
        failure.set(tools.screen().errors().present(problem));
    }
}
