package org.daybook.ui.attach;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/** The exhibits of an incident, recorded or not, or the photos of a physical item. JavaFX thread. */
public final class ExhibitStripModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final AddingModel adding;
    private final ObservableList<ExhibitHistory> exhibits = FXCollections.observableArrayList();
    private Subscription listening = Subscription.EMPTY;
    private final ReadOnlyObjectWrapper<AddingModel.@Nullable Target> target = new ReadOnlyObjectWrapper<>(null);

    public ExhibitStripModel(Session session, BackgroundTasks tasks, AddingModel adding) {
        this.session = session;
        this.tasks = tasks;
        this.adding = adding;
    }

    /** Whose they are, and the list is kept as it stands from now on. */
    public void open(AddingModel.Target of) {
        target.set(of);
        listening.unsubscribe();
        listening = adding.keptProperty().subscribe(this::fetch);
        fetch();
    }

    /** Takes files in for them. */
    AddingModel adding() {
        return adding;
    }

    /** Those that are linked to it now. */
    public ObservableList<ExhibitHistory> exhibits() {
        return exhibits;
    }

    /** Whose they are; the inbox until it is known. */
    public AddingModel.Target target() {
        return Objects.requireNonNullElse(target.get(), AddingModel.Target.INBOX);
    }

    /** Whose they are; null until it is known. */
    public ReadOnlyObjectProperty<AddingModel.@Nullable Target> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Lets them go. */
    public void drop() {
        listening.unsubscribe();
        target.set(null);
        exhibits.clear();
    }

    private void fetch() {
        AddingModel.Target of = target.get();
        if (of == null) {
            return;
        }
        tasks.of(() -> session.call(open -> find(open, of)))
                .onSuccess(found -> {
                    if (of.equals(target.get()) && !found.equals(exhibits)) {
                        exhibits.setAll(found);
                    }
                })
                .start();
    }

    private List<ExhibitHistory> find(OpenCase open, AddingModel.Target of) {
        return switch (of) {
            case AddingModel.Target.OfIncident incident -> open.exhibits().of(incident.id());
            case AddingModel.Target.OfPhysicalItem item ->
                open.exhibits().all().stream()
                        .filter(exhibit -> exhibit.current().links().exhibits().contains(item.id()))
                        .toList();
            case AddingModel.Target.Inbox _, AddingModel.Target.OfCaseRecord _ -> List.of();
        };
    }
}
