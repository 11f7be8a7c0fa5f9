package org.daybook.query;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.dates.DayRangeReader;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchCondition;
import org.daybook.index.text.FoldedWords;
import org.daybook.text.Messages;

/**
 * Reads what is typed into the search field: days, people, kinds of incident, places and properties in everyday words;
 * whatever else is typed, and everything between quotation marks, stays words. A part with several meanings keeps them
 * all, so that a name that is also a month loses nothing. Immutable, so safe for use by any thread.
 */
public final class QueryReader {
    private final Vocabulary vocabulary;
    private final String since;
    private final String until;

    /**
     * Everything that words are compared with.
     *
     * @param fillers small words that only link others
     * @param leads what comes before a name between quotation marks
     */
    record Vocabulary(
            DayRangeReader days,
            int firstYear,
            QueryLexicon lexicon,
            NameLookup names,
            Set<String> fillers,
            Leads leads) {

        Vocabulary knowing(KnownNames known) {
            return new Vocabulary(days, known.firstYear(), lexicon, new NameLookup(known, fillers), fillers, leads);
        }
    }

    /** Words before a name, each as folded for the search. */
    record Leads(List<List<String>> person, List<List<String>> place, List<List<String>> author) {}

    /** @param known the names that may be mentioned */
    public QueryReader(Messages messages, KnownNames known) {
        Set<String> fillers = new HashSet<>();
        messages.list("find.filler").forEach(word -> fillers.addAll(FoldedWords.of(word)));
        this.vocabulary = new Vocabulary(
                new DayRangeReader(messages),
                known.firstYear(),
                new QueryLexicon(messages),
                new NameLookup(known, fillers),
                Set.copyOf(fillers),
                new Leads(
                        folded(messages, "find.person"),
                        folded(messages, "find.place"),
                        folded(messages, "find.author")));
        this.since = messages.list("phrase.range-since").getFirst();
        this.until = messages.list("phrase.range-until").getFirst();
    }

    private QueryReader(Vocabulary vocabulary, String since, String until) {
        this.vocabulary = vocabulary;
        this.since = since;
        this.until = until;
    }

    /** A reader of the same words with other names. */
    public QueryReader knowing(KnownNames known) {
        return new QueryReader(vocabulary.knowing(known), since, until);
    }

    public InterpretedQuery read(String typed, LocalDate today) {
        return new QueryParser(vocabulary, typed, today).read();
    }

    /** The words that stand for these kinds, and are read as them. */
    public String phrase(Set<IncidentType> types) {
        return vocabulary.lexicon.phrase(types);
    }

    /** The words that stand for a property. */
    public String phrase(ItemFlag flag) {
        return vocabulary.lexicon.phrase(flag);
    }

    public String person(String name, LocalDate today) {
        return unambiguous(name, SearchCondition.PersonCondition.class, vocabulary.leads.person, today);
    }

    public String place(String name, LocalDate today) {
        return unambiguous(name, SearchCondition.PlaceCondition.class, vocabulary.leads.place, today);
    }

    public String author(String name) {
        return led(vocabulary.leads.author, name);
    }

    /** The words that stand for a first and a last day; empty for no bound. */
    public String days(String first, String last) {
        String from = first.isBlank() ? "" : since + " " + first.strip();
        String to = last.isBlank() ? "" : until + " " + last.strip();
        return (from + " " + to).strip();
    }

    public boolean isDays(String text, LocalDate today) {
        return isOnly(SearchCondition.DaysCondition.class, days(text, ""), today);
    }

    /** The words for kinds that a misspelt word may mean, as folded for the search. */
    public Set<String> vocabulary() {
        return vocabulary.lexicon.words();
    }

    private String unambiguous(
            String name, Class<? extends SearchCondition> sort, List<List<String>> leads, LocalDate today) {
        return isOnly(sort, name, today) ? name : led(leads, name);
    }

    private boolean isOnly(Class<? extends SearchCondition> sort, String text, LocalDate today) {
        List<QueryPart> parts = read(text, today).parts();
        return parts.size() == 1
                && parts.getFirst().meanings().size() == 1
                && sort.isInstance(parts.getFirst().meanings().getFirst());
    }

    private static String led(List<List<String>> leads, String name) {
        return String.join(" ", leads.getFirst()) + " " + InterpretedQuery.quoted(name);
    }

    private static List<List<String>> folded(Messages messages, String key) {
        return messages.list(key).stream().map(FoldedWords::of).toList();
    }
}
