package org.daybook.ui.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.NameSuggestions;
import org.daybook.index.Filters;
import org.daybook.index.ItemKind;
import org.daybook.index.SearchHit;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;

/**
 * The search of the diary: runs as the text is typed, and holds the results. The text is never saved. JavaFX thread.
 */
final class SearchModel {
    private static final int FIRST = 50;
    private static final int MORE = 200;

    private final Session session;
    private final BackgroundTasks tasks;
    private final Messages messages;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Filters> filters = new SimpleObjectProperty<>(Filters.NONE);
    private final ObjectProperty<Set<ItemKind>> among = new SimpleObjectProperty<>(EnumSet.allOf(ItemKind.class));
    private final ObservableList<TimelineRow> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<NameSuggestions> names =
            new ReadOnlyObjectWrapper<>(new NameSuggestions(List.of(), List.of()));
    private int limit = FIRST;
    private long asked;

    SearchModel(Session session, BackgroundTasks tasks, Messages messages) {
        this.session = session;
        this.tasks = tasks;
        this.messages = messages;
        words.subscribe((_, _) -> begin());
        filters.subscribe((_, _) -> begin());
        among.subscribe((_, _) -> begin());
    }

    /** Fetches the names to choose from, and repeats the search once all texts can be searched. */
    void open() {
        tasks.of(() -> session.call(OpenCase::names)).onSuccess(names::set).start();
        tasks.of(() -> session.searchable().thenApply(_ -> true))
                .onSuccess(_ -> {
                    if (searching.get()) {
                        look();
                    }
                })
                // The diary was locked meanwhile.
                .onFailure(CancellationException.class, _ -> {})
                .start();
    }

    StringProperty words() {
        return words;
    }

    ObjectProperty<Filters> filters() {
        return filters;
    }

    /** The kinds of items that are shown and searched. */
    ObjectProperty<Set<ItemKind>> among() {
        return among;
    }

    /** Whether a search is active; otherwise the whole timeline is shown. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** The results, followed by a row that leads to more. */
    ObservableList<TimelineRow> found() {
        return found;
    }

    /** The number of results, in words. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<NameSuggestions> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** Shows more of the results. */
    void more() {
        limit += MORE;
        look();
    }

    /** Clears the search. */
    void clear() {
        filters.set(Filters.NONE);
        words.set("");
    }

    private void begin() {
        limit = FIRST;
        boolean wanted = !words.get().isBlank() || !filters.get().isNone();
        searching.set(wanted);
        if (wanted) {
            look();
        } else {
            asked++;
            found.clear();
            state.set("");
        }
    }

    private void look() {
        long mine = ++asked;
        String typed = words.get();
        SearchQuery query = new SearchQuery(typed, filters.get(), limit, among.get());
        tasks.of(() -> session.call(open -> open.search(query)))
                .onSuccess(result -> {
                    // Unless the user has typed something else meanwhile, which is already being searched for.
                    if (mine == asked) {
                        show(typed, result);
                    }
                })
                .start();
    }

    private void show(String typed, SearchResult result) {
        List<TimelineRow> rows = new ArrayList<>();
        for (SearchHit hit : result.hits()) {
            rows.add(new TimelineRow.Found(hit, typed));
        }
        int left = result.total() - result.hits().size();
        if (left > 0) {
            rows.add(new TimelineRow.More(left));
        }
        found.setAll(rows);
        state.set(words(result));
    }

    private String words(SearchResult result) {
        String count = result.total() == 0
                ? messages.get("timeline.found-none")
                : messages.get("timeline.found", result.total());
        return result.complete() ? count : messages.get("timeline.found-so-far", count);
    }
}
