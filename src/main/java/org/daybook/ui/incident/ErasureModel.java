package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.ErasurePreview;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.record.ErasureSteps;
import org.daybook.vault.VaultFailure;

/**
 * Erases one incident for good, once a reason was given and its number typed. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class ErasureModel {
    private final Session session;
    private final Consumer<Destination> go;
    private final ErasureSteps<Going> steps;
    private final ObservableList<ExhibitHistory> left = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper erased = new ReadOnlyIntegerWrapper(0);

    /**
     * What would go.
     *
     * @param exhibits its exhibits; none goes too unless she chooses it
     */
    record Going(ErasurePreview preview, List<Tied> exhibits) {}

    /**
     * An exhibit of the incident.
     *
     * @param elsewhere the numbers of other incidents it belongs to, in order
     * @param shared whether it belongs to anything else, recorded or not, or another exhibit shows it
     * @param goes whether it is erased too
     */
    record Tied(ExhibitHistory exhibit, List<Integer> elsewhere, boolean shared, BooleanProperty goes) {}

    private record Erased(int number, List<ExhibitHistory> left) {}

    public ErasureModel(Session session, BackgroundTasks tasks, ErrorPresenter errors, Consumer<Destination> go) {
        this.session = session;
        this.go = go;
        this.steps = new ErasureSteps<>(
                session,
                tasks,
                errors,
                going -> going.preview.history().current().number());
    }

    /** Fetches what would go; an incident that is not there leads back to the timeline. */
    public void open(Id<Incident> incident) {
        steps.open(
                open -> ErasurePreview.of(open, incident).map(preview -> new Going(preview, tied(open, incident))),
                this::goToTimeline);
    }

    /** What would go, the reason and the number. */
    ErasureSteps<Going> steps() {
        return steps;
    }

    /** Exhibits that were to go too and stayed, since what they belong to has changed meanwhile. */
    ObservableList<ExhibitHistory> left() {
        return left;
    }

    /** The number of the incident that was erased; 0 before. */
    ReadOnlyIntegerProperty erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /** Erases it; nothing happens without a reason and the right number. */
    void erase() {
        Going shown = steps.previewProperty().get();
        // Asked here, since the vault thread must not look at what is ticked on the screen.
        List<Tied> too = shown == null
                ? List.of()
                : shown.exhibits.stream().filter(tied -> tied.goes.get()).toList();
        steps.erase(
                (open, going, why) -> {
                    IncidentHistory history = going.preview.history();
                    return new Erased(history.current().number(), erase(open, history.id(), too, why));
                },
                what -> {
                    left.setAll(what.left);
                    erased.set(what.number);
                });
    }

    /** Back to the record, which stays as it is. */
    void leave() {
        Going shown = steps.previewProperty().get();
        go.accept(
                shown == null
                        ? new Destination.Timeline()
                        : new Destination.ShowIncident(shown.preview.history().id()));
    }

    void goToTimeline() {
        go.accept(new Destination.Timeline());
    }

    void goToNewPassphrase() {
        go.accept(new Destination.ChangePassphrase());
    }

    /** Lets the record and the reason go. */
    void drop() {
        steps.drop();
        left.clear();
    }

    /** What she chose while it belonged to nothing else must not go once it does. */
    private List<ExhibitHistory> erase(OpenCase open, Id<Incident> incident, List<Tied> too, String why)
            throws VaultFailure {
        List<ExhibitHistory> all = open.exhibits().all();
        List<ExhibitHistory> goes = new ArrayList<>();
        List<ExhibitHistory> stays = new ArrayList<>();
        for (Tied tied : too) {
            all.stream()
                    .filter(now -> now.id().equals(tied.exhibit.id()))
                    .forEach(now -> (stays(open, tied, now, incident, all) ? stays : goes).add(now));
        }
        open.erase(incident, goes.stream().map(ExhibitHistory::id).toList(), why);
        return stays;
    }

    private boolean stays(
            OpenCase open, Tied tied, ExhibitHistory now, Id<Incident> incident, List<ExhibitHistory> all) {
        return !now.isAbout(incident) || (!tied.shared && isShared(open, now, all));
    }

    private boolean isShared(OpenCase open, ExhibitHistory exhibit, List<ExhibitHistory> all) {
        ExhibitLinks links = exhibit.current().links();
        return links.incidents().size() > 1
                || !open.caseRecords().shownBy(exhibit.id()).isEmpty()
                || !links.exhibits().isEmpty()
                || all.stream()
                        .anyMatch(other -> other.current().links().exhibits().contains(exhibit.id()));
    }

    private List<Tied> tied(OpenCase open, Id<Incident> incident) {
        List<ExhibitHistory> all = open.exhibits().all();
        return open.exhibits().of(incident).stream()
                .map(exhibit -> {
                    List<Integer> elsewhere = exhibit.current().links().incidents().stream()
                            .filter(other -> !other.equals(incident))
                            .flatMap(other -> open.incident(other).stream())
                            .map(other -> other.current().number())
                            .sorted()
                            .toList();
                    return new Tied(exhibit, elsewhere, isShared(open, exhibit, all), new SimpleBooleanProperty(false));
                })
                .toList();
    }
}
