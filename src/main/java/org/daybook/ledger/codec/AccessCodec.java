package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Entry.AccessEnded;
import org.daybook.casefile.entry.Entry.AccessGiven;
import org.daybook.casefile.entry.Entry.HandedOver;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.crypto.ByteSequence;

/**
 * The kinds of entries by which access is given and ended, and the diary handed over. The name and initials are in
 * the part that is never disclosed.
 */
final class AccessCodec {
    private static final String PUBLIC_KEY = "publicKey";
    private static final String UNTIL = "until";
    private static final String SEES = "sees";

    private AccessCodec() {}

    static List<EntryKind<?>> kinds() {
        return List.of(
                new EntryKind<>("access-given", AccessGiven.class, AccessCodec::write, AccessCodec::read),
                new EntryKind<>("handed-over", HandedOver.class, AccessCodec::write, AccessCodec::readHandedOver),
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
        if (!grant.sees().isEmpty()) {
            ArrayNode sees = out.data().putArray(SEES);
            grant.sees().stream().sorted().forEach(part -> sees.add(part.code()));
        }
        out.hidden().put("name", grant.name()).put("initials", grant.initials());
    }

    private static AccessGiven read(EntryKind.In in) throws MalformedEntryException {
        return new AccessGiven(new AccessGrant(
                in.hidden().text("name"),
                in.hidden().text("initials"),
                in.data().parsed(PUBLIC_KEY, ByteSequence::ofHex),
                Allows.ofCode(in.data().text("allows")),
                in.data().has(UNTIL) ? in.data().parsed(UNTIL, LocalDate::parse) : null,
                sees(in.data().texts(SEES))));
    }

    private static Set<WithheldPart> sees(List<String> codes) {
        return Arrays.stream(WithheldPart.values())
                .filter(part -> codes.contains(part.code()))
                .collect(Collectors.toSet());
    }

    private static void write(HandedOver entry, EntryKind.Out out) {
        out.data().put(PUBLIC_KEY, entry.publicKey().hex()).put("whole", entry.whole());
        ArrayNode leftOut = out.data().putArray("leftOut");
        new TreeSet<>(entry.leftOut()).forEach(leftOut::add);
        if (entry.file() != null) {
            out.data()
                    .put("file", entry.file().name())
                    .put("sha256", entry.file().sha256().hex());
        }
        ExportCodec.writeHead(entry.head(), out.data());
        out.hidden().put("name", entry.name());
    }

    private static HandedOver readHandedOver(EntryKind.In in) throws MalformedEntryException {
        JsonObjectReader data = in.data();
        return new HandedOver(
                in.hidden().text("name"),
                data.parsed(PUBLIC_KEY, ByteSequence::ofHex),
                data.flag("whole", true),
                Set.copyOf(data.texts("leftOut")),
                data.has("sha256")
                        ? new WrittenFile(data.text("file"), data.parsed("sha256", ByteSequence::ofHex))
                        : null,
                ExportCodec.readHead(data));
    }
}
