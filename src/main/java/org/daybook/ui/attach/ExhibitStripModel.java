package org.daybook.ui.attach;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.session.OpenCase;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** The exhibits of an incident, recorded or not, or the photos of a physical item. JavaFX thread. */
public final class ExhibitStripModel {
    final DiaryWork work;
    final ExhibitAddingModel adding;
    /** The exhibit that was removed last and can be put back; null if there is none. */
    final ReadOnlyObjectWrapper<@Nullable ExhibitHistory> takenOff = new ReadOnlyObjectWrapper<>(null);

    private final ObservableList<ExhibitHistory> exhibits = FXCollections.observableArrayList();
    /** Whether it is known which they are, even if there are none. */
    final ReadOnlyBooleanWrapper fetched = new ReadOnlyBooleanWrapper(false);

    private Subscription listening = Subscription.EMPTY;
    /** What they belong to; null until it is known. */
    final ReadOnlyObjectWrapper<@Nullable ExhibitAddingTarget> target = new ReadOnlyObjectWrapper<>(null);

    public ExhibitStripModel(DiaryContext context, ExhibitAddingModel adding) {
        this.work = context.work();
        this.adding = adding;
    }

    /** Sets what the exhibits belong to, and keeps the list up to date from now on. */
    public void open(ExhibitAddingTarget of) {
        target.set(of);
        fetched.set(false);
        takenOff.set(null);
        listening.unsubscribe();
        listening = adding.keptProperty().subscribe(this::fetch);
        fetch();
    }

    /** The exhibits that are linked now. */
    public ObservableList<ExhibitHistory> exhibits() {
        return exhibits;
    }

    /** What they belong to; the inbox until it is known. */
    public ExhibitAddingTarget target() {
        return Objects.requireNonNullElse(target.get(), ExhibitAddingTarget.INBOX);
    }

    /**
     * Removes one from here. It remains an exhibit, because its addition is sealed in the diary; that it no longer
     * belongs here is recorded too.
     */
    void takeOff(ExhibitHistory exhibit) {
        relink(exhibit, links -> without(links, target()), takenOff::set);
    }

    /** Puts the exhibit that was removed last back. */
    void putBack() {
        ExhibitHistory exhibit = takenOff.get();
        if (exhibit != null) {
            relink(exhibit, links -> with(links, target()), _ -> takenOff.set(null));
        }
    }

    /** Forgets the exhibit that was removed last. */
    void leaveTakenOff() {
        takenOff.set(null);
    }

    private void relink(ExhibitHistory exhibit, UnaryOperator<ExhibitLinks> change, Consumer<ExhibitHistory> done) {
        work.change(
                open -> {
                    Exhibit now =
                            open.exhibits().one(exhibit.id()).orElse(exhibit).current();
                    return open.exhibits().amend(now.with(change.apply(now.links())), "", Authorship.OWNER, null);
                },
                changed -> {
                    done.accept(changed);
                    fetch();
                });
    }

    private static ExhibitLinks without(ExhibitLinks links, ExhibitAddingTarget target) {
        return new ExhibitLinks(
                links.incidents().stream()
                        .filter(id -> !ExhibitAddingTarget.incident(id).equals(target))
                        .toList(),
                links.exhibits().stream()
                        .filter(id -> !ExhibitAddingTarget.physicalItem(id).equals(target))
                        .toList());
    }

    private static ExhibitLinks with(ExhibitLinks links, ExhibitAddingTarget target) {
        return switch (target) {
            case ExhibitAddingTarget.IncidentTarget incident -> links.withIncident(incident.id());
            case ExhibitAddingTarget.PhysicalItemTarget item ->
                new ExhibitLinks(
                        links.incidents(),
                        Stream.concat(links.exhibits().stream(), Stream.of(item.id()))
                                .toList());
            case ExhibitAddingTarget.InboxTarget _, ExhibitAddingTarget.CaseRecordTarget _ -> links;
        };
    }

    public void drop() {
        listening.unsubscribe();
        takenOff.set(null);
        target.set(null);
        fetched.set(false);
        exhibits.clear();
    }

    private void fetch() {
        ExhibitAddingTarget of = target.get();
        if (of == null) {
            return;
        }
        work.call(open -> find(open, of), found -> {
            if (!of.equals(target.get())) {
                return;
            }
            if (!found.equals(exhibits)) {
                exhibits.setAll(found);
            }
            fetched.set(true);
        });
    }

    private List<ExhibitHistory> find(OpenCase open, ExhibitAddingTarget of) {
        List<ExhibitHistory> found = switch (of) {
            case ExhibitAddingTarget.IncidentTarget incident -> open.exhibits().of(incident.id());
            case ExhibitAddingTarget.PhysicalItemTarget item ->
                open.exhibits().all().stream()
                        .filter(exhibit -> exhibit.current().links().exhibits().contains(item.id()))
                        .toList();
            case ExhibitAddingTarget.InboxTarget _, ExhibitAddingTarget.CaseRecordTarget _ -> List.of();
        };
        // An exhibit that is put back keeps its place.
        return found.stream()
                .sorted(Comparator.comparingInt(exhibit -> exhibit.current().number()))
                .toList();
    }
}
