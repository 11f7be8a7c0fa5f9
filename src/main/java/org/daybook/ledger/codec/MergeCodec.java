package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.CopiedEntry.Hidden;
import org.daybook.casefile.entry.CopiedEntry.Stored;
import org.daybook.casefile.entry.Entry.DiaryStarted;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.casefile.entry.MergeRecord.Origin;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** Writes what was merged into a diary as JSON and reads it back. */
public final class MergeCodec {
    /** The kind of entry that holds one of a merged diary. */
    public static final String ORIGIN_ENTRY = "origin-entry";

    /** The public part of an entry as it was stored in its own diary. */
    public static final String PUBLIC = "public";

    private static final String VAULT = "vaultId";
    private static final String HEADING = "headingOf";

    /** The private part of an entry of another diary. */
    public static final String PRIVATE = "private";

    public static final String SALT = "privateSalt";

    /** What is left of a private part that was reduced. */
    public static final String REDUCED = "reduced";

    private static final Pattern VAULT_ID = Pattern.compile("[0-9a-f]{32}");

    private MergeCodec() {}

    static void write(MergeRecord account, ObjectNode into) {
        ArrayNode origins = into.putArray("origins");
        for (Origin origin : account.origins()) {
            ObjectNode one = origins.addObject().put(VAULT, origin.vaultId());
            ArrayNode heads = one.putArray("heads");
            origin.heads()
                    .forEach(head -> heads.addObject()
                            .put("count", head.count())
                            .put("chain", head.chain().hex()));
        }
        ArrayNode same = into.putArray("same");
        account.same().forEach((id, as) -> same.addObject().put("id", id).put("as", as));
        ArrayNode numbers = into.putArray("renumbered");
        account.numbers()
                .forEach((id, number) -> numbers.addObject().put("id", id).put("number", number.intValue()));
        ExportCodec.writeLabels(account.labels(), into);
        SalvageCodec.writeNumbers(account.given(), into);
        if (account.headingOf() != null) {
            into.put(HEADING, account.headingOf());
        }
    }

