package org.daybook.index;

import java.util.List;
import java.util.Objects;
import org.daybook.session.MadeUpDiary;
import org.daybook.session.MadeUpQueries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The newest fifty hits of a search and how many there are, beside looking through all accounts, letter for letter and
 * without an index: a search that people type, a rare one, one that is in none, and those that take longest.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets it up.
public class SearchKernel {
    private static final int INCIDENTS = 100_000;
    private static final String QUOTE = "\"";

    @Param({
        "the most common word",
        "four common words",
        "a rare word",
        "the middle of a word in none",
        "a phrase in none, both words in every text",
        "sixteen phrases of common words"
    })
    private String query;

    private MadeUpCase made;
    private CaseIndex index;
    private SearchQuery sought;
    private List<String> needles;

    @Setup
    public void setUp() {
        MadeUpDiary diary = new MadeUpDiary();
        made = new MadeUpCase(diary, INCIDENTS);
        index = made.indexed();
        sought = Objects.requireNonNull(MadeUpQueries.of(diary).get(query), query);
        needles = needles(sought.words());
    }

    @Benchmark
    public SearchResult search() {
        return index.search(sought);
    }

    @Benchmark
    public int bareScan() {
        return made.scan(needles);
    }

    /** Phrases if there are any, otherwise words. */
    private static List<String> needles(String words) {
        return words.startsWith(QUOTE)
                ? List.of(words.substring(1, words.length() - 1).split("\" \"", -1))
                : List.of(words.split(" ", -1));
    }
}
