package org.daybook.ui.importing;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.job.importing.ExhibitGroup;
import org.daybook.job.importing.ExhibitIncidentCreator;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.ui.toolkit.context.DiaryContext;

/** Files that were imported as exhibits, and the incidents she makes of them. JavaFX thread. */
final class FileGroupsModel {
    private final DiaryContext context;
    private final ExhibitIncidentCreator incidents;
    final List<ExhibitHistory> exhibits;
    final int held;
    final ObjectProperty<MessageGrouping> grouping = new SimpleObjectProperty<>(MessageGrouping.DAY);
    /** The longest pause between two files of a burst, in minutes. */
    final ObjectProperty<Integer> pause =
            new SimpleObjectProperty<>((int) MessageIncidentCreator.USUAL_PAUSE.toMinutes());
    /** The groups that are to make incidents. */
    final ObservableSet<ExhibitGroup> ticked = FXCollections.observableSet();

    final ReadOnlyObjectWrapper<List<IncidentHistory>> made = new ReadOnlyObjectWrapper<>(List.of());

    private boolean isMaking;

    /**
     * @param exhibits those that hold the files now
     * @param held how many files had the same bytes as another, or as one in the diary
     */
    FileGroupsModel(DiaryContext context, List<ExhibitHistory> exhibits, int held) {
        this.context = context;
        this.incidents = new ExhibitIncidentCreator(context.session(), context.messages());
        this.exhibits = List.copyOf(exhibits);
        this.held = held;
    }

    /** The exhibits that belong to no incident yet, in groups. */
    List<ExhibitGroup> groups() {
        return ExhibitGroup.of(
                exhibits.stream()
                        .filter(one -> one.current().links().incidents().isEmpty())
                        .toList(),
                grouping.get(),
                Duration.ofMinutes(pause.get()),
                context.clock().getZone(),
                context.clock().instant());
    }

    String sources(ExhibitGroup group) {
        return incidents.sources(group);
    }

    void makeIncidents() {
        List<ExhibitGroup> chosen = groups().stream().filter(ticked::contains).toList();
        if (chosen.isEmpty() || isMaking) {
            return;
        }
        isMaking = true;
        context.tasks()
                .run(() -> incidents.record(chosen, context.clock().getZone()))
                .onSuccess(made::set)
                .onFailure(context.errors(), context.work()::sayProblem)
                .andFinally(() -> isMaking = false)
                .start();
    }
}
