package org.daybook.ui.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.ExhibitAddingOutcome;
import org.daybook.ui.attach.ExhibitAddingTarget;
import org.daybook.ui.toolkit.context.DiaryContext;

/**
 * The exhibits that support a record: those picked, those on offer, and files that are added and picked at once. Use
 * on the JavaFX thread; drop it with the screen.
 */
final class ExhibitSelection {
    private static final int MOST = 24;

    private final DiaryContext context;
    private final ExhibitAddingModel adding;
    private final ObservableList<Id<Exhibit>> picked;
    private final Id<CaseRecord> owner;
    private final Map<Id<Exhibit>, ExhibitHistory> known = new HashMap<>();
    /** Counts the changes to what is known of the exhibits. */
    final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(0);

    private final ListChangeListener<ExhibitAddingOutcome> listener = this::added;
    private final Subscription kept;
    private List<ExhibitHistory> all = List.of();

    /**
     * @param adding adds files
     * @param picked the ids of those picked
     * @param owner the record whose form it is
     */
    ExhibitSelection(
            DiaryContext context, ExhibitAddingModel adding, ObservableList<Id<Exhibit>> picked, Id<CaseRecord> owner) {
        this.context = context;
        this.adding = adding;
        this.picked = picked;
        this.owner = owner;
        // Files may have been added for this form while another screen was shown.
        adding.outcomes().forEach(this::take);
        adding.outcomes().addListener(listener);
        kept = adding.keptProperty().subscribe(this::fetch);
        fetch();
    }

    ExhibitAddingTarget target() {
        return ExhibitAddingTarget.caseRecord(owner);
    }

    /** The picked exhibits that exist, in the order in which they were picked. */
    List<ExhibitHistory> chosen() {
        return picked.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** The first few exhibits that can be picked and have {@code words} in their label or name, the newest first. */
    List<ExhibitHistory> offered(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return all.reversed().stream()
                .filter(exhibit -> !picked.contains(exhibit.id()))
                .filter(exhibit ->
                        context.words().full(exhibit).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .toList();
    }

    void pick(Id<Exhibit> exhibit) {
        if (!picked.contains(exhibit)) {
            picked.add(exhibit);
        }
    }

    void remove(Id<Exhibit> exhibit) {
        picked.remove(exhibit);
    }

    void drop() {
        adding.outcomes().removeListener(listener);
        kept.unsubscribe();
        known.clear();
        all = List.of();
    }

    private void added(ListChangeListener.Change<? extends ExhibitAddingOutcome> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::take);
        }
    }

    private void take(ExhibitAddingOutcome outcome) {
        if (outcome instanceof ExhibitAddingOutcome.KeptExhibit file
                && file.target().equals(ExhibitAddingTarget.caseRecord(owner))) {
            known.put(file.exhibit().id(), file.exhibit());
            pick(file.exhibit().id());
        }
    }

    private void fetch() {
        context.work().call(open -> open.exhibits().all(), found -> {
            all = found;
            found.forEach(exhibit -> known.put(exhibit.id(), exhibit));
            changes.set(changes.get() + 1);
        });
    }
}
