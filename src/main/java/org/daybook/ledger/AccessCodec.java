package org.daybook.ledger;

import java.time.LocalDate;
import java.util.List;
import org.daybook.casefile.AccessGrant;
import org.daybook.casefile.AccessGrant.Allows;
import org.daybook.casefile.Entry.AccessEnded;
import org.daybook.casefile.Entry.AccessGiven;
import org.daybook.crypto.ByteSequence;

/** The kinds of entries by which access is given and ended. Whose it is stands in the part that is never disclosed. */
final class AccessCodec {
    private static final String PUBLIC_KEY = "publicKey";
    private static final String UNTIL = "until";

    private AccessCodec() {}

    static List<EntryKind<?>> kinds() {
        return List.of(
                new EntryKind<>("access-given", AccessGiven.class, AccessCodec::write, AccessCodec::read),
                new EntryKind<>(
                        "access-ended",
                        AccessEnded.class,
                        (e, out) -> out.data().put(PUBLIC_KEY, e.publicKey().hex()),
                        in -> new AccessEnded(in.data().parsed(PUBLIC_KEY, ByteSequence::ofHex))));
    }

    private static void write(AccessGiven entry, EntryKind.Out out) {
        AccessGrant grant = entry.grant();
        out.data().put(PUBLIC_KEY, grant.publicKey().hex());
        out.data().put("allows", grant.allows().code());
        if (grant.until() != null) {
            out.data().put(UNTIL, grant.until().toString());
        }
        out.hidden().put("name", grant.name()).put("initials", grant.initials());
    }

    private static AccessGiven read(EntryKind.In in) throws MalformedEntry {
        return new AccessGiven(new AccessGrant(
                in.hidden().text("name"),
                in.hidden().text("initials"),
                in.data().parsed(PUBLIC_KEY, ByteSequence::ofHex),
                Allows.ofCode(in.data().text("allows")),
                in.data().has(UNTIL) ? in.data().parsed(UNTIL, LocalDate::parse) : null));
    }
}
