package org.daybook.index;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseExhibits;
import org.daybook.index.text.NearestWord;
import org.daybook.index.text.SearchText;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The items of a case in memory: in timeline order at once, and searchable once their text has been indexed, the
 * newest first.
 *
 * <p>It is never written to disk, belongs to the vault thread, and is dropped when the diary is locked.
 */
public final class CaseIndex {
    private final SearchText searchText = new SearchText();
    private final ItemTexts texts = new ItemTexts(searchText);
    private final TimelineOrder rows = new TimelineOrder();
    private final RelationIndex relations = new RelationIndex();
    private final Deque<TimelineEntry> behind = new ArrayDeque<>();
    private final CaseExhibits exhibits;

    /** Null once anything has changed. */
    private @Nullable IndexVisibility visibility;

    /** @param exhibits the exhibits of the same case, whose labels may change without a new record */
    public CaseIndex(CaseExhibits exhibits) {
        this.exhibits = exhibits;
    }

    /** Adds many new items at once; their text becomes searchable with {@link #catchUp}. */
    public void applyAll(Collection<IndexItem> items) {
        List<TimelineEntry> added = rows.putAll(items);
        added.forEach(relations::add);
        behind.addAll(added);
        visibility = null;
    }

    /** Adds an item, or replaces its older version, and makes its text searchable. */
    public void apply(IndexItem item) {
        remove(item.id());
        TimelineEntry row = rows.put(item);
        relations.add(row);
        texts.add(row);
    }

    /** Removes items for good, with every word that occurs in no other item; unknown ids are skipped. */
    public void erase(Collection<? extends Id<?>> ids) {
        ids.forEach(this::remove);
        texts.forgetOthers();
    }

    /**
     * Makes further texts searchable, the newest first.
     *
     * @param atMost about how long to spend; at least one text is indexed
     * @return whether any are left
     */
    public boolean catchUp(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        visibility = null;
        while (!behind.isEmpty()) {
            texts.add(behind.removeFirst());
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
        IndexVisibility seen = visibility();
        Search search = new Search(texts, seen, relations, searchText, rows);
        Search.Found found = search.found(query);
        List<GroupCollector> groups = new ArrayList<>();
        for (ResultGroup group : ResultGroup.values()) {
            BitSet of = group == ResultGroup.BY_WORDS ? found.byWords() : seen.hits(group.kinds());
            if (group != ResultGroup.BY_WORDS) {
                of.and(found.fitting());
            }
            groups.add(new GroupCollector(group, of, query.limit()));
        }
        groups.removeIf(GroupCollector::isEmpty);
        found.fitting().or(found.byWords());
        collect(groups, found.fitting());
        List<String> unknown = groups.isEmpty() ? search.unknown(query) : List.of();
        return new SearchResult(groups.stream().map(GroupCollector::section).toList(), unknown, behind.isEmpty());
    }

    /** Gives each group its newest hits. */
    private void collect(List<GroupCollector> groups, BitSet all) {
        int wanted = groups.stream().mapToInt(GroupCollector::wanted).sum();
        for (Iterator<TimelineEntry> row = rows.all().iterator(); wanted > 0 && row.hasNext(); ) {
            TimelineEntry newest = row.next();
            if (newest.text() == TimelineEntry.NO_TEXT || !all.get(newest.text())) {
                continue;
            }
            for (GroupCollector group : groups) {
                if (group.takes(newest)) {
                    group.add(hit(newest));
                    wanted--;
                }
            }
        }
    }

    /**
     * The word of the diary that was most likely meant by one that is in no text.
     *
     * @param misspelt as folded for the search
     * @param others further words it may be
     */
    public Optional<String> nearest(String misspelt, Collection<String> others) {
        NearestWord nearest = new NearestWord(misspelt);
        texts.texts().words(nearest::consider);
        others.forEach(word -> nearest.consider(word, 0));
        return Optional.ofNullable(nearest.nearest());
    }

    private IndexVisibility visibility() {
        IndexVisibility known = visibility;
        if (known == null) {
            known = IndexVisibility.of(rows);
            visibility = known;
        }
        return known;
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

    private void remove(Id<?> id) {
        visibility = null;
        rows.remove(id).ifPresent(row -> {
            relations.remove(row);
            if (row.text() == TimelineEntry.NO_TEXT) {
                behind.remove(row);
            } else {
                texts.remove(row);
            }
        });
    }
}
