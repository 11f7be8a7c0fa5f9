package org.daybook.ui.particulars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.NamedPerson;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.ParticularLines;
import org.daybook.ui.common.Destination;
import org.daybook.ui.control.ExhibitTools;
import org.jspecify.annotations.Nullable;

/** The overview of the case. Use on the JavaFX thread; call {@link #open} once. */
public final class CaseModel {
    private static final int MOST_REMARKS = 3;

    private final ExhibitTools tools;
    private final Session session;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>(null);

    /**
     * What is there.
     *
     * @param counts how many of each kind stand
     * @param remarks what is to be known today, by kind
     * @param named how many people incidents name
     */
    record Overview(Map<ParticularKind, Integer> counts, Map<ParticularKind, List<String>> remarks, int named) {}

    public CaseModel(ExhibitTools tools, Clock clock) {
        this.tools = tools;
        this.session = tools.session();
        this.clock = clock;
    }

    /** Counts what is there. */
    public void open() {
        tools.screen()
                .tasks()
                .of(() -> session.submit(this::find))
                .onSuccess(overview::set)
                .start();
    }

    /** What is there; null until it is counted. */
    ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    void show(ParticularKind kind) {
        tools.go().accept(new Destination.TheCase(kind));
    }

    void add(ParticularKind kind) {
        tools.go().accept(new Destination.NewParticular(kind));
    }

    void goToPeople() {
        tools.go().accept(new Destination.People(null));
    }

    private Overview find() {
        Optional<ThingId> master = session.particulars().masterReference().map(ParticularHistory::id);
        Remarks remarks = new Remarks(tools.messages(), LocalDate.now(clock), master);
        ParticularLines lines = new ParticularLines(tools.messages(), new Formats(tools.messages()), _ -> "");
        Map<ParticularKind, Integer> counts = new EnumMap<>(ParticularKind.class);
        Map<ParticularKind, List<String>> said = new EnumMap<>(ParticularKind.class);
        for (ParticularHistory history : session.particulars().all()) {
            if (!history.isWithdrawn()) {
                Particular current = history.current();
                counts.merge(current.kind(), 1, Integer::sum);
                List<String> of = said.computeIfAbsent(current.kind(), _ -> new ArrayList<>());
                remarks.of(history).stream()
                        .limit(MOST_REMARKS - Math.min(MOST_REMARKS, of.size()))
                        .map(remark -> tools.messages().get("particular.titled", lines.title(current), remark))
                        .forEach(of::add);
            }
        }
        return new Overview(counts, said, NamedPerson.of(session.incidents()).size());
    }
}
