package org.daybook.index;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.CaseExhibits;
import org.daybook.index.text.FoldedText;
import org.daybook.index.text.SearchText;
import org.daybook.index.text.SpellingSuggestion;
import org.daybook.record.Id;

/**
 * The items of a case in memory: in timeline order at once, and searchable once their text has been indexed, the
 * newest first.
 *
 * <p>It is never written to disk, belongs to the vault thread, and is dropped when the diary is locked.
 */
public final class CaseIndex {
    private final SearchText searchText = new SearchText();
    private final TimelineOrder rows = new TimelineOrder();
    private final RelationIndex relations = new RelationIndex();
    private final Deque<TimelineEntry> behind = new ArrayDeque<>();
    private final CaseExhibits exhibits;

    /** In how many texts each word between spaces is. */
    private final Map<String, Integer> words = new HashMap<>();

    /** @param exhibits the exhibits of the same case, whose labels may change without a new record */
    public CaseIndex(CaseExhibits exhibits) {
        this.exhibits = exhibits;
    }

    /** Adds many new items at once; their text becomes searchable with {@link #catchUp}. */
    public void applyAll(Collection<IndexItem> items) {
        List<TimelineEntry> added = rows.putAll(items);
        added.forEach(relations::add);
        behind.addAll(added);
    }

    /** Adds an item, or replaces its older version, and makes its text searchable. */
    public void apply(IndexItem item) {
        remove(item.id());
        TimelineEntry row = rows.put(item);
        relations.add(row);
        addText(row);
    }

    /** Removes items for good, with every word that occurs in no other item; unknown ids are skipped. */
    public void erase(Collection<? extends Id<?>> ids) {
        ids.forEach(this::remove);
        searchText.forget();
    }

    /**
     * Makes further texts searchable, the newest first.
     *
     * @param atMost about how long to spend; at least one text is indexed
     * @return whether any are left
     */
    public boolean catchUp(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!behind.isEmpty()) {
            addText(behind.removeFirst());
            if (System.nanoTime() - end >= 0) {
                break;
            }
        }
        return !behind.isEmpty();
    }

    public Timeline timeline() {
        return rows.timeline(relations.wholes());
    }

    /** The previous item of the same kind on the timeline, found without scanning all of it. */
    public <T> Optional<Id<T>> earlier(Id<T> id) {
        return rows.nearest(id, 1);
    }

    /** The next item of the same kind on the timeline. */
    public <T> Optional<Id<T>> later(Id<T> id) {
        return rows.nearest(id, -1);
    }

    /**
     * The newest items of each group that fit every part of the query, and in which every word and phrase of it occurs,
     * in any version. A match in something that belongs to an item counts as a match in that item. Only items whose
     * text is searchable already are considered.
     */
    public SearchResult search(SearchQuery query) {
        Search search = new Search(query, rows, relations, searchText);
        Map<ResultGroup, List<TimelineEntry>> found = new EnumMap<>(ResultGroup.class);
        for (TimelineEntry row : rows.all()) {
            search.group(row)
                    .ifPresent(group ->
                            found.computeIfAbsent(group, _ -> new ArrayList<>()).add(row));
        }
        List<SearchResult.Section> sections = new ArrayList<>();
        found.forEach((group, of) -> sections.add(new SearchResult.Section(
                group, of.stream().limit(query.limit()).map(this::hit).toList(), of.size())));
        return new SearchResult(sections, sections.isEmpty() ? search.unknown() : List.of(), behind.isEmpty());
    }

    /**
     * The word of the diary that was most likely meant by one that is in no text.
     *
     * @param misspelt as folded for the search
     * @param others further words it may be
     */
    public Optional<String> nearest(String misspelt, Collection<String> others) {
        SpellingSuggestion nearest = new SpellingSuggestion(misspelt);
        words.forEach(nearest::consider);
        others.forEach(word -> nearest.consider(word, 0));
        return Optional.ofNullable(nearest.nearest());
    }

    private SearchHit hit(TimelineEntry row) {
        List<IndexItem> related = relations.of(row.item().id()).stream()
                .map(part -> asItStands(part.item()))
                .toList();
        return new SearchHit(asItStands(row.item()), related);
    }

    private IndexItem asItStands(IndexItem item) {
        return switch (item) {
            case ExhibitItem exhibit ->
                exhibits.one(exhibit.history().id()).map(ExhibitItem::new).orElse(exhibit);
            case IncidentItem _, CaseRecordItem _ -> item;
        };
    }

    private void addText(TimelineEntry row) {
        List<String> texts = new ArrayList<>(row.item().texts());
        texts.addAll(row.item().earlierTexts());
        String folded = FoldedText.of(texts, searchText);
        row.setText(folded);
        FoldedText.words(folded).forEach(word -> words.merge(word, 1, Integer::sum));
    }

    private void remove(Id<?> id) {
        rows.remove(id).ifPresent(row -> {
            relations.remove(row);
            behind.remove(row);
            FoldedText.words(row.text())
                    .forEach(word -> words.computeIfPresent(word, (_, many) -> many == 1 ? null : many - 1));
        });
    }
}