    static MergeRecord readRecord(JsonObjectReader in) throws MalformedEntryException {
        List<Origin> origins = new ArrayList<>();
        for (JsonNode element : in.elements("origins")) {
            JsonObjectReader origin = reader("origins.", element);
            List<LedgerHead> heads = new ArrayList<>();
            for (JsonNode each : origin.elements("heads")) {
                JsonObjectReader head = reader("origins.heads.", each);
                heads.add(new LedgerHead(head.number("count"), head.parsed("chain", ByteSequence::ofHex)));
            }
            origins.add(new Origin(origin.parsed(VAULT, MergeCodec::vaultId), heads));
        }
        Map<String, String> same = new HashMap<>();
        for (JsonNode element : in.elements("same")) {
            JsonObjectReader pair = reader("same.", element);
            same.put(
                    pair.parsed("id", Id::new).hex(), pair.parsed("as", Id::new).hex());
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (JsonNode element : in.elements("renumbered")) {
            JsonObjectReader one = reader("renumbered.", element);
            numbers.put(one.parsed("id", Id::new).hex(), one.count("number"));
        }
        return new MergeRecord(
                origins,
                same,
                numbers,
                ExportCodec.readLabels(in),
                SalvageCodec.readNumbers(in),
                in.optional(HEADING, MergeCodec::vaultId));
    }

    static void write(OriginSegment run, ObjectNode into) {
        into.put(VAULT, run.vaultId()).put("first", run.first());
        into.put("previous", run.previous().hex());
        ArrayNode digests = into.putArray("digests");
        run.digests().forEach(digest -> digests.add(digest.hex()));
        ArrayNode places = into.putArray("places");
        run.places().forEach(place -> places.add(place.longValue()));
    }

    static OriginSegment readRun(JsonObjectReader in) throws MalformedEntryException {
        try {
            return new OriginSegment(
                    in.parsed(VAULT, MergeCodec::vaultId),
                    in.number("first"),
                    in.parsed("previous", ByteSequence::ofHex),
                    in.list("digests", ByteSequence::ofHex),
                    in.counts("places").stream().map(Integer::longValue).toList());
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException("digests");
        }
    }

    /** Writes an entry of another diary, without its file. */
    static void write(CopiedEntry copied, ObjectNode into, ObjectNode hidden) {
        Stored stored = copied.stored();
        into.put(VAULT, copied.vaultId()).put("entry", copied.seq());
        into.put("publicSalt", stored.publicSalt().hex()).put(PUBLIC, stored.publicPart());
        into.put("hiddenHash", stored.privateHash().hex());
        Hidden part = stored.hidden();
        if (part != null && part.salt() != null) {
            hidden.put(SALT, part.salt().hex());
            hidden.put(PRIVATE, part.part());
        } else if (part != null) {
            hidden.put(REDUCED, part.part());
        }
    }

    static CopiedEntry readCopied(JsonObjectReader in, JsonObjectReader hidden) throws MalformedEntryException {
        Stored stored = new Stored(
                in.parsed("publicSalt", ByteSequence::ofHex),
                in.text(PUBLIC),
                in.parsed("hiddenHash", ByteSequence::ofHex),
                readHidden(hidden));
        if (!stored.isWhole()) {
            throw new MalformedEntryException("hiddenHash");
        }
        EntryCodec.Decoded decoded = decoded(stored);
        if (decoded.entry() instanceof OriginEntry) {
            // What was merged before is taken from the diary in which it was written.
            throw new MalformedEntryException(PUBLIC);
        }
        return new CopiedEntry(
                in.parsed(VAULT, MergeCodec::vaultId), in.number("entry"), stored, decoded.envelope(), decoded.entry());
    }

    private static @Nullable Hidden readHidden(JsonObjectReader hidden) throws MalformedEntryException {
        if (hidden.has(PRIVATE)) {
            return new Hidden(hidden.parsed(SALT, ByteSequence::ofHex), hidden.text(PRIVATE));
        }
        return hidden.has(REDUCED) ? new Hidden(null, hidden.text(REDUCED)) : null;
    }

    private static EntryCodec.Decoded decoded(Stored stored) throws MalformedEntryException {
        byte[] publicPart = stored.publicPart().getBytes(StandardCharsets.UTF_8);
        Hidden hidden = stored.hidden();
        return hidden == null
                ? new EntryCodec().decodePublic(publicPart)
                : new EntryCodec().decode(publicPart, hidden.part().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An entry as it is stored in its own diary, without the signing key if it holds that.
     *
     * @param decoded what {@code body} says
     */
    public static CopiedEntry copied(String vaultId, long seq, EntryBody body, EntryCodec.Decoded decoded)
            throws MalformedEntryException {
        Hidden hidden = new Hidden(
                body.extent() == EntryBody.PrivateExtent.WHOLE ? ByteSequence.of(body.privateSalt()) : null,
                text(body.privatePart()));
        boolean isWithheld = decoded.entry() instanceof DiaryStarted;
        Stored stored = new Stored(
                ByteSequence.of(body.publicSalt()),
                text(body.publicPart()),
                ByteSequence.of(body.privateHash()),
                isWithheld ? null : hidden);
        return new CopiedEntry(
                vaultId,
                seq,
                stored,
                decoded.envelope(),
                isWithheld ? decoded(stored).entry() : decoded.entry());
    }

    private static String text(byte[] bytes) throws MalformedEntryException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new MalformedEntryException("text");
        }
        return text;
    }

    private static String vaultId(String text) {
        if (!VAULT_ID.matcher(text).matches()) {
            throw new IllegalArgumentException("no id of a diary");
        }
        return text;
    }

    private static JsonObjectReader reader(String path, JsonNode element) throws MalformedEntryException {
        return new JsonObjectReader(path, element, new HashMap<>());
    }
}
