package org.daybook.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.Entry.ExhibitAmended;
import org.daybook.casefile.Entry.ExhibitMetAgain;
import org.daybook.casefile.Entry.HeadingRecorded;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.IncidentWithdrawn;
import org.daybook.casefile.Entry.ParticularAmended;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.casefile.Entry.RemindersHidden;
import org.daybook.casefile.Recorded;
import org.daybook.facts.Claim;
import org.daybook.facts.Incident;
import org.daybook.facts.Origin;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Particular;
import org.jspecify.annotations.Nullable;

/**
 * Entries of an old diary as a new one records them: word for word, under their ids and numbers, each version with what the
 * old diary says of it. A version that had come from yet another diary keeps the claim of that one, as it does in an export.
 *
 * <p>To be given the entries in their order.
 */
final class OldClaims {
    private final String vaultId;
    private final Map<ThingId, Integer> numbers = new HashMap<>();
    private final Map<ThingId, Optional<Claim>> lastTold = new HashMap<>();

    /** @param vaultId of the old diary, 32 hexadecimal digits */
    OldClaims(String vaultId) {
        this.vaultId = vaultId;
    }

    /** The entry for the new diary; empty if it tells of the old file and not of the case. */
    Optional<Entry> of(Recorded recorded) {
        return Optional.ofNullable(
                switch (recorded.entry()) {
                    case IncidentRecorded(Incident incident) -> new IncidentRecorded(own(incident, recorded));
                    case IncidentAmended(Incident incident, String reason) ->
                        new IncidentAmended(own(incident, recorded), reason);
                    case IncidentWithdrawn e ->
                        new IncidentWithdrawn(e.incident(), e.reason(), orOwn(e.claim(), e.incident(), recorded));
                    case ParticularRecorded(Particular particular) -> new ParticularRecorded(own(particular, recorded));
                    case ParticularAmended(Particular particular, String reason) ->
                        new ParticularAmended(own(particular, recorded), reason);
                    case ParticularWithdrawn e ->
                        new ParticularWithdrawn(
                                e.kind(), e.particular(), e.reason(), orOwn(e.claim(), e.particular(), recorded));
                    case ExhibitAdded e ->
                        new ExhibitAdded(
                                e.exhibit(),
                                e.file(),
                                claim(e.exhibit().id(), e.exhibit().number(), e.claim(), false, recorded));
                    case ExhibitAmended e ->
                        new ExhibitAmended(
                                e.exhibit(),
                                e.reason(),
                                claim(e.exhibit().id(), e.exhibit().number(), e.claim(), false, recorded));
                    case HeadingRecorded e -> e;
                    case RemindersHidden e -> e;
                    case ExhibitMetAgain e -> e;
                    default -> null;
                });
    }

    private Incident own(Incident incident, Recorded recorded) {
        Origin origin = incident.background().origin();
        Claim told = origin.claim();
        boolean fromPaper = origin.kind() == Origin.Kind.PAPER_LOG || (told != null && told.fromPaper());
        Claim claim = claim(incident.id(), incident.number(), told, fromPaper, recorded);
        return incident.with(incident.background().with(Origin.otherDiary(claim, origin.firstWritten())));
    }

    private Particular own(Particular particular, Recorded recorded) {
        Claim told = particular.claim();
        boolean fromPaper = told != null && told.fromPaper();
        return particular.with(claim(particular.id(), particular.number(), told, fromPaper, recorded));
    }

    private Claim claim(ThingId id, int number, @Nullable Claim told, boolean fromPaper, Recorded recorded) {
        numbers.put(id, number);
        Optional<Claim> before = lastTold.getOrDefault(id, Optional.empty());
        lastTold.put(id, Optional.ofNullable(told));
        // A claim that stands in the version before too is that version's: this one was written in the old diary.
        return told != null && !before.equals(Optional.of(told)) ? told : own(number, fromPaper, recorded);
    }

    private Claim orOwn(@Nullable Claim told, ThingId id, Recorded recorded) {
        return told == null ? own(numbers.getOrDefault(id, 0), false, recorded) : told;
    }

    private Claim own(int number, boolean fromPaper, Recorded recorded) {
        return new Claim(
                vaultId,
                number,
                recorded.envelope().recordedAt(),
                recorded.envelope().author(),
                recorded.envelope().onBehalfOf(),
                recorded.digest().hex(),
                fromPaper);
    }
}
