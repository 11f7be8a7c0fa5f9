package org.daybook.ui.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.index.SearchHit;
import org.daybook.index.SearchQuery;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.jspecify.annotations.Nullable;

/** The incidents that another can be linked with: their names, and a search by number or words. JavaFX thread. */
public final class IncidentLinks {
    private static final int MOST = 8;
    private static final int LONGEST_EXCERPT = 42;

    private final DiaryContext context;
    private final Messages messages;
    private final Map<Id<?>, String> labels = new HashMap<>();
    final ObservableList<Linked> found = FXCollections.observableArrayList();

    private @Nullable Id<Incident> self;
    private String asked = "";

    /**
     * An incident to be linked.
     *
     * @param label number, day and first words
     */
    public record Linked(Id<Incident> id, String label) {}

    public IncidentLinks(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /** Sets the incident that is being written; it cannot be linked with itself. */
    public void of(Id<Incident> incident) {
        self = incident;
    }

    /** Finds the names of these incidents and terms of orders, before the form is shown. */
    public Map<Id<?>, String> names(OpenCase open, Collection<? extends Id<?>> ids) {
        Map<Id<?>, String> names = new LinkedHashMap<>(ItemNames.terms(open, messages, ids));
        ids.forEach(id -> open.incident(id.as()).ifPresent(history -> names.put(id, words(history.current()))));
        return names;
    }

    /** Adopts what {@link #names} found. */
    public void learn(Map<Id<?>, String> names) {
        labels.putAll(names);
    }

    /** The name of an incident or a term. */
    public String label(Id<?> id) {
        return Objects.requireNonNullElse(labels.get(id), messages.get("form.link-gone"));
    }

    /** Searches for incidents by number or words, and keeps the newest of them. */
    public void find(String typed) {
        asked = typed.strip();
        String query = asked;
        if (query.isEmpty()) {
            found.clear();
            return;
        }
        context.work().call(open -> matching(open, query), matching -> {
            if (query.equals(asked)) {
                matching.forEach(linked -> labels.put(linked.id(), linked.label()));
                found.setAll(matching);
            }
        });
    }

    private List<Linked> matching(OpenCase open, String query) {
        Optional<IncidentHistory> byNumber = open.incidents().stream()
                .filter(history -> String.valueOf(history.current().number()).equals(query))
                .findFirst();
        Map<Id<Incident>, Linked> matching = new LinkedHashMap<>();
        byNumber.ifPresent(history -> put(matching, history));
        for (SearchHit hit : open.search(SearchQuery.incidents(query, MOST)).hits()) {
            open.incident(hit.id().as()).ifPresent(history -> put(matching, history));
        }
        return matching.values().stream().limit(MOST).toList();
    }

    private void put(Map<Id<Incident>, Linked> matching, IncidentHistory history) {
        if (!history.id().equals(self)) {
            matching.put(history.id(), new Linked(history.id(), words(history.current())));
        }
    }

    private String words(Incident incident) {
        return messages.get(
                "form.link-label",
                String.valueOf(incident.number()),
                messages.formats().shortWhen(incident.when()),
                Excerpt.shortened(Excerpt.of(incident.what(), messages), LONGEST_EXCERPT));
    }
}
