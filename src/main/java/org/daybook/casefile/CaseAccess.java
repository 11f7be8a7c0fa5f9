package org.daybook.casefile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry.AccessEnded;
import org.daybook.casefile.entry.Entry.AccessGiven;
import org.daybook.crypto.ByteSequence;

/** Who has access to the diary besides its owner. Belongs to the vault thread, like {@link CaseFile}. */
public final class CaseAccess {
    private final Map<ByteSequence, GivenAccess> grants = new LinkedHashMap<>();
    private final Map<ByteSequence, Integer> running = new HashMap<>();
    private final List<AccessPeriod> periods = new ArrayList<>();

    /**
     * Access as it stands.
     *
     * @param since when it was given so
     */
    public record GivenAccess(AccessGrant grant, OffsetDateTime since) {}

    void apply(AccessGiven entry, OffsetDateTime at) {
        grants.remove(entry.grant().publicKey());
        grants.put(entry.grant().publicKey(), new GivenAccess(entry.grant(), at));
        if (running.putIfAbsent(entry.grant().publicKey(), periods.size()) == null) {
            periods.add(new AccessPeriod(entry.grant().name(), at.toLocalDate(), null));
        }
    }

    void apply(AccessEnded entry, OffsetDateTime at) {
        grants.remove(entry.publicKey());
        Integer ended = running.remove(entry.publicKey());
        if (ended != null) {
            AccessPeriod period = periods.get(ended);
            periods.set(ended, new AccessPeriod(period.name(), period.since(), at.toLocalDate()));
        }
    }

    /** The times in which keys of colleagues opened the diary, also those that were ended, in the order of their start. */
    public List<AccessPeriod> periods() {
        return List.copyOf(periods);
    }

    /**
     * All access that was given and not ended, including what has passed its last day, in the order in which it was
     * given.
     */
    public List<AccessGrant> granted() {
        return grants.values().stream().map(GivenAccess::grant).toList();
    }

    /** What the colleague with this public key was given; empty if nothing, or if it was ended. */
    public Optional<AccessGrant> of(ByteSequence publicKey) {
        return given(publicKey).map(GivenAccess::grant);
    }

    /** The same with the time from which it counts. */
    public Optional<GivenAccess> given(ByteSequence publicKey) {
        return Optional.ofNullable(grants.get(publicKey));
    }
}
