package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.ParticularAmended;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.facts.Claim;
import org.daybook.facts.ThingId;
import org.daybook.ledger.MalformedEntry;
import org.daybook.ledger.PublicJson;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.jspecify.annotations.Nullable;

/**
 * Particulars of one kind in an export.
 *
 * @param kind which
 */
record ParticularForm(ParticularKind kind) implements RecordForm<Particular> {
    @Override
    public Particular read(JsonNode version) throws MalformedEntry {
        return PublicJson.particular(kind, version.path("particular"));
    }

    @Override
    public ThingId id(Particular particular) {
        return particular.id();
    }

    @Override
    public int number(Particular particular) {
        return particular.number();
    }

    @Override
    public @Nullable Claim told(Particular particular) {
        return particular.claim();
    }

    @Override
    public boolean isFromPaper(Particular particular) {
        Claim told = particular.claim();
        return told != null && told.fromPaper();
    }

    @Override
    public Entry recorded(Particular particular, Claim claim) {
        return new ParticularRecorded(particular.with(claim));
    }

    @Override
    public Entry amended(Particular particular, Claim claim, String reason) {
        return new ParticularAmended(particular.with(claim), reason);
    }

    @Override
    public Entry withdrawn(ThingId id, String reason, Claim claim) {
        return new ParticularWithdrawn(kind, id, reason, claim);
    }
}
