package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.ledger.codec.Json;
import org.daybook.vault.OpenVault.BodyState;
import org.daybook.vault.seal.EntryBodyParts;
import org.junit.jupiter.api.Test;

/** Of every private field of every kind of entry it is said whether whoever may only look opens it. */
class WithheldPartSplitterTest {
    private static final String OPEN = "open to every key";
    private static final String KEPT = "kept from whoever may only look";

    /** What a key that may only look opens: to be added to only where it cannot see a record or record a note without. */
    private static final Set<String> OPEN_FIELDS = Set.of(
            "access-given initials",
            "access-given name",
            "exhibit-added file",
            "exhibit-added key",
            "exhibit-met-again folder",
            "handed-over name",
            "messages-imported key",
            "organisation-set settings",
            "origin-entry key",
            "rows-committed saltKey",
            "work-begun name",
            "work-begun plan");

    private final EntryCodec codec = new EntryCodec();

    private EntryBody body(Entry entry) {
        EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, entry);
        return EntryBody.of(parts.publicPart(), parts.privatePart(), new SecureRandom());
    }

    private static String kind(EntryBody body) throws Exception {
        return Json.parse(body.publicPart()).path("kind").asText();
    }

    private static boolean has(byte[] fields, String name) throws Exception {
        return fields.length > 0 && Json.parseObject(fields).has(name);
    }

    /** Who opens a field of an entry that is divided by its fields. */
    private static String opener(EntryBodyParts divided, String field) throws Exception {
        EntryBody open = EntryBody.parse(divided.open()).orElseThrow();
        if (has(open.privatePart(), field)) {
            return OPEN;
        }
        for (WithheldPart part : WithheldPart.values()) {
            if (has(divided.parts().getOrDefault(part.number(), new byte[0]), field)) {
                return part.code();
            }
        }
        return KEPT;
    }

    @Test
    void everyPrivateFieldIsOpenOrKeptAsIsSaidHere() throws Exception {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (Entry entry : EveryEntry.examples()) {
            EntryBody body = body(entry);
            EntryBodyParts divided = WithheldPartSplitter.divided(body);
            if (EntryBody.parse(divided.open()).isEmpty()) {
                found.computeIfAbsent("all of it", _ -> new TreeSet<>()).add(kind(body));
                continue;
            }
            ObjectNode fields = Json.parseObject(body.privatePart());
            for (Map.Entry<String, ?> field : fields.properties()) {
                String opener = opener(divided, field.getKey());
                found.computeIfAbsent(opener, _ -> new TreeSet<>())
                        .add(opener.equals(OPEN) ? kind(body) + " " + field.getKey() : field.getKey());
            }
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        OPEN,
                        OPEN_FIELDS,
                        WithheldPart.NOTES.code(),
                        Set.of("leaveOutReason", "privateNote"),
                        WithheldPart.CONTACTS.code(),
                        Set.of("about", "said", "witnessContacts"),
                        "all of it",
                        Set.of("safety-plan-recorded", "supporter-recorded", "therapy-recorded"),
                        // The private key of the diary, what a diary merged into it stored, and a field of a newer
                        // version.
                        KEPT,
                        Set.of("later", "private", "privateKey", "privateSalt")));
    }

    @Test
    void everyEntryIsReadWithoutWhatIsKept() {
        for (Entry entry : EveryEntry.examples()) {
            EntryBody body = body(entry);
            EntryBodyParts seen =
                    new EntryBodyParts(WithheldPartSplitter.divided(body).open(), new TreeMap<>(), false);
            StoredEntry.Looked looked =
                    new StoredEntry(7, body.digest(), new byte[32], BodyState.THERE, seen).look(codec);
            assertThat(looked.wrong()).as("%s", entry.getClass()).isNull();
        }
    }
}
