package org.daybook.ui.exhibits;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.record.ItemNames;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.RecordNeighbours;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** One exhibit with all its versions and what it belongs to. Use on the JavaFX thread; call {@link #open} once. */
public final class ExhibitModel {
    private final DiaryContext context;
    private final Messages messages;
    /** The work in the diary: whether it is busy, and what failed. */
    final DiaryWork diary;
    /** The content of the page; null until it is fetched. */
    final ReadOnlyObjectWrapper<@Nullable ShownExhibit> shown = new ReadOnlyObjectWrapper<>(null);
    /** What happened to its file since it was added. */
    final ReadOnlyObjectWrapper<List<LedgerEntry>> events = new ReadOnlyObjectWrapper<>(List.of());

    private Destination.@Nullable Timeline from;
    private Destination.@Nullable Saved saved;

    /**
     * The content of the page.
     *
     * @param names the names of the incidents linked by any of its versions that are recorded, and of the exhibits that
     *     it was made from
     * @param named the case records that name it
     * @param neighbours the exhibits before and after it, by their numbers
     */
    record ShownExhibit(
            ExhibitHistory history,
            Map<Id<?>, String> names,
            List<NamedItem<CaseRecord>> named,
            RecordNeighbours<Exhibit> neighbours) {}

    private record LoadedExhibit(Optional<ShownExhibit> shown, List<LedgerEntry> events) {}

    public ExhibitModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.diary = context.work();
    }

    /** Fetches the exhibit; leads to the others if it was erased meanwhile. */
    public void open(Destination.ShowExhibit destination) {
        Id<Exhibit> exhibit = destination.exhibit();
        from = destination.from() == null ? null : destination.from().at(exhibit);
        saved = destination.saved();
        diary.call(
                open -> new LoadedExhibit(
                        open.exhibits().one(exhibit).map(one -> find(open, one)),
                        open.exhibits().eventsOf(exhibit)),
                found -> {
                    events.set(found.events);
                    found.shown.ifPresentOrElse(shown::set, this::goBack);
                });
    }

    /** What was just saved; null for nothing. */
    Destination.@Nullable Saved saved() {
        return saved;
    }

    /** Fetches again what happened to its file. */
    void fetchEvents() {
        ShownExhibit now = shown.get();
        if (now != null) {
            diary.call(open -> open.exhibits().eventsOf(now.history.id()), events::set);
        }
    }

    /** How an incident linked by any of its versions is named. */
    String name(Id<Incident> incident) {
        ShownExhibit now = shown.get();
        String unrecorded = messages.get("exhibit.link-unrecorded");
        return now == null ? unrecorded : now.names.getOrDefault(incident, unrecorded);
    }

    /** How an exhibit that it was made from is named. */
    String original(Id<Exhibit> exhibit) {
        ShownExhibit now = shown.get();
        String gone = messages.get("field.derived-not-here");
        return now == null ? gone : now.names.getOrDefault(exhibit, gone);
    }

    /** The recorded incidents that it belongs to. */
    List<NamedItem<Incident>> incidents() {
        ShownExhibit now = shown.get();
        return now == null
                ? List.of()
                : now.history.current().links().incidents().stream()
                        .filter(now.names::containsKey)
                        .map(id -> new NamedItem<>(id, name(id)))
                        .toList();
    }

    /** The search or list that led here; null if none did. */
    Destination.@Nullable Timeline from() {
        return from;
    }

    /** Whether Back leads to the timeline, and not to all exhibits. */
    boolean leadsToDiary() {
        return from != null;
    }

    void goBack() {
        context.go(from == null ? new Destination.Exhibits() : from);
    }

    /** Shows another exhibit, with Back leading to the same place. */
    void turnTo(Id<Exhibit> exhibit) {
        context.go(new Destination.ShowExhibit(exhibit, from));
    }

    void amend() {
        ShownExhibit now = shown.get();
        if (now != null) {
            context.go(new Destination.AmendExhibit(now.history.id(), null));
        }
    }

    /** Records that its words were read back today to the person they were typed for, and whether they agreed. */
    void readBack(boolean agreed) {
        ShownExhibit now = shown.get();
        if (now != null) {
            diary.change(
                    open -> {
                        open.readBack(now.history.id(), agreed, LocalDate.now(context.clock()), "");
                        return find(open, open.exhibits().one(now.history.id()).orElseThrow());
                    },
                    shown::set);
        }
    }

    void goToErasure() {
        ShownExhibit now = shown.get();
        if (now != null) {
            context.go(new Destination.EraseExhibit(now.history.id()));
        }
    }

    void goToIncident(Id<Incident> incident) {
        context.go(new Destination.ShowIncident(incident));
    }

    void open(NamedItem<CaseRecord> item) {
        context.go(new Destination.ShowCaseRecord(item.id()));
    }

    void drop() {
        shown.set(null);
        events.set(List.of());
    }

    private ShownExhibit find(OpenCase open, ExhibitHistory history) {
        Set<Id<Incident>> linked = new LinkedHashSet<>();
        history.versions()
                .forEach(version -> linked.addAll(version.record().links().incidents()));
        Map<Id<?>, String> names = new HashMap<>(new IncidentLinks(context).names(open, linked));
        Derivation derivation = history.current().derivation();
        if (derivation != null) {
            derivation
                    .originals()
                    .forEach(id -> open.exhibits()
                            .one(id)
                            .ifPresent(original -> names.put(id, context.words().full(original))));
        }
        return new ShownExhibit(
                history,
                names,
                ItemNames.named(open.caseRecords().shownBy(history.id()), messages),
                RecordNeighbours.in(
                        open.exhibits().all().stream().map(ExhibitHistory::id).toList(), history.id()));
    }
}
