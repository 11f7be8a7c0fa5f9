package org.daybook.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the case holds beside incidents and exhibits. Kinds that have a time stand on the timeline, an order under the day
 * it was made; the others are only found.
 */
public record ParticularThing(ParticularHistory history) implements Thing {
    @Override
    public ThingKind kind() {
        return ThingKind.of(history.kind().group());
    }

    @Override
    public ThingId id() {
        return history.id();
    }

    @Override
    public int number() {
        return history.current().number();
    }

    @Override
    public When when() {
        return history.current().when().orElseGet(() -> When.unknown(When.HOME));
    }

    @Override
    public @Nullable LocalDate day() {
        return when().date();
    }

    @Override
    public boolean onTimeline() {
        return history.kind().isDated();
    }

    @Override
    public List<ThingId> belongsTo() {
        return List.of();
    }

    @Override
    public List<String> texts() {
        return history.current().texts();
    }

    @Override
    public List<String> earlierTexts() {
        List<String> earlier = new ArrayList<>();
        for (ParticularHistory.Version version : history.versions()) {
            if (version.particular() != history.current()) {
                earlier.addAll(version.particular().texts());
            }
            earlier.add(version.reason());
        }
        if (history.withdrawal() != null) {
            earlier.add(history.withdrawal().reason());
        }
        return earlier;
    }

    @Override
    public Traits traits() {
        List<String> persons = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        for (ParticularHistory.Version version : history.versions()) {
            names(version.particular()).forEach(persons::add);
            authors.add(version.recorded().envelope().author());
        }
        return new Traits(List.of(), persons, List.of(), authors, marks());
    }

    private static Stream<String> names(Particular particular) {
        return particular.kind() == ParticularKind.PERSON
                ? Stream.concat(Stream.of(particular.text(Person.NAME)), particular.texts(Person.ALIASES).stream())
                : Stream.of();
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (onTimeline() && day() == null) {
            marks.add(Mark.UNDATED);
        }
        if (history.isWrittenLate()) {
            marks.add(Mark.WRITTEN_LATE);
        }
        if (history.isAmended()) {
            marks.add(Mark.AMENDED);
        }
        if (history.isWithdrawn()) {
            marks.add(Mark.WITHDRAWN);
        }
        return marks;
    }
}
