package org.daybook.index;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.CaseExhibits;
import org.daybook.casefile.Entry.ExhibitMetAgain;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Recorded;
import org.daybook.facts.Answer;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.ThingId;

/**
 * The incidents in memory, in the order of the timeline at once, and searchable as soon as their text is caught up with,
 * the newest first.
 *
 * <p>Nothing of it ever reaches a disk. It belongs to the vault thread and is thrown away at lock.
 */
public final class CaseIndex {
    private final SearchText searchText = new SearchText();
    private final Rows rows = new Rows();
    private final Deque<Row> behind = new ArrayDeque<>();
    private final TextIndex texts = new TextIndex(searchText);
    private final TextIndex persons = new TextIndex(searchText);
    private final TextIndex places = new TextIndex(searchText);
    private final TextIndex authors = new TextIndex(searchText);
    private final Map<IncidentType, BitSet> kinds = new EnumMap<>(IncidentType.class);
    private final Map<Mark, BitSet> marks = new EnumMap<>(Mark.class);

    /** The texts that stand for an incident as it is now; older versions and what was removed are not among them. */
    private final BitSet current = new BitSet();

    private final CaseExhibits exhibits;
    private int next;

    /** @param exhibits of the same case, whose texts are searched with their incidents */
    public CaseIndex(CaseExhibits exhibits) {
        this.exhibits = exhibits;
    }

    /** Puts many incidents on the timeline at once, none of which is there yet; their text follows with {@link #catchUp}. */
    public void applyAll(Iterable<IncidentHistory> histories) {
        behind.addAll(rows.putAll(histories));
    }

    /** Puts an incident on the timeline, in place of its older version, and makes its text searchable. */
    public void apply(IncidentHistory history) {
        remove(history.id());
        index(rows.put(history));
    }

    /** Takes an incident out. */
    public void remove(ThingId id) {
        rows.remove(id).ifPresent(row -> {
            if (row.text() == Row.NO_TEXT) {
                behind.remove(row);
            } else {
                current.clear(row.text());
            }
        });
    }

    /**
     * Makes texts searchable that are not yet, the newest events first.
     *
     * @param atMost for about how long; at least one text is done
     * @return whether some are still left
     */
    public boolean catchUp(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!behind.isEmpty()) {
            index(behind.removeFirst());
            if (System.nanoTime() - end >= 0) {
                break;
            }
        }
        return !behind.isEmpty();
    }

    /** The timeline as it stands. */
    public Timeline timeline() {
        return rows.timeline(exhibits.incidents());
    }

    /**
     * The newest incidents in which every word and phrase of the query occurs, in any version, and which the filters let through.
     * Only those caught up with are searched, with or without words.
     */
    public SearchResult search(SearchQuery query) {
        Filters filters = query.filters();
        List<Row> days = rows.between(filters.from(), filters.to());
        BitSet found = found(query, days);
        int total = found.cardinality();
        int wanted = Math.min(query.limit(), total);
        List<Hit> hits = new ArrayList<>();
        for (Iterator<Row> row = days.iterator(); hits.size() < wanted && row.hasNext(); ) {
            Row newest = row.next();
            if (newest.text() != Row.NO_TEXT && found.get(newest.text())) {
                hits.add(new Hit(newest.history()));
            }
        }
        return new SearchResult(hits, total, behind.isEmpty());
    }

    private BitSet found(SearchQuery query, List<Row> days) {
        Filters filters = query.filters();
        BitSet found = current(days);
        if (!filters.kinds().isEmpty()) {
            BitSet any = new BitSet();
            filters.kinds().forEach(kind -> any.or(kinds.getOrDefault(kind, new BitSet())));
            found.and(any);
        }
        for (Mark mark : filters.only()) {
            found.and(marks.getOrDefault(mark, new BitSet()));
        }
        narrow(found, persons, Term.of(filters.person(), searchText));
        narrow(found, places, Term.of(filters.place(), searchText));
        narrow(found, authors, Term.of(filters.author(), searchText));
        Sought sought = Sought.of(query.words(), searchText);
        narrow(found, texts, sought.words());
        for (Phrase phrase : sought.phrases()) {
            narrow(found, days, phrase);
        }
        return found;
    }

    private BitSet current(List<Row> days) {
        if (days.size() == rows.all().size()) {
            return (BitSet) current.clone();
        }
        BitSet onThem = new BitSet(next);
        for (Row row : days) {
            if (row.text() != Row.NO_TEXT) {
                onThem.set(row.text());
            }
        }
        return onThem;
    }

    private static void narrow(BitSet found, TextIndex in, List<Term> terms) {
        for (Term term : terms) {
            if (found.isEmpty()) {
                return;
            }
            found.and(in.find(term));
        }
    }

    /** Looks only into texts in which all words of the phrase are. */
    private void narrow(BitSet found, List<Row> days, Phrase phrase) {
        found.and(texts.find(phrase));
        for (Row row : days) {
            int text = row.text();
            if (text != Row.NO_TEXT && found.get(text) && !phrase.in(texts(row.history()), searchText)) {
                found.clear(text);
            }
        }
    }

    private List<String> texts(IncidentHistory history) {
        List<String> all = new ArrayList<>();
        for (IncidentHistory.Version version : history.versions()) {
            all.addAll(version.incident().texts());
            all.add(version.reason());
        }
        if (history.withdrawal() != null) {
            all.add(history.withdrawal().reason());
        }
        for (ExhibitHistory exhibit : exhibits.of(history.id())) {
            exhibit.versions().forEach(version -> all.addAll(version.exhibit().texts()));
            exhibits.eventsOf(exhibit.id()).stream()
                    .map(Recorded::entry)
                    .filter(ExhibitMetAgain.class::isInstance)
                    .forEach(again -> all.add(((ExhibitMetAgain) again).name()));
        }
        return all;
    }

    private void index(Row row) {
        int text = next++;
        row.setText(text);
        current.set(text);
        IncidentHistory history = row.history();
        for (IncidentHistory.Version version : history.versions()) {
            Incident incident = version.incident();
            persons.add(incident.who().person(), text);
            places.add(incident.where().place(), text);
            authors.add(version.recorded().envelope().author(), text);
        }
        texts(history).forEach(part -> texts.add(part, text));
        mark(Mark.HAS_EXHIBIT, !exhibits.of(history.id()).isEmpty(), text);
        Incident incident = history.current();
        for (IncidentType type : incident.what().types()) {
            kinds.computeIfAbsent(type, _ -> new BitSet()).set(text);
        }
        mark(Mark.UNDATED, incident.when().date() == null, text);
        mark(Mark.WRITTEN_LATE, history.isWrittenLate(), text);
        Answer reported = incident.response().reporting().answer();
        mark(Mark.REPORTED, reported == Answer.YES, text);
        mark(Mark.NOT_REPORTED, reported == Answer.NO, text);
        mark(Mark.AMENDED, history.isAmended(), text);
        mark(Mark.WITHDRAWN, history.isWithdrawn(), text);
    }

    private void mark(Mark mark, boolean is, int text) {
        if (is) {
            marks.computeIfAbsent(mark, _ -> new BitSet()).set(text);
        }
    }
}
