package org.daybook.ui.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Searches the pages of guidance and the chapters of the guide. */
final class HelpSearch {
    private static final int EXCERPT = 160;

    private final List<SearchedPage> pages = new ArrayList<>();

    /**
     * A place where something was found.
     *
     * @param topic on which page
     * @param chapter which chapter of the guide; 0 for other pages
     * @param title the name of the page or chapter
     * @param excerpt the first words in which it was found
     */
    record Hit(GuidanceTopic topic, int chapter, String title, String excerpt) {}

    private record SearchedPage(GuidanceTopic topic, int chapter, String title, List<String> passages) {
        boolean has(String word) {
            return isIn(title, word) || passages.stream().anyMatch(passage -> isIn(passage, word));
        }
    }

    /** @param shelf the page about each subject */
    HelpSearch(Function<GuidanceTopic, GuidancePage> shelf, List<GuideChapter> guide) {
        for (GuidanceTopic topic : GuidanceTopic.values()) {
            GuidancePage page = shelf.apply(topic);
            pages.add(new SearchedPage(topic, 0, page.title(), words(page.passages())));
        }
        for (int i = 0; i < guide.size(); i++) {
            pages.add(new SearchedPage(
                    GuidanceTopic.GUIDE,
                    i,
                    guide.get(i).title(),
                    words(guide.get(i).passages())));
        }
    }

    /**
     * The pages and chapters that contain every word of {@code query}, also as part of a longer word; those with all
     * of them in their titles come first.
     */
    List<Hit> find(String query) {
        List<String> words = Stream.of(query.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return pages.stream()
                .filter(page -> words.stream().allMatch(page::has))
                .sorted(Comparator.comparing(page -> !words.stream().allMatch(word -> isIn(page.title, word))))
                .map(page -> new Hit(page.topic, page.chapter, page.title, excerpt(page, words)))
                .toList();
    }

    private static String excerpt(SearchedPage page, List<String> words) {
        String passage = Stream.concat(
                        page.passages.stream().filter(text -> words.stream().allMatch(word -> isIn(text, word))),
                        page.passages.stream().filter(text -> words.stream().anyMatch(word -> isIn(text, word))))
                .findFirst()
                .orElse("");
        if (passage.length() <= EXCERPT) {
            return passage;
        }
        int at = Math.max(0, lower(passage).indexOf(lower(words.getFirst())) - EXCERPT / 2);
        int from = at == 0 ? 0 : passage.indexOf(' ', at) + 1;
        int to = Math.min(passage.length(), from + EXCERPT);
        int end = to == passage.length() ? to : passage.lastIndexOf(' ', to);
        return (from == 0 ? "" : "… ")
                + passage.substring(from, Math.max(from, end))
                + (end == passage.length() ? "" : " …");
    }

    private static List<String> words(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    private static boolean isIn(String text, String word) {
        return lower(text).contains(lower(word));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
