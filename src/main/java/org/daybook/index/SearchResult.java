package org.daybook.index;

import java.util.List;

/**
 * The outcome of a search.
 *
 * @param sections the groups in which anything was found, in their order
 * @param unknown the words of the query that are in no text at all, as folded for the search
 * @param complete whether everything was searched; false while texts are still being indexed
 */
public record SearchResult(List<Section> sections, List<String> unknown, boolean complete) {

    /**
     * What was found in a group.
     *
     * @param hits the newest first and undated ones last, up to the query's limit
     * @param total how many there are in all
     */
    public record Section(ResultGroup group, List<SearchHit> hits, int total) {
        public Section {
            hits = List.copyOf(hits);
        }
    }

    public SearchResult {
        sections = List.copyOf(sections);
        unknown = List.copyOf(unknown);
    }

    /** The items found, group by group. */
    public List<SearchHit> hits() {
        return sections.stream().flatMap(section -> section.hits().stream()).toList();
    }

    public int total() {
        return sections.stream().mapToInt(Section::total).sum();
    }
}
