package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Erasure;
import org.daybook.incident.Incident;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.ExhibitItem;
import org.daybook.index.IncidentItem;
import org.daybook.index.IndexItem;
import org.daybook.index.ItemKind;
import org.daybook.index.MonthDensity;
import org.daybook.index.Timeline;
import org.daybook.index.message.MessageHit;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** The items by month, newest first, and the unfinished drafts. Use on the JavaFX thread; call {@link #open} once. */
public final class TimelineModel {
    private final DiaryContext context;
    final DiaryWork diary;
    final SearchModel search;

    private @Nullable Id<?> at;
    private @Nullable Destination figures;
    final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    /** Whether the rows are loaded, even if there are none. */
    final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    private Fetched fetched = new Fetched(
            new Timeline(List.of(), new MonthDensity(List.of(), 0), Set.of()), List.of(), List.of(), List.of());

    private record Fetched(Timeline timeline, List<Draft> drafts, List<Erasure> erasures, List<TimelineLane> lanes) {}

    public TimelineModel(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
        this.search = new SearchModel(context);
        search.among.subscribe((_, _) -> arrange());
    }

    /**
     * Fetches all rows.
     *
     * @param place the initial search, and the item to scroll into view
     */
    public void open(Destination.Timeline place) {
        at = place.at();
        figures = place.figures();
        search.among.set(place.among());
        search.picked.set(place.picked());
        search.words.set(place.find());
        diary.call(
                open -> {
                    Timeline timeline = open.timeline();
                    return new Fetched(
                            timeline,
                            open.drafts().list(),
                            open.erasures(),
                            TimelineLane.of(timeline.rows(), LocalDate.now(context.clock())));
                },
                this::show);
    }

    /** The number of incidents in each month; empty until the rows are loaded. */
    MonthDensity density() {
        return fetched.timeline.density();
    }

    /** The lanes of other events. */
    List<TimelineLane> lanes() {
        return fetched.lanes;
    }

    boolean hasExhibit(Id<Incident> incident) {
        return fetched.timeline.withExhibits().contains(incident);
    }

    /** The index in {@code shown} of the first entry of a month, or of the first result in it; -1 if it has none. */
    static int rowOf(YearMonth month, List<TimelineRow> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> isFirstOf(month, i, shown))
                .findFirst()
                .orElse(-1);
    }

    /** Opens the grid in which several incidents are written up at once. */
    void writeUpMany() {
        context.go(new Destination.WriteUpMany(null));
    }

    /** Whether these are the incidents behind a figure. */
    boolean hasFigures() {
        return figures != null;
    }

    boolean isFromPatterns() {
        return figures instanceof Destination.Patterns;
    }

    /** Goes back to the figures, if these are the incidents behind one. */
    void backToFigures() {
        if (figures != null) {
            context.go(figures);
        }
    }

    /** Goes back from an open record to the list, which keeps its place. */
    void close(Id<?> opened) {
        context.go(here().at(opened));
    }

    /** Leaves the list for another page. */
    void go(Destination other) {
        context.go(other);
    }

    void newIncident() {
        context.go(new Destination.NewIncident(null));
    }

    /** Opens the item of a row; a heading opens nothing. */
    void open(TimelineRow row) {
        switch (row) {
            case TimelineRow.ItemRow entry -> show(entry.item());
            case TimelineRow.FoundRow found -> show(found.hit().item());
            case TimelineRow.FoundMessage found -> show(found.hit());
            case TimelineRow.More _ -> search.more();
            case TimelineRow.Waiting waiting -> context.go(DraftForm.resuming(waiting.draft()));
            case TimelineRow.DraftsHeading _,
                    TimelineRow.MonthHeading _,
                    TimelineRow.GroupHeading _,
                    TimelineRow.ErasedRow _ -> {
                // A heading opens nothing.
            }
        }
    }

    /** The item the user returns from, given once; empty if there is none. */
    Optional<Id<?>> comeBackFrom() {
        Optional<Id<?>> from = Optional.ofNullable(at);
        at = null;
        return from;
    }

    private static boolean isFirstOf(YearMonth month, int row, List<TimelineRow> shown) {
        boolean isBelowHeading = row > 0
                && shown.get(row - 1) instanceof TimelineRow.MonthHeading heading
                && month.equals(heading.month());
        return isBelowHeading
                || shown.get(row)
                        .incidentDay()
                        .filter(day -> month.equals(YearMonth.from(day)))
                        .isPresent();
    }

    /** The index of the item's row in {@code shown}; -1 if it has none. */
    static int rowOf(Id<?> id, List<TimelineRow> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).id().filter(id::equals).isPresent())
                .findFirst()
                .orElse(-1);
    }

    /** This list, to come back to. */
    private Destination.Timeline here() {
        return new Destination.Timeline(search.words.get(), search.picked.get(), null, figures, search.among.get());
    }

    private void show(IndexItem item) {
        Destination.Timeline from = here();
        context.go(
                switch (item) {
                    case IncidentItem incident ->
                        new Destination.ShowIncident(incident.history().id(), from);
                    case ExhibitItem exhibit ->
                        new Destination.ShowExhibit(exhibit.history().id(), from);
                    case CaseRecordItem caseRecord ->
                        new Destination.ShowCaseRecord(caseRecord.history().id(), from);
                });
    }

    private void show(MessageHit hit) {
        context.go(new Destination.ShowConversation(hit.messages(), hit.conversation(), hit.number(), here()));
    }

    /** Rebuilds the rows from the items of the kinds shown. */
    private void arrange() {
        Set<ItemKind> among = search.among.get();
        List<IndexItem> shown = fetched.timeline.rows().stream()
                .filter(item -> among.contains(item.kind()))
                .toList();
        rows.setAll(TimelineRow.of(shown, fetched.drafts, fetched.erasures));
    }

    private void show(Fetched found) {
        fetched = found;
        arrange();
        loaded.set(true);
        search.open();
    }
}
