package org.daybook.ui.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.index.IncidentSelection;
import org.daybook.index.ItemKind;
import org.daybook.index.ResultGroup;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;
import org.daybook.index.message.MessageResult;
import org.daybook.query.InterpretedQuery;
import org.daybook.query.KnownNames;
import org.daybook.query.QueryPart;
import org.daybook.query.QueryReader;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/**
 * The search of the diary: runs as the text is typed, and holds its interpretation and results. The text is the only
 * state, and filters write their words into it. It is never saved. JavaFX thread.
 */
final class SearchModel {
    private static final int FIRST = 50;
    private static final int MORE = 200;

    private final Session session;
    private final BackgroundTasks tasks;
    private final Messages messages;
    private final Clock clock;
    final StringProperty words = new SimpleStringProperty("");
    /** The only items shown, such as those behind a figure; null for all. */
    final ObjectProperty<@Nullable IncidentSelection> picked = new SimpleObjectProperty<>();

    final ObjectProperty<Set<ItemKind>> among = new SimpleObjectProperty<>(EnumSet.allOf(ItemKind.class));
    /** How what is typed is understood. */
    final ReadOnlyObjectWrapper<InterpretedQuery> read = new ReadOnlyObjectWrapper<>(InterpretedQuery.NOTHING);
    /** The results by group, each followed by a row that leads to more. */
    final ObservableList<TimelineRow> found = FXCollections.observableArrayList();
    /** The number of results, in words. */
    final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    /** What she may have meant to type if nothing was found. */
    final ReadOnlyObjectWrapper<SearchSuggestion> suggestion = new ReadOnlyObjectWrapper<>(SearchSuggestion.NONE);
    /** Whether a search is active; otherwise the whole timeline is shown. */
    final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);

    final ReadOnlyObjectWrapper<KnownNames> names;
    private QueryReader reader;
    private int limit = FIRST;
    private long asked;

    private record QueryNames(KnownNames names, QueryReader reader) {}

    private record SearchAnswer(SearchResult result, MessageResult messages, SearchSuggestion suggestion) {}

    SearchModel(DiaryContext context) {
        this.session = context.session();
        this.tasks = context.tasks();
        this.messages = context.messages();
        this.clock = context.clock();
        this.names = new ReadOnlyObjectWrapper<>(new KnownNames(List.of(), List.of(), today().getYear()));
        this.reader = new QueryReader(messages, names.get());
        words.subscribe((_, _) -> begin());
        picked.subscribe((_, _) -> begin());
        among.subscribe((_, _) -> begin());
    }

    /** Fetches the known names, and repeats the search once all texts are indexed, and once all messages are. */
    void open() {
        QueryReader before = reader;
        tasks.of(() -> session.call(open -> {
                    KnownNames known = open.knownNames();
                    return new QueryNames(known, before.knowing(known));
                }))
                .onSuccess(this::know)
                .start();
        lookAgainAfter(session::searchable);
        lookAgainAfter(session::messagesSearchable);
    }

    private void lookAgainAfter(Supplier<CompletableFuture<@Nullable Void>> indexed) {
        tasks.of(() -> indexed.get().thenApply(_ -> true))
                .onSuccess(_ -> {
                    if (searching.get()) {
                        look();
                    }
                })
                // The diary was locked meanwhile.
                .onFailure(CancellationException.class, _ -> {})
                .start();
    }

    /** The reader that also words filters. */
    QueryReader reader() {
        return reader;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Takes its meaning from a part; its words are looked for as words. */
    void takeOff(QueryPart part) {
        words.set(read.get().withoutMeaning(part));
    }

    void put(String text, Predicate<QueryPart> replaced) {
        words.set(read.get().with(text, replaced));
    }

    /** Searches for what she may have meant instead. */
    void takeSuggestion() {
        words.set(suggestion.get().typed());
    }

    /** Shows more of the results. */
    void more() {
        limit += MORE;
        look();
    }

    void clear() {
        picked.set(null);
        words.set("");
    }

    private void know(QueryNames known) {
        names.set(known.names);
        reader = known.reader;
        if (!words.get().isBlank()) {
            begin();
        }
    }

    private void begin() {
        limit = FIRST;
        read.set(reader.read(words.get(), today()));
        boolean wanted = !words.get().isBlank() || picked.get() != null;
        searching.set(wanted);
        if (wanted) {
            look();
        } else {
            asked++;
            found.clear();
            state.set("");
            suggestion.set(SearchSuggestion.NONE);
        }
    }

    private void look() {
        long mine = ++asked;
        InterpretedQuery typed = read.get();
        SearchSuggestion.Finder finder = new SearchSuggestion.Finder(
                messages, reader, today(), names.get().firstYear());
        SearchQuery query = query(typed, limit);
        tasks.of(() -> session.call(open -> {
                    SearchResult result = open.search(query);
                    MessageResult rows = open.searchMessages(query);
                    SearchSuggestion meant =
                            rows.total() > 0 ? SearchSuggestion.NONE : finder.of(open, result, query, typed);
                    return new SearchAnswer(result, rows, meant);
                }))
                .onSuccess(answer -> {
                    // Unless the user has typed something else meanwhile, which is already being searched for.
                    if (mine == asked) {
                        show(typed, answer);
                    }
                })
                .start();
    }

    private SearchQuery query(InterpretedQuery typed, int most) {
        return new SearchQuery(typed.words(), typed.searched(), picked.get(), among.get(), most);
    }

    private void show(InterpretedQuery typed, SearchAnswer answer) {
        SearchResult result = answer.result;
        MessageResult inMessages = answer.messages;
        List<TimelineRow> rows = new ArrayList<>();
        List<TimelineRow> last = new ArrayList<>();
        String marked = typed.marked();
        boolean headed = result.sections().size() > 1 || inMessages.total() > 0;
        for (SearchResult.Section section : result.sections()) {
            boolean byWords = section.group() == ResultGroup.BY_WORDS;
            addGroup(
                    section.group(),
                    section.total(),
                    headed || byWords,
                    section.hits().stream()
                            .map(hit -> new TimelineRow.FoundRow(hit, marked))
                            .toList(),
                    byWords ? last : rows);
        }
        if (inMessages.total() > 0) {
            addGroup(
                    ResultGroup.MESSAGES,
                    inMessages.total(),
                    true,
                    inMessages.hits().stream()
                            .map(hit -> new TimelineRow.FoundMessage(hit, marked))
                            .toList(),
                    rows);
        }
        rows.addAll(last);
        found.setAll(rows);
        state.set(words(answer));
        suggestion.set(answer.suggestion);
    }

    private static void addGroup(
            ResultGroup group, int total, boolean headed, List<? extends TimelineRow> found, List<TimelineRow> rows) {
        if (headed) {
            rows.add(new TimelineRow.GroupHeading(group, total));
        }
        rows.addAll(found);
        if (total > found.size()) {
            rows.add(new TimelineRow.More(total - found.size()));
        }
    }

    private String words(SearchAnswer answer) {
        int inMessages = answer.messages.total();
        int byWords = answer.result.sections().stream()
                .filter(section -> section.group() == ResultGroup.BY_WORDS)
                .mapToInt(SearchResult.Section::total)
                .sum();
        int all = answer.result.total() + inMessages;
        String count = all == 0
                ? messages.get(read.get().meant().isEmpty() ? "timeline.found-none" : "timeline.found-none-of-parts")
                : messages.count(byWords == all ? "timeline.found-only-by-words" : "timeline.found", all);
        // They are below the rest, and may be out of sight.
        List<String> parts = new ArrayList<>();
        if (inMessages > 0 && inMessages < all) {
            parts.add(messages.get("timeline.found-messages-part", inMessages));
        }
        if (byWords > 0 && byWords < all) {
            parts.add(messages.get("timeline.found-by-words-part", byWords));
        }
        String divided =
                parts.isEmpty() ? count : messages.get("timeline.found-of-which", count, String.join(", ", parts));
        boolean complete = answer.result.complete() && answer.messages.complete();
        return complete ? divided : messages.get("timeline.found-so-far", divided);
    }
}
