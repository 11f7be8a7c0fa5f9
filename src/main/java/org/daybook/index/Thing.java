package org.daybook.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the case with all its versions, as it stands on the timeline or is found: a record for each kind of thing.
 *
 * <p>A further kind is a further record here, a value of {@link ThingKind}, and its histories in {@link #all}. The
 * compiler then names the screens that must say how it is shown and where it leads.
 */
public sealed interface Thing permits IncidentThing, ExhibitThing, ParticularThing {
    ThingKind kind();

    ThingId id();

    /** The number it is known by among its kind. */
    int number();

    /** When it was. */
    When when();

    /** The day under which it stands; null for the end, below all that have one. */
    @Nullable
    LocalDate day();

    /** Whether it has a row of its own on the timeline; otherwise it can only be found. */
    boolean onTimeline();

    /**
     * The things it belongs to. As long as any of them is there, its texts count as texts of those, and what is found in
     * it leads to them; else it is found itself.
     */
    List<ThingId> belongsTo();

    /** Every text in it that is somebody's words or a name, as it stands now. */
    List<String> texts();

    /** Those of older versions, and the reasons for which it was changed. */
    List<String> earlierTexts();

    /** What a search can be narrowed down by. */
    Traits traits();

    /** All things of a case. */
    static List<Thing> all(CaseFile caseFile) {
        Stream<Thing> incidents = caseFile.incidents().stream().map(history -> of(history, caseFile));
        Stream<Thing> exhibits = caseFile.exhibits().all().stream().map(ExhibitThing::new);
        Stream<Thing> particulars = caseFile.particulars().all().stream().map(ParticularThing::new);
        return Stream.of(incidents, exhibits, particulars)
                .flatMap(things -> things)
                .toList();
    }

    /** An incident, with what the rest of the case says of it. */
    static Thing of(IncidentHistory incident, CaseFile caseFile) {
        return new IncidentThing(incident, caseFile.particulars().isReported(incident.id()));
    }
}
