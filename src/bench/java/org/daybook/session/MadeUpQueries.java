package org.daybook.session;

import org.daybook.index.SearchCondition;
import org.daybook.dates.DayRange;
import java.util.stream.Stream;
import java.util.List;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchQuery;

/** Searches of many kinds in a {@link MadeUpDiary}: what people type, what is in none, and what takes longest. */
public final class MadeUpQueries {
    private static final int HITS = 50;

    private MadeUpQueries() {}

    /** Each under what it stands for, in a fixed order. */
    public static Map<String, SearchQuery> of(MadeUpDiary diary) {
        Map<String, SearchQuery> queries = new LinkedHashMap<>();
        queries.put("the most common word", words(diary.word(0)));
        queries.put("a rare word", words(diary.word(5900)));
        for (String letter : new String[] {"s", "a", "q", "t"}) {
            queries.put("one letter, " + letter, words(letter));
        }
        queries.put("two letters", words("ba"));
        queries.put("four common words", words(String.join(" ", diary.word(1), diary.word(2), diary.word(3), diary.word(5))));
        queries.put("twelve words, the last in none", words("la ba be ca co da de el fa ga ha xyzzy"));
        queries.put("four rare words never together", words(String.join(" ", diary.word(5900), diary.word(5901), diary.word(5902), diary.word(5903))));
        queries.put("the middle of a word", words("nor"));
        queries.put("the middle of a word in none", words("xyz"));
        queries.put("one Chinese character", words("\u4e00"));
        queries.put("a rare Chinese character", words("\u5765"));
        queries.put("two Chinese characters", words("\u4e00\u4e01"));
        queries.put("five Chinese characters", words("\u4e00\u4e01\u4e02\u4e03\u4e04"));
        queries.put("a phrase of the most common words", words('"' + diary.word(0) + " " + diary.word(1) + '"'));
        queries.put("a phrase of rare words", words('"' + diary.word(590) + " " + diary.word(591) + '"'));
        common(diary, queries);
        queries.put("no words, no filter", words(""));
        String common = diary.word(1);
        filters(diary).forEach((name, filters) -> {
            queries.put("no words, " + name, words("").fitting(filters));
            queries.put("common word, " + name, words(common).fitting(filters));
        });
        return queries;
    }

    /** What takes longest: words that stand in almost every text. */
    private static void common(MadeUpDiary diary, Map<String, SearchQuery> queries) {
        String never = '"' + MadeUpDiary.LAST_WORD + " " + MadeUpDiary.FIRST_WORD;
        queries.put("a phrase in none, both words in every text", words(never + '"'));
        queries.put("the same, still open", words(never));
        queries.put("an open phrase, one letter begun", words('"' + diary.word(0) + " s"));
        queries.put("the most common word four times as a phrase", words('"' + (diary.word(0) + " ").repeat(4) + '"'));
        queries.put(
                "sixteen phrases of common words",
                words(IntStream.range(0, 16)
                        .mapToObj(i -> '"' + diary.word(i) + " " + diary.word(i + 1) + '"')
                        .collect(Collectors.joining(" "))));
        queries.put("all letters", words("a b c d e f g h i k l m n o p q r s t u v w y z"));
        queries.put(
                "twelve common words",
                words(IntStream.range(0, 12).mapToObj(diary::word).collect(Collectors.joining(" "))));
        String text = diary.incident(1, 1).what().happened();
        queries.put("a whole text", words(text));
        queries.put("a whole text as a phrase", words('"' + text + '"'));
        queries.put("a part of every own word", words("ref"));
        queries.put("a word of its own", words("ref77777"));
        queries.put("a thing of no incident", words("shelf parcel"));
    }

    private static Map<String, SearchCondition> filters(MadeUpDiary diary) {
        Map<String, SearchCondition> filters = new LinkedHashMap<>();
        filters.put("three kinds", new SearchCondition.KindCondition(Set.of(IncidentType.CALLS, IncidentType.FOLLOWED, IncidentType.THEFT)));
        filters.put("two groups", new SearchCondition.KindCondition(Stream.of(IncidentType.values())
                .filter(type -> type.group() == IncidentType.IncidentGroup.CONTACT || type.group() == IncidentType.IncidentGroup.THREATS)
                .collect(Collectors.toSet())));
        LocalDate from = MadeUpDiary.FIRST_DAY.plusYears(2);
        filters.put("a year", new SearchCondition.DaysCondition(List.of(new DayRange(from, from.plusYears(1)))));
        filters.put("person", new SearchCondition.PersonCondition(List.of(diary.word(510))));
        filters.put("place", new SearchCondition.PlaceCondition("street"));
        filters.put("author nobody", new SearchCondition.AuthorCondition("nobody"));
        for (ItemFlag mark : ItemFlag.values()) {
            filters.put(mark.name(), new SearchCondition.FlagCondition(mark));
        }
        return filters;
    }

    private static SearchQuery words(String words) {
        return SearchQuery.words(words, HITS);
    }
}
