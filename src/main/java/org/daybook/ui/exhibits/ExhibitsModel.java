package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;

/** All exhibits, those that belong to no incident first. Use on the JavaFX thread; call {@link #open} once. */
public final class ExhibitsModel {
    private final DiaryContext context;
    private final ExhibitAddingModel adding;
    final ObservableList<ExhibitRow> rows = FXCollections.observableArrayList();
    /** Whether the rows are loaded, even if there are none. */
    final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    private Subscription listening = Subscription.EMPTY;

    /** @param adding adds files, which then appear in the list */
    public ExhibitsModel(DiaryContext context, ExhibitAddingModel adding) {
        this.context = context;
        this.adding = adding;
    }

    /** Fetches the exhibits, and again whenever one is added. */
    public void open() {
        listening = adding.keptProperty().subscribe((_, _) -> fetch());
        fetch();
    }

    List<ExhibitHistory> exhibits() {
        return rows.stream()
                .filter(ExhibitRow.ExhibitEntry.class::isInstance)
                .map(row -> ((ExhibitRow.ExhibitEntry) row).exhibit())
                .toList();
    }

    void open(ExhibitHistory exhibit) {
        context.go().accept(new Destination.ShowExhibit(exhibit.id(), null));
    }

    void newPhysicalItem() {
        context.go().accept(new Destination.NewPhysicalItem(null, null));
    }

    void drop() {
        listening.unsubscribe();
        rows.clear();
    }

    private void fetch() {
        context.work().call(this::find, found -> {
            rows.setAll(found);
            loaded.set(true);
        });
    }

    private List<ExhibitRow> find(OpenCase open) {
        Set<Id<Exhibit>> loose = new HashSet<>(
                open.exhibits().inbox().stream().map(ExhibitHistory::id).toList());
        List<ExhibitRow> inbox = new ArrayList<>();
        List<ExhibitRow> linked = new ArrayList<>();
        for (ExhibitHistory exhibit : open.exhibits().all()) {
            (loose.contains(exhibit.id()) ? inbox : linked).add(entry(open, exhibit));
        }
        List<ExhibitRow> found = new ArrayList<>();
        if (!inbox.isEmpty()) {
            found.add(new ExhibitRow.ExhibitHeading(true, inbox.size()));
            found.addAll(inbox.reversed());
        }
        if (!linked.isEmpty()) {
            found.add(new ExhibitRow.ExhibitHeading(false, linked.size()));
            found.addAll(linked);
        }
        return found;
    }

    private ExhibitRow.ExhibitEntry entry(OpenCase open, ExhibitHistory exhibit) {
        List<Id<Incident>> incidents = exhibit.current().links().incidents();
        List<EventTime> times = incidents.stream()
                .flatMap(id -> open.incident(id).stream())
                .map(IncidentHistory::current)
                .sorted(Comparator.comparingInt(Incident::number))
                .map(Incident::when)
                .toList();
        return new ExhibitRow.ExhibitEntry(exhibit, times, times.size() < incidents.size());
    }
}
